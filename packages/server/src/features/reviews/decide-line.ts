// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { findAccount, insertConfirmation, stateOfAccount } from '../accounts/index.ts';
import { type Act, actInForce, citeAct, findAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import {
  type Authorisation,
  awaitConfirmation,
  endAuthorisations,
  grantAuthorisation,
  POWERS,
  permissionsOf,
  restOnAct,
  standingOf,
  takeAuthorisation,
  wrong,
} from '../authority/index.ts';
import { closedTo, MOVES } from './review.ts';
import { findLine, type Line, lockReview, type Review, updateLines } from './reviews-store.ts';

type Asked = BodyOf<typeof routes.decideReviewLine>;
type Place = { reviewId: string; lineId: string };
type Settled = { cites: string[]; changedTo?: string };

/**
 * Settles one line of a review. Throws NotFoundError, RefusedError for one's own or another's line, ConflictError when it is
 * settled or the review is completed, InvalidInputError for an outcome that this line does not have.
 */
export function decideLine({ database, clock }: Context, caller: Caller, place: Place, asked: Asked): Promise<void> {
  return database.inBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    const { review, line } = await lineAtHand(tx, place);
    await refuseDecider(tx, caller.personId, line, at);
    refuseCompleted(review, at);
    const subject = line.account_id === null ? 'authorisation' : 'account';
    if (!MOVES[review.kind][subject].includes(asked.outcome)) throw wrong('/outcome', noMove(asked.outcome));
    const act = await actOf(tx, asked, at);
    const by = { actor: { kind: 'person' as const, id: caller.personId }, at };
    const settled =
      subject === 'account'
        ? await settleAccount(tx, line, asked, act, at)
        : await settleAuthorisation(tx, review, line, asked, act, by);
    await updateLines(tx, [place.lineId], {
      ...{ outcome: asked.outcome, decided_by: caller.personId, decided_at: at },
      ...{ act_id: act?.actId ?? null, changed_to: settled.changedTo ?? null, note: asked.note },
    });
    recordDeed(tx, {
      ...by,
      event: 'review.line-decided',
      subject: { kind: 'review', id: place.reviewId },
      cites: [...settled.cites, ...review.clauses],
      data: {
        ...{ lineId: place.lineId, outcome: asked.outcome },
        ...{ accountId: line.account_id, authorisationId: line.authorisation_id },
      },
    });
  });
}

async function lineAtHand(tx: Transaction, { reviewId, lineId }: Place): Promise<{ review: Review; line: Line }> {
  const review = await lockReview(tx, reviewId);
  const line = review && (await findLine(tx, reviewId, lineId));
  if (!line) throw new NotFoundError({ it: 'Questa riga della verifica', en: 'This line of the review' });
  return { review, line };
}

async function refuseDecider(tx: Transaction, personId: string, line: Line, at: Date): Promise<void> {
  const permissions = await permissionsOf(tx, personId, at);
  const because = closedTo(
    { reviewerId: line.reviewer_id, personId: line.person_id, outcome: line.outcome },
    { personId, governs: permissions.has('govern'), approves: permissions.has('approve') },
  );
  if (!because) return;
  throw line.outcome === null ? new RefusedError(because) : new ConflictError(because);
}

function refuseCompleted(review: Review, at: Date): void {
  const over = review.completed_at !== null || (review.due_at !== null && review.due_at <= at);
  if (!over) return;
  throw new ConflictError({
    it: 'Questa verifica è già conclusa: non si decide più. Per ridare un potere serve un atto.',
    en: 'This review is over: nothing is decided any more. To give a power again takes an act.',
  });
}

async function actOf(tx: Transaction, { outcome, actId }: Asked, at: Date): Promise<Act | null> {
  if (outcome !== 'regularised') return null;
  const act = actId === null ? null : await findAct(tx, actId);
  if (act && actInForce(act, at)) return act;
  throw wrong('/actId', {
    it: 'Si regolarizza con un atto in vigore, e qui manca: se è una bozza, dalle prima numero e data. Oppure togli la riga.',
    en: 'To regularise takes an act in force, and there is none here: if it is a draft, give it its number and date first. Or remove the line.',
  });
}

