// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { type ErasureAsked, locking } from '../../foundation/database/lock-to-erase.ts';

/** Ratings that still have words, locked; what others hold is passed over. A rating is as old as its day in Rome. */
export async function lockRatingsToErase(tx: Transaction, asked: ErasureAsked): Promise<{ id: string; since: Date }[]> {
  const since = sql`rated_on::timestamp at time zone 'Europe/Rome'`;
  const { rows } = await sql<{ id: string; since: Date }>`
    select rating_id as id, ${since} as since from clarity_rating
    where body_id = ${tx.bodyId} and words is not null and ${since} < ${asked.before}
      and ${asked.after === null ? sql`true` : sql`rating_id > ${asked.after}::uuid`}
    order by rating_id limit ${asked.most} ${locking(asked)}
  `.execute(tx.kysely);
  return rows;
}

/** The words go; stars, answer and day stay. */
export async function eraseRatings(tx: Transaction, ratingIds: readonly string[]): Promise<void> {
  await sql`update clarity_rating set words = null
    where body_id = ${tx.bodyId} and rating_id = any(${ratingIds}::uuid[])`.execute(tx.kysely);
}
