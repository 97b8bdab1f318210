// SPDX-License-Identifier: EUPL-1.2
// A person leaves, in one step. A preview is the same, taken back: so it cannot differ from what will happen.
import type { BodyOf, LeavingView, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { holdersOf, openRemovalTasks } from '../accounts/index.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import {
  endAuthorisations,
  listAuthorisations,
  livingAuthorisations,
  namesOfAccounts,
  namesOfPeople,
  policyAt,
  requireGovernment,
  viewAuthorisations,
  wrong,
} from '../authority/index.ts';
import { rotationDueFor } from '../custody/index.ts';
import { findPerson, findRegistered, leavePerson } from '../people/index.ts';
import { askedReviews } from './review.ts';
import { countSessions, linesWaiting, updateLines } from './reviews-store.ts';

type Asked = BodyOf<typeof routes.recordLeaving>;
type Leaving = Asked & { personId: string };

/**
 * One deed: every power and session of the person ends now, what they administer on the networks becomes tasks, the credentials
 * that they can know become due for a change. Answers what has ended.
 * Throws NotFoundError for whoever is not here, RefusedError for oneself.
 */
export function recordLeaving({ database, clock }: Context, caller: Caller, asked: Leaving): Promise<LeavingView> {
  return database.inBody(caller.bodyId, (tx) => leave(tx, caller, asked, clock.now()));
}

/** Carries an answer out of a transaction that is to leave nothing behind. */
class TakenBack extends Error {
  readonly view: LeavingView;
  constructor(view: LeavingView) {
    super('a preview');
    this.view = view;
  }
}

export async function previewLeaving(context: Context, caller: Caller, personId: string): Promise<LeavingView> {
  const asked = { personId, reason: 'other' as const, actId: null, note: null };
  try {
    return await context.database.inBody(caller.bodyId, async (tx) => {
      const past = await alreadyLeft(tx, personId, context.clock.now());
      throw new TakenBack(past ?? { ...(await leave(tx, caller, asked, context.clock.now(), true)), leftAt: null });
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.view;
    throw error;
  }
}

async function leave(
  tx: Transaction,
  caller: Caller,
  { personId, reason, actId, note }: Leaving,
  at: Date,
  rehearsing = false,
): Promise<LeavingView> {
  const person = await findPerson(tx, personId);
  if (!person) throw new NotFoundError({ it: 'La persona', en: 'The person' });
  const governing = await requireGovernment(tx, caller.personId, at);
  const living = await livingAuthorisations(tx, { personId }, at);
  // Somebody who governs is always left: whoever records it.
  const because = personId === caller.personId ? ONESELF : null;
  if (because && !rehearsing) throw new RefusedError(because);
  const act = actId === null ? null : await findAct(tx, actId);
  if (actId !== null && !act) throw wrong('/actId', NO_ACT);
  const { removal } = askedReviews((await policyAt(tx, at))?.policy ?? null);
  const cites = [...new Set([...(act ? [citeAct(act)] : []), governing, ...(removal ? [removal] : [])])];
  const actor = { kind: 'person' as const, id: caller.personId };
  recordDeed(tx, {
    ...{ at, actor, cites },
    event: 'person.left',
    subject: { kind: 'person', id: personId },
    data: { reason, note, authorisationIds: living.map((one) => one.authorisationId) },
  });

  const sessions = await countSessions(tx, personId, at);
  const holdings = (await holdersOf(tx, null)).filter((one) => one.person_id === personId);
  await endAuthorisations(
    tx,
    living.map((one) => one.authorisationId),
    { at, because: 'leaving' },
  );
  await openRemovalTasks(tx, { personId, because: 'Ha lasciato l’ente', at, actor, cites });
  const accountIds = holdings.map((one) => one.account_id);
  const rotation = await rotationDueFor(tx, { personId, because: 'left', at, accountIds, actor, cites });
  const reviewLines = await passLinesOn(tx, personId, at);
  await leavePerson(tx, personId, at);
  await announceLive(tx, { kind: 'authority' });

  const accounts = await namesOfAccounts(tx, accountIds);
  const successors = await namesOfPeople(
    tx,
    holdings.flatMap((one) => one.successor_id ?? []),
  );
  return {
    person: { id: personId, name: person.name },
    leftAt: at.toISOString(),
    authorisations: await viewAuthorisations(tx, living, at),
    sessions,
    removals: holdings.map((one) => {
      const account = accounts.get(one.account_id);
      const id = one.successor_id;
      return {
        account: { id: one.account_id, name: account?.name ?? '' },
        network: account?.network ?? '',
        successor: id === null ? null : { id, name: successors.get(id) ?? '' },
        proven: false,
      };
    }),
    rotations: rotation.envelopes.map(({ envelopeId, name }) => ({ id: envelopeId, name })),
    shares: rotation.shares,
    reviewLines,
    because,
  };
}

/** Lines about what they could do are settled; those that they were to look at go to whoever governs. */
async function passLinesOn(tx: Transaction, personId: string, at: Date): Promise<number> {
  const waiting = await linesWaiting(tx);
  const about = waiting.filter((line) => line.person_id === personId).map((line) => line.line_id);
  const theirs = waiting.filter((line) => line.reviewer_id === personId && line.person_id !== personId);
  if (about.length > 0) await updateLines(tx, about, { outcome: 'ended', decided_at: at });
  const passed = theirs.map((line) => line.line_id);
  if (passed.length > 0) await updateLines(tx, passed, { reviewer_id: null });
  return passed.length;
}

/** What ended when somebody left, for who comes back to look; null while they are here. */
async function alreadyLeft(tx: Transaction, personId: string, at: Date): Promise<LeavingView | null> {
  const person = await findRegistered(tx, personId);
  if (!person?.left_at) return null;
  const ended = (await listAuthorisations(tx, { personId })).filter(
    (one) => one.endedAt?.getTime() === person.left_at?.getTime(),
  );
  return {
    person: { id: personId, name: person.name },
    leftAt: person.left_at.toISOString(),
    authorisations: await viewAuthorisations(tx, ended, at),
    sessions: 0,
    removals: [],
    rotations: [],
    shares: false,
    reviewLines: 0,
    because: null,
  };
}

const ONESELF = {
  it: 'Non puoi registrare la tua stessa uscita: deve farlo un’altra persona che governa gli account.',
  en: 'You cannot record your own leaving: another person who governs the accounts has to.',
};
const NO_ACT = {
  it: 'L’atto indicato non è nel registro. Registralo, anche in bozza, oppure lascia vuoto.',
  en: 'The act named is not in the register. Register it, as a draft if need be, or leave this empty.',
};