async function settleAccount(tx: Transaction, line: Line, asked: Asked, act: Act | null, at: Date): Promise<Settled> {
  const accountId = line.account_id ?? '';
  const account = await findAccount(tx, accountId);
  if (!account) throw new NotFoundError({ it: 'L’account', en: 'The account' });
  if (act) {
    await insertConfirmation(tx, accountId, act.actId, at);
    return { cites: [citeAct(act)] };
  }
  const state = await stateOfAccount(tx, account, at);
  const alive = state === 'open' || state === 'out-of-scope';
  if (asked.outcome === 'confirmed' && !alive) throw new RefusedError(notOpen(account.name));
  if (asked.outcome === 'removed' && (state === 'open' || state === 'planned')) {
    throw new RefusedError(stillOpen(account.name));
  }
  const opening = account.opened_by === null ? null : await findAct(tx, account.opened_by);
  return { cites: opening ? [citeAct(opening)] : [] };
}

type By = { actor: { kind: 'person'; id: string }; at: Date };

async function settleAuthorisation(
  tx: Transaction,
  review: Review,
  line: Line,
  asked: Asked,
  act: Act | null,
  by: By,
): Promise<Settled> {
  const found = await takeAuthorisation(tx, line.authorisation_id ?? '');
  if (!found || 'since' in standingOf(found, by.at)) throw new ConflictError(ENDED);
  const ids = [found.authorisationId];
  const cites = found.acts.map((one) => citeAct(one));
  if (asked.outcome === 'removed') {
    await endAuthorisations(tx, ids, { at: by.at, because: review.kind === 'census' ? 'census' : 'review' });
    return { cites };
  }
  if (asked.outcome === 'changed') return { cites, changedTo: await narrow(tx, found, asked, by) };
  if (act) await restOnAct(tx, found.authorisationId, act.actId);
  await awaitConfirmation(tx, ids, null);
  return { cites: act ? [...cites, citeAct(act)] : cites };
}

/** What is left of it takes its place, resting on the same acts. A review gives nothing more. */
async function narrow(tx: Transaction, found: Authorisation, { powers, to }: Asked, by: By): Promise<string> {
  const left = POWERS.filter((power) => (powers ?? found.powers).includes(power) && found.powers.includes(power));
  if (powers?.some((word) => !found.powers.includes(word))) throw wrong('/powers', WIDER);
  const until = to === null ? found.to : new Date(to);
  if (until !== null && until <= by.at) throw wrong('/to', PASSED);
  if (until !== null && found.to !== null && until > found.to) throw wrong('/to', WIDER);
  const same = left.length === found.powers.length && until?.getTime() === found.to?.getTime();
  if (left.length === 0 || same) throw wrong('/powers', NOT_NARROWER);
  await endAuthorisations(tx, [found.authorisationId], { at: by.at, because: 'change' });
  const { personId, networks, role, temporaryReason, accountIds: accountId } = found;
  return grantAuthorisation(
    tx,
    {
      ...{ personId, networks, role, temporaryReason, accountId, powers: left, to: until },
      actId: found.acts.map((act) => act.actId),
      from: by.at,
      // What had been accepted stays accepted; what had not has still to be.
      acceptanceNeeded: found.acceptance !== null && found.acceptance.at === null,
    },
    by,
  );
}

const noMove = (outcome: string) => ({
  it: `«${outcome}» non è una risposta possibile per questa riga.`,
  en: `“${outcome}” is no possible answer for this line.`,
});
const notOpen = (name: string) => ({
  it: `«${name}» non si regge su un atto in vigore, e non si può confermare com’è. Regolarizzalo con un atto, oppure chiudilo.`,
  en: `“${name}” does not rest on an act in force and cannot be confirmed as it is. Regularise it by an act, or close it.`,
});
const stillOpen = (name: string) => ({
  it: `«${name}» risulta ancora aperto. Chiudilo prima nel registro degli account, poi segnalo qui come tolto.`,
  en: `“${name}” is still open. Close it in the register of accounts first, then mark it here as removed.`,
});
const ENDED = {
  it: 'Questa autorizzazione è finita intanto: non c’è più nulla da decidere.',
  en: 'This authorisation has ended meanwhile: there is nothing left to decide.',
};
const WIDER = {
  it: 'Una verifica può solo restringere: per dare di più, o più a lungo, serve un nuovo atto.',
  en: 'A review can only narrow: to give more, or for longer, takes a new act.',
};
const PASSED = {
  it: 'La fine è già passata. Se l’autorizzazione non serve più, toglila.',
  en: 'The end has passed already. If the authorisation is not needed any more, remove it.',
};
const NOT_NARROWER = {
  it: 'Così non cambia nulla, o non resta nulla. Togli qualche potere o avvicina la fine; altrimenti conferma, o togli.',
  en: 'That changes nothing, or leaves nothing. Take some power away or bring the end nearer; otherwise confirm, or remove.',
};
