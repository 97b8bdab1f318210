// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { endAuthorisations, livingAuthorisations, requireGovernment } from '../authority/index.ts';
import { writeReport } from './review-report.ts';
import {
  type Line,
  linesOf,
  lockReview,
  type Review,
  reviewsOverdue,
  updateLines,
  updateReview,
} from './reviews-store.ts';

/**
 * Completes a review, with its report. Throws NotFoundError, ConflictError when it is completed, RefusedError while a line waits
 * that somebody here could decide; those about whoever completes it are reported as not looked at.
 */
export function completeReview(
  { database, clock }: Context,
  caller: Caller,
  { reviewId, note }: { reviewId: string; note: string },
): Promise<void> {
  return database.inBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    const review = await lockReview(tx, reviewId);
    if (!review) throw new NotFoundError({ it: 'La verifica', en: 'The review' });
    const governing = await requireGovernment(tx, caller.personId, at);
    if (review.completed_at !== null) throw new ConflictError(COMPLETED);
    await settleEnded(tx, review, at);
    const waiting = (await linesOf(tx, reviewId)).filter((line) => line.outcome === null);
    const theirs = waiting.filter((line) => line.person_id !== caller.personId);
    if (theirs.length > 0 || (review.kind === 'campaign' && waiting.length > 0)) {
      throw new RefusedError(stillWaiting(waiting.length));
    }
    await finish(tx, review, { at, by: caller.personId, note, governing });
  });
}

/** Lines about what has ended for another reason are settled by that. */
async function settleEnded(tx: Transaction, review: Review, at: Date): Promise<void> {
  const living = new Set((await livingAuthorisations(tx, {}, at)).map((one) => one.authorisationId));
  const ended = (await linesOf(tx, review.review_id)).filter(
    (line) => line.outcome === null && line.authorisation_id !== null && !living.has(line.authorisation_id),
  );
  if (ended.length === 0) return;
  await updateLines(
    tx,
    ended.map((line) => line.line_id),
    { outcome: 'ended', decided_at: at },
  );
}

type Finish = { at: Date; by: string | null; note: string; governing: string | null };

async function finish(tx: Transaction, review: Review, { at, by, note, governing }: Finish): Promise<void> {
  const report = await writeReport(tx, review, await linesOf(tx, review.review_id), { at, note });
  await updateReview(tx, review.review_id, { completed_at: at, completed_by: by, report });
  const actor: Deed['actor'] = by === null ? { kind: 'automatic' } : { kind: 'person', id: by };
  recordDeed(tx, {
    ...{ at, actor },
    event: 'review.completed',
    subject: { kind: 'review', id: review.review_id },
    cites: [...(governing === null ? [] : [governing]), ...review.clauses],
    data: { kind: review.kind, reportSha256: createHash('sha256').update(report).digest('hex') },
  });
}

/** Silence lapses what a campaign asked about: from the due instant, whenever this runs. By itself, under the clauses that ask. */
export async function lapseSilent(tx: Transaction, at: Date): Promise<void> {
  for (const review of await reviewsOverdue(tx, at)) {
    const due = review.due_at ?? at;
    await settleEnded(tx, review, new Date(due.getTime() - 1));
    const silent = (await linesOf(tx, review.review_id)).filter((line) => line.outcome === null);
    await lapse(tx, review, silent, { due, at });
    await finish(tx, review, { at, by: null, note: '', governing: null });
  }
}

async function lapse(
  tx: Transaction,
  review: Review,
  silent: readonly Line[],
  { due, at }: { due: Date; at: Date },
): Promise<void> {
  if (silent.length === 0) return;
  const ids = silent.flatMap((line) => line.authorisation_id ?? []);
  await endAuthorisations(tx, ids, { at: due, because: 'silence', recordedAt: at });
  await updateLines(
    tx,
    silent.map((line) => line.line_id),
    { outcome: 'lapsed', decided_at: due },
  );
  recordDeed(tx, {
    at,
    event: 'review.lapsed',
    actor: { kind: 'automatic' },
    subject: { kind: 'review', id: review.review_id },
    cites: review.clauses,
    data: { authorisationIds: ids, since: due.toISOString() },
  });
}

const COMPLETED = {
  it: 'La verifica è già conclusa.',
  en: 'The review is completed already.',
};
const stillWaiting = (many: number) => ({
  it: `Restano righe da decidere: ${many}. Confermale, cambiale o toglile, poi concludi la verifica.`,
  en: `Lines are still to be decided: ${many}. Confirm, change or remove them, then complete the review.`,
});
