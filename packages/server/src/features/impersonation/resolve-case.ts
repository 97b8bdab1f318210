// SPDX-License-Identifier: EUPL-1.2

import type { BodyOf, routes } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, RefusedError } from '../../foundation/errors.ts';
import { type Fault, refuseFaults } from '../../foundation/refuse-faults.ts';
import { actInForce, citeAct, findAct } from '../acts/index.ts';
import type { Governor } from '../authority/index.ts';
import { caseAtHand, recordStep } from './case-at-hand.ts';
import { nextState, whyNotOutcome } from './impersonation-case.ts';
import { findOpenOn, updateCase, withdrawStanding } from './impersonation-store.ts';
import { recordWithdrawal } from './publish-warning.ts';

type Ending = BodyOf<typeof routes.recordImpersonationOutcome>;

/** Writes how it ended. Where the account turns out not to be false, the warning that stands is taken off with it. */
export async function recordOutcome(tx: Transaction, caseId: string, given: Ending, by: Governor): Promise<void> {
  const { found, facts } = await caseAtHand(tx, caseId, 'record-outcome');
  const because = whyNotOutcome(given.outcome, facts);
  if (because) throw new ConflictError(because, { code: 'impersonation-not-now' });
  refuseFaults(faultsOf(given));
  const act = await authorisingAct(tx, given, by.at);
  const { outcome, reason } = given;
  await updateCase(tx, caseId, {
    ...{ state: nextState(found.state, 'resolved'), outcome, outcome_reason: reason },
    ...{ outcome_act_id: act?.id ?? null, outcome_by: by.personId, outcome_at: by.at },
  });
  recordStep(tx, by, {
    ...{
      caseId,
      event: 'impersonation.outcome-recorded',
      cites: [by.act, ...(act ? [act.citation] : []), ...found.clauses],
    },
    data: { outcome },
  });
  if (outcome === 'authorised' || outcome === 'dismissed') {
    const warningId = await withdrawStanding(tx, caseId, by);
    if (warningId) recordWithdrawal(tx, caseId, warningId, by);
  }
}

async function authorisingAct(tx: Transaction, { outcome, actId }: Ending, at: Date) {
  if (outcome !== 'authorised' || actId === null) return null;
  const act = await findAct(tx, actId);
  if (act && actInForce(act, at)) return { id: actId, citation: citeAct(act) };
  throw new RefusedError(NO_ACT);
}

/** Closes a case that has an outcome. */
export async function closeCase(tx: Transaction, caseId: string, by: Governor): Promise<void> {
  const { found } = await caseAtHand(tx, caseId, 'close');
  await updateCase(tx, caseId, {
    ...{ state: nextState(found.state, 'closed'), closed_by: by.personId, closed_at: by.at },
  });
  recordStep(tx, by, { caseId, event: 'impersonation.closed', cites: [by.act] });
}

/** Opens a case again, because the account came back: as assessed, with what was reported before still there. */
export async function reopenCase(tx: Transaction, caseId: string, reason: string, by: Governor): Promise<void> {
  const { found } = await caseAtHand(tx, caseId, 'reopen');
  refuseFaults(reason === '' ? [{ field: '/reason', because: NO_REASON }] : []);
  const other = await findOpenOn(tx, { network: found.network, key: found.address_key, address: found.address });
  if (other) throw new ConflictError(OTHER_OPEN, { code: 'impersonation-open-already' });
  await updateCase(tx, caseId, {
    ...{ state: nextState(found.state, 'reopened'), closed_by: null, closed_at: null },
    ...{ outcome: null, outcome_reason: null, outcome_act_id: null, outcome_by: null, outcome_at: null },
    shown: `${found.shown}\n\n${reason}`,
    // It is known anew: the time to report it runs again.
    reported_on: romeDay(by.at),
  });
  recordStep(tx, by, { caseId, event: 'impersonation.reopened', cites: [by.act, ...found.clauses] });
}

function faultsOf({ outcome, reason, actId }: Ending): Fault[] {
  return [
    ...(reason === '' ? [{ field: '/reason', because: NO_WORDS }] : []),
    ...(outcome === 'authorised' && actId === null ? [{ field: '/actId', because: NO_ACT }] : []),
  ];
}

const NO_WORDS = {
  it: 'Scrivi che cosa è successo: chi ha risposto, e come.',
  en: 'Write what happened: who answered, and how.',
};
const NO_ACT = {
  it: 'Un account è autorizzato solo da un atto in vigore. Scegli l’atto; se è una bozza, dagli prima numero e data.',
  en: 'An account is authorised only by an act in force. Choose the act; if it is a draft, give it number and date first.',
};
const NO_REASON = {
  it: 'Scrivi che cosa è cambiato da quando il caso fu chiuso.',
  en: 'Write what changed since the case was closed.',
};
const OTHER_OPEN = {
  it: 'Su questo account è aperto un altro caso. Continua da quello.',
  en: 'Another case is open on this account. Go on from that one.',
};
