// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import { isDay, startOfDay } from '../../foundation/clock/rome.ts';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { listKnownAccounts, stateOfAccount } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import {
  type Authorisation,
  awaitConfirmation,
  livingAuthorisations,
  permissionsOf,
  policyAt,
  requireGovernment,
  wrong,
} from '../authority/index.ts';
import { askedReviews } from './review.ts';
import { hasCensus, insertLines, insertReview, listReviews, queueToOpen } from './reviews-store.ts';

type Asked = BodyOf<typeof routes.openReview>;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Opens a campaign on every authorisation that has not ended. Answers its id. Throws ConflictError while another is open,
 * InvalidInputError for a day that does not leave time, RefusedError where somebody's line would have nobody to look at it.
 */
export function openReview({ database, clock }: Context, caller: Caller, asked: Asked): Promise<string> {
  return database.inBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    await queueToOpen(tx);
    const governing = await requireGovernment(tx, caller.personId, at);
    if ((await listReviews(tx)).some((one) => one.kind === 'campaign' && one.completed_at === null)) {
      throw new ConflictError(ALREADY);
    }
    const dueAt = dueOf(asked.lastDay, at);
    const living = await livingAuthorisations(tx, {}, at);
    const second = await secondReviewer(tx, caller, living, asked.secondReviewerId, at);
    const version = await policyAt(tx, at);
    const clauses = askedReviews(version?.policy ?? null).review;
    const reviewId = uuidv7();
    await insertReview(tx, {
      ...{ review_id: reviewId, kind: 'campaign', policy_version: version?.version ?? null, clauses },
      ...{ opened_at: at, opened_by: caller.personId, due_at: dueAt },
    });
    await insertLines(
      tx,
      reviewId,
      living.map((one) => ({
        line_id: uuidv7(),
        authorisation_id: one.authorisationId,
        reviewer_id: one.personId === caller.personId ? second : caller.personId,
      })),
    );
    await awaitConfirmation(
      tx,
      living.map((one) => one.authorisationId),
      dueAt,
    );
    recordDeed(tx, {
      at,
      event: 'review.opened',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'review', id: reviewId },
      cites: [governing, ...clauses],
      data: { kind: 'campaign', lines: living.length, dueAt: dueAt.toISOString() },
    });
    return reviewId;
  });
}

/** The instant after the last day. */
function dueOf(lastDay: string, at: Date): Date {
  const due = isDay(lastDay) ? startOfDay(nextDay(lastDay)) : null;
  if (due && due.getTime() - at.getTime() >= DAY_MS) return due;
  throw wrong('/lastDay', {
    it: 'Chi deve rispondere non ha tempo: l’ultimo giorno è passato, è oggi o non esiste. Scegline uno più avanti.',
    en: 'Whoever has to answer has no time: the last day has passed, is today, or does not exist. Choose a later one.',
  });
}

function nextDay(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Who looks at the lines of whoever opens the review. */
async function secondReviewer(
  tx: Transaction,
  caller: Caller,
  living: readonly Authorisation[],
  secondId: string | null,
  at: Date,
): Promise<string | null> {
  if (!living.some((one) => one.personId === caller.personId)) return null;
  if (secondId === null) throw wrong('/secondReviewerId', NOBODY);
  if (secondId === caller.personId) throw wrong('/secondReviewerId', ONESELF);
  if (!(await permissionsOf(tx, secondId, at)).has('see')) throw new RefusedError(POWERLESS);
  return secondId;
}

const ALREADY = {
  it: 'C’è già una verifica in corso. Completa quella, poi aprine un’altra.',
  en: 'A review is under way already. Complete that one, then open another.',
};
const NOBODY = {
  it: 'Le tue autorizzazioni non puoi verificarle tu. Scegli la persona che guarderà le tue.',
  en: 'You cannot review your own authorisations. Choose the person who will look at yours.',
};
const ONESELF = {
  it: 'Come seconda persona hai scelto te: nessuno verifica se stesso. Scegli un’altra persona.',
  en: 'You chose yourself as the second person: nobody reviews themselves. Choose somebody else.',
};
const POWERLESS = {
  it: 'La persona scelta non ha nessuna autorizzazione in vigore e non può vedere le verifiche. Scegline un’altra.',
  en: 'The person chosen has no authorisation in force and cannot see reviews. Choose another.',
};

/** Opens the census that the policy in force asks for, once: of what is there when it is first approved. By itself. */
export async function openCensus(tx: Transaction, at: Date): Promise<string | null> {
  if (await hasCensus(tx)) return null;
  const version = await policyAt(tx, at);
  const asked = askedReviews(version?.policy ?? null).census;
  if (asked.length === 0) return null;
  await queueToOpen(tx);
  if (await hasCensus(tx)) return null;
  const of = new Set(asked.flatMap((one) => one.of));
  return beginCensus(tx, { of, clauses: asked.map((one) => one.clause), version: version?.version ?? null }, at);
}

type Census = { of: ReadonlySet<'accounts' | 'authorisations'>; clauses: string[]; version: number | null };

export async function beginCensus(tx: Transaction, { of, clauses, version }: Census, at: Date): Promise<string> {
  const reviewId = uuidv7();
  const accounts = of.has('accounts') ? await accountsToCount(tx, at) : [];
  const living = of.has('authorisations') ? await livingAuthorisations(tx, {}, at) : [];
  await insertReview(tx, {
    ...{ review_id: reviewId, kind: 'census', policy_version: version, clauses, opened_at: at },
  });
  await insertLines(tx, reviewId, [
    ...accounts.map((account_id) => ({ line_id: uuidv7(), account_id })),
    ...living.map((one) => ({ line_id: uuidv7(), authorisation_id: one.authorisationId })),
  ]);
  recordDeed(tx, {
    at,
    event: 'review.opened',
    actor: { kind: 'automatic' },
    subject: { kind: 'review', id: reviewId },
    cites: clauses,
    data: { kind: 'census', lines: accounts.length + living.length },
  });
  return reviewId;
}

async function accountsToCount(tx: Transaction, at: Date): Promise<string[]> {
  const ids: string[] = [];
  for (const account of await listKnownAccounts(tx)) {
    if ((await stateOfAccount(tx, account, at)) !== 'closed') ids.push(account.account_id);
  }
  return ids;
}
