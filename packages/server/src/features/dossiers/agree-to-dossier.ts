// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Because, ConflictError, RefusedError } from '../../foundation/errors.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import { listKnownAccounts } from '../accounts/index.ts';
import { citeAct } from '../acts/index.ts';
import { accountsWithPower, requireAuthority, requireGovernment } from '../authority/index.ts';
import { answerableBy } from '../moderation/index.ts';
import { findPerson } from '../people/index.ts';
import { type DossierState, nextState } from './dossier.ts';
import { type By, dossierAtHand, recordStep } from './dossier-at-hand.ts';
import { agreementsOf, type DossierRow, insertAgreement, updateDossier } from './dossier-store.ts';

type Given = BodyOf<typeof routes.agreeToDossier>;

/** Whoever the policy asks agrees, or not, by the act that gives them that power over every account that the file touches. */
export async function agreeToDossier(
  tx: Transaction,
  dossierId: string,
  { verdict, reason }: Given,
  by: By,
): Promise<{ id: string; state: DossierState }> {
  const { dossier, items } = await dossierAtHand(tx, dossierId, { lock: true });
  if (dossier.state !== 'awaiting-agreement') throw new ConflictError(NOT_WAITING, { code: 'dossier-not-now' });
  const accountIds = [...new Set(items.map((one) => one.account_id))];
  const may = await mayAgree(tx, dossier, accountIds, by);
  if (!may.granted) throw new RefusedError(may.because, { cites: dossier.clauses });
  refuseFaults(verdict === 'no' && reason === '' ? [{ field: '/reason', because: NO_REASON }] : []);
  await insertAgreement(tx, {
    ...{ dossier_id: dossierId, requirement: may.requirement, verdict, reason },
    ...{ person_id: by.personId, given_at: by.at },
  });
  const next = nextState(dossier.state, verdict === 'yes' ? 'agreed' : 'refused');
  const state = verdict === 'yes' && may.others ? dossier.state : next;
  await updateDossier(tx, dossierId, { state });
  recordStep(tx, by, {
    ...{ dossierId, event: 'dossier.agreement-given', cites: [...may.acts, ...dossier.clauses] },
    data: { requirement: may.requirement, verdict, settled: state },
  });
  return { id: dossierId, state };
}

export type MayAgree =
  | { granted: true; requirement: string; acts: string[] /** Somebody else has to agree too. */; others: boolean }
  | { granted: false; because: Because };

/** Whether the person can give an agreement that the file waits for, and by which acts. */
export async function mayAgree(
  tx: Transaction,
  dossier: DossierRow,
  accountIds: readonly string[],
  { personId, at }: By,
): Promise<MayAgree> {
  if (dossier.asked_by === personId) return { granted: false, because: OWN };
  const given = await agreementsOf(tx, dossier.dossier_id);
  // Two agreements of one person are one.
  if (given.some((one) => one.person_id === personId)) return { granted: false, because: TWICE };
  const waiting = dossier.requires.filter((one) => !given.some(({ requirement }) => requirement === one));
  const role = (await findPerson(tx, personId))?.role ?? '';
  const requirement = waiting.find((one) => answerableBy(one, role));
  if (requirement === undefined) return { granted: false, because: OTHER_ROLE };
  try {
    const acts = await actsFor(tx, requirement, accountIds, { personId, at });
    return { granted: true, requirement, acts, others: waiting.length > 1 };
  } catch (error) {
    if (error instanceof RefusedError) return { granted: false, because: error.because };
    throw error;
  }
}

async function actsFor(
  tx: Transaction,
  requirement: string,
  accountIds: readonly string[],
  { personId, at }: By,
): Promise<string[]> {
  const power = requirement === 'second-person' ? 'moderate' : 'approve';
  if (accountIds.length > 0) {
    const acts: string[] = [];
    for (const accountId of accountIds) {
      acts.push(citeAct(await requireAuthority(tx, personId, { power, accountId, at })));
    }
    return [...new Set(acts)];
  }
  if (requirement === 'second-person') return [await requireGovernment(tx, personId, at)];
  // A false account is none of the body's: whoever has the role agrees by the power to approve on whatever account.
  const known = (await listKnownAccounts(tx)).map((one) => one.account_id);
  const [accountId] = await accountsWithPower(tx, personId, { power, at, accountIds: known });
  if (accountId === undefined) throw new RefusedError(NO_POWER, { code: 'no-authority' });
  return [citeAct(await requireAuthority(tx, personId, { power, accountId, at }))];
}

const NOT_WAITING = {
  it: 'Questo fascicolo non aspetta più nessun consenso.',
  en: 'This file no longer waits for any agreement.',
};
const OWN = {
  it: 'Hai chiesto tu questo fascicolo: il consenso lo deve dare un’altra persona.',
  en: 'You asked for this file yourself: somebody else has to agree.',
};
const TWICE = {
  it: 'Hai già dato il tuo consenso: l’altro lo deve dare un’altra persona.',
  en: 'You have agreed already: somebody else has to give the other agreement.',
};
const OTHER_ROLE = {
  it: 'Il consenso spetta a un’altra figura: il fascicolo dice quale.',
  en: 'Another role has to agree: the file says which.',
};
const NO_POWER = {
  it: 'Nessun atto in vigore ti dà il potere di approvare. Chi governa gli account può registrare l’atto che lo dà.',
  en: 'No act in force gives you the power to approve. Whoever governs the accounts can register the act that does.',
};
const NO_REASON = {
  it: 'Scrivi perché non sei d’accordo: chi l’ha chiesto deve poterlo correggere.',
  en: 'Write why you do not agree: whoever asked for it has to be able to mend it.',
};
