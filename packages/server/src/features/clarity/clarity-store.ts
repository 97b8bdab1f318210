// SPDX-License-Identifier: EUPL-1.2
import { RATING_ANSWERS, type RatedPage, type RatingAnswer } from '@arengo/contract';
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Rating } from './rating.ts';

const MOST_WORDS = 500;

export type RatingRow = {
  rating_id: string;
  page: RatedPage;
  policy_version: number | null;
  language: 'it' | 'en';
  day: string;
  stars: number;
  answer: RatingAnswer | null;
  words: string | null;
  words_removed_at: Date | null;
};

/** False when the same form was taken already. */
export async function insertRating(
  tx: Transaction,
  rating: Rating,
  { day, language }: { day: string; language: 'it' | 'en' },
): Promise<boolean> {
  const { id, page, version, stars, answer, words } = rating;
  const { numInsertedOrUpdatedRows } = await tx.kysely
    .insertInto('clarity_rating')
    .values({
      ...{ body_id: tx.bodyId, rating_id: id, page, policy_version: version, language },
      ...{ rated_on: sql<string>`${day}::date`, stars, answer, words },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

const ratings = (tx: Transaction) =>
  tx.kysely
    .selectFrom('clarity_rating')
    .select(['rating_id', 'page', 'policy_version', 'language', 'stars', 'answer', 'words', 'words_removed_at'])
    .select(sql<string>`to_char(rated_on, 'YYYY-MM-DD')`.as('day'))
    .where('body_id', '=', tx.bodyId)
    .orderBy('rated_on', 'desc')
    .orderBy('rating_id', 'desc');

const known = (answer: string | null) => RATING_ANSWERS.find((one) => one === answer) ?? null;

export async function ratingsWithWords(tx: Transaction): Promise<RatingRow[]> {
  const rows = await ratings(tx)
    .where((row) => row.or([row('words', 'is not', null), row('words_removed_at', 'is not', null)]))
    .limit(MOST_WORDS)
    .execute();
  return rows.map((row) => ({ ...row, answer: known(row.answer) }));
}

export async function everyRating(tx: Transaction): Promise<RatingRow[]> {
  return (await ratings(tx).execute()).map((row) => ({ ...row, answer: known(row.answer) }));
}

/** How many ratings of each kind there are: of a page, in a version, with so many stars and an answer. */
export function countRatings(tx: Transaction) {
  return tx.kysely
    .selectFrom('clarity_rating')
    .select(['page', 'policy_version', 'stars', 'answer'])
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<string>`to_char(min(rated_on), 'YYYY-MM-DD')`.as('first'),
      sql<string>`to_char(max(rated_on), 'YYYY-MM-DD')`.as('last'),
    ])
    .where('body_id', '=', tx.bodyId)
    .groupBy(['page', 'policy_version', 'stars', 'answer'])
    .execute();
}

/** False where there are no words to take away. */
export async function removeWords(tx: Transaction, id: string, by: { personId: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await tx.kysely
    .updateTable('clarity_rating')
    .set({ words: null, words_removed_by: by.personId, words_removed_at: by.at })
    .where('body_id', '=', tx.bodyId)
    .where('rating_id', '=', id)
    .where('words', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
