// SPDX-License-Identifier: EUPL-1.2
import type { ConductCaseView, ConductRoomReply } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { policyInForceIfAny, policyVersion } from '../rules/index.ts';
import { casesOpenUnder, referralOf } from './conduct-rules.ts';
import { type ConductCaseRow, findCase, findFile, listCases, listCharges } from './conduct-store.ts';
import { viewCase, viewCharge, viewClause, viewRow } from './conduct-views.ts';
import { chargeOf, noSuchCase } from './require-charge.ts';

type Who = Pick<Caller, 'bodyId' | 'personId' | 'permissions'>;

// Until the person is told, there is nothing for them to read.
const isTold = ({ state, informed_on: informed }: ConductCaseRow) => informed !== null && state !== 'destroyed';

/** What the caller handles, and what concerns them. */
export async function readConduct({ database, clock }: Context, who: Who): Promise<ConductRoomReply> {
  const now = clock.now();
  return database.readInBody(who.bodyId, async (tx) => {
    const policy = (await policyInForceIfAny(tx, now))?.policy ?? null;
    const charge = await chargeOf(tx, who.personId, now);
    const rows = await listCases(tx);
    const own = rows.filter((row) => row.person_id === who.personId);
    const mayKnow = charge !== null || who.permissions.has('govern');
    const view = (row: ConductCaseRow) => viewRow(row, romeDay(now));
    return {
      clauses: policy ? casesOpenUnder(policy).map(viewClause) : [],
      referral: policy ? (referralOf(policy)?.office ?? null) : null,
      charge,
      cases: charge === null ? [] : rows.filter((row) => !own.includes(row)).map(view),
      own: own.filter(isTold).map(view),
      charges: mayKnow ? (await listCharges(tx)).map((one) => viewCharge(one, now)) : [],
    };
  });
}

export async function readConductCase(
  { database, clock }: Context,
  who: Who,
  caseId: string,
): Promise<ConductCaseView> {
  const now = clock.now();
  return database.readInBody(who.bodyId, async (tx) => {
    const { row, handles } = await visibleCase(tx, who.personId, caseId, now);
    const { policy } = await policyVersion(tx, row.policy_version);
    return viewCase(row, { policy, today: romeDay(now), handles });
  });
}

export async function readConductFile({ database, clock }: Context, who: Who, caseId: string) {
  return database.readInBody(who.bodyId, async (tx) => {
    await visibleCase(tx, who.personId, caseId, clock.now());
    const found = await findFile(tx, caseId);
    if (!found?.file) throw new NotFoundError({ it: 'Il file', en: 'The file' });
    return { name: found.file_name ?? '', type: found.file_type ?? '', content: found.file.toString('base64') };
  });
}

async function visibleCase(tx: Transaction, personId: string, caseId: string, at: Date) {
  const row = await findCase(tx, caseId);
  const concerned = row?.person_id === personId;
  const visible = row && (concerned ? isTold(row) : (await chargeOf(tx, personId, at)) !== null);
  if (!visible) throw noSuchCase();
  return { row, handles: !concerned };
}

/** Files whose last day has come, for whoever handles cases; and a case one is told of, for the person concerned. */
export async function conductDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const rows = await listCases(tx);
  const own = rows.filter((row) => row.person_id === personId && row.state === 'informed').map(hearMe);
  if ((await chargeOf(tx, personId, at)) === null) return own;
  const today = romeDay(at);
  const due = rows.filter((row) => row.person_id !== personId && viewRow(row, today).destroyDue);
  return [...own, ...due.map(destroyIt)];
}

const hearMe = (row: ConductCaseRow): Duty => ({
  code: 'conduct-hearing',
  about: {
    it: 'Un caso di condotta ti riguarda: puoi dire la tua.',
    en: 'A conduct case concerns you: you can be heard.',
  },
  due: null,
  to: `/regole/condotta/${row.case_id}`,
});

const destroyIt = (row: ConductCaseRow): Duty => ({
  code: 'destroy-conduct-file',
  about: {
    it: 'Il fascicolo di un caso di condotta va distrutto: il suo termine è arrivato.',
    en: 'The file of a conduct case has to be destroyed: its last day has come.',
  },
  due: row.keep_until === null ? null : new Date(`${row.keep_until}T12:00:00Z`),
  to: `/regole/condotta/${row.case_id}`,
});
