// SPDX-License-Identifier: EUPL-1.2
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { ReviewLineTable, ReviewTable } from '../../foundation/database/tables/reviews.ts';

export type Review = Selectable<ReviewTable>;
export type Line = Selectable<ReviewLineTable> & { person_id: string | null };

export async function insertReview(tx: Transaction, review: Omit<Insertable<ReviewTable>, 'body_id'>): Promise<void> {
  await tx.kysely
    .insertInto('review')
    .values({ ...review, body_id: tx.bodyId })
    .execute();
}

export async function insertLines(
  tx: Transaction,
  reviewId: string,
  lines: readonly Omit<Insertable<ReviewLineTable>, 'body_id' | 'review_id'>[],
): Promise<void> {
  // A statement takes so many parameters and no more.
  for (let start = 0; start < lines.length; start += 1000) {
    const some = lines.slice(start, start + 1000);
    await tx.kysely
      .insertInto('review_line')
      .values(some.map((line) => ({ ...line, body_id: tx.bodyId, review_id: reviewId })))
      .execute();
  }
}

const reviews = (tx: Transaction) => tx.kysely.selectFrom('review').selectAll().where('body_id', '=', tx.bodyId);

/** Those opened last first. */
export const listReviews = (tx: Transaction): Promise<Review[]> => reviews(tx).orderBy('opened_at', 'desc').execute();

export const findReview = (tx: Transaction, reviewId: string) =>
  reviews(tx).where('review_id', '=', reviewId).executeTakeFirst();

export const lockReview = (tx: Transaction, reviewId: string) =>
  reviews(tx).where('review_id', '=', reviewId).forUpdate().executeTakeFirst();

/** Campaigns whose due instant has come and that nobody has completed. */
export const reviewsOverdue = (tx: Transaction, at: Date): Promise<Review[]> =>
  reviews(tx)
    .where('kind', '=', 'campaign')
    .where('completed_at', 'is', null)
    .where('due_at', '<=', at)
    .forUpdate()
    .execute();

export async function hasCensus(tx: Transaction): Promise<boolean> {
  return (await reviews(tx).where('kind', '=', 'census').executeTakeFirst()) !== undefined;
}

/** Opening is done by one at a time: two at once would open two. */
export async function queueToOpen(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reviews ${tx.bodyId}`}, 0))`.execute(tx.kysely);
}

export async function updateReview(tx: Transaction, reviewId: string, change: Updateable<ReviewTable>): Promise<void> {
  await tx.kysely
    .updateTable('review')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('review_id', '=', reviewId)
    .execute();
}

/** With whom each line is about. Accounts first, then authorisations, in the order in which they were entered. */
const lines = (tx: Transaction) =>
  tx.kysely
    .selectFrom('review_line')
    .leftJoin('authorisation', (join) =>
      join
        .onRef('authorisation.body_id', '=', 'review_line.body_id')
        .onRef('authorisation.authorisation_id', '=', 'review_line.authorisation_id'),
    )
    .selectAll('review_line')
    .select('authorisation.person_id')
    .where('review_line.body_id', '=', tx.bodyId)
    .orderBy(sql`review_line.account_id is null`)
    .orderBy('review_line.line_id');

export const linesOf = (tx: Transaction, reviewId: string): Promise<Line[]> =>
  lines(tx).where('review_line.review_id', '=', reviewId).execute();

export const findLine = (tx: Transaction, reviewId: string, lineId: string): Promise<Line | undefined> =>
  lines(tx).where('review_line.review_id', '=', reviewId).where('review_line.line_id', '=', lineId).executeTakeFirst();

/** Lines that wait, of reviews that are open. */
export const linesWaiting = (
  tx: Transaction,
): Promise<(Line & { kind: string; due_at: Date | null; clauses: string[] })[]> =>
  lines(tx)
    .innerJoin('review', (join) =>
      join.onRef('review.body_id', '=', 'review_line.body_id').onRef('review.review_id', '=', 'review_line.review_id'),
    )
    .select(['review.kind', 'review.due_at', 'review.clauses'])
    .where('review.completed_at', 'is', null)
    .where('review_line.outcome', 'is', null)
    .execute();

export async function updateLines(
  tx: Transaction,
  lineIds: readonly string[],
  change: Updateable<ReviewLineTable>,
): Promise<void> {
  await tx.kysely
    .updateTable('review_line')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where(sql<boolean>`line_id = any(${[...lineIds]}::uuid[])`)
    .execute();
}

/** How many lines each review has, and how many of them wait. */
export async function countLines(tx: Transaction): Promise<Map<string, { lines: number; waiting: number }>> {
  const rows = await tx.kysely
    .selectFrom('review_line')
    .select('review_id')
    .select(sql<number>`count(*)::int`.as('lines'))
    .select(sql<number>`(count(*) filter (where outcome is null))::int`.as('waiting'))
    .where('body_id', '=', tx.bodyId)
    .groupBy('review_id')
    .execute();
  return new Map(rows.map(({ review_id, ...counts }) => [review_id, counts]));
}

export function findPlan(tx: Transaction) {
  return tx.kysely
    .selectFrom('review_plan')
    .select(['every_months', 'set_at'])
    .where('body_id', '=', tx.bodyId)
    .executeTakeFirst();
}

export async function writePlan(
  tx: Transaction,
  plan: { everyMonths: number; setBy: string; setAt: Date },
): Promise<void> {
  const row = { every_months: plan.everyMonths, set_by: plan.setBy, set_at: plan.setAt };
  await tx.kysely
    .insertInto('review_plan')
    .values({ body_id: tx.bodyId, ...row })
    .onConflict((conflict) => conflict.column('body_id').doUpdateSet(row))
    .execute();
}

/** Sessions of a person that have not run out. */
export async function countSessions(tx: Transaction, personId: string, at: Date): Promise<number> {
  const row = await tx.kysely
    .selectFrom('session')
    .select(sql<number>`count(*)::int`.as('open'))
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row?.open ?? 0;
}

/** People who are here although the last day of their contract has passed. */
export function peopleBeyondContract(tx: Transaction, day: string) {
  return tx.kysely
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('body_id', '=', tx.bodyId)
    .where('left_at', 'is', null)
    .where('contract_end', '<', sql<Date>`${day}::date`)
    .execute();
}
