// SPDX-License-Identifier: EUPL-1.2
// Which variants stand in a calendar; who has an address to read it at; what is not to be suggested for sharing.
import type { Transaction } from '../../foundation/database/database.ts';
import type { Between } from './outbox.ts';

/** More than this in one span and nobody reads it: one looks at a shorter one. */
const MOST = 5000;

const variants = (tx: Transaction) =>
  tx.kysely
    .selectFrom('variant')
    .innerJoin('post', (join) =>
      join.onRef('post.body_id', '=', 'variant.body_id').onRef('post.post_id', '=', 'variant.post_id'),
    )
    .select(['variant.post_id', 'variant.variant_id'])
    .where('variant.body_id', '=', tx.bodyId)
    .where('variant.dropped_at', 'is', null)
    .where('post.discarded_at', 'is', null);

/** Posts with a variant that is planned in the span, or is among those given. */
export async function findPlannedPosts(
  tx: Transaction,
  accountIds: readonly string[],
  { from, to }: Between,
  variantIds: readonly string[],
): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const rows = await variants(tx)
    .where('variant.account_id', 'in', [...accountIds])
    .where((where) =>
      where.or([
        where.and([where('variant.planned_at', '>=', from), where('variant.planned_at', '<', to)]),
        ...(variantIds.length > 0 ? [where('variant.variant_id', 'in', [...variantIds])] : []),
      ]),
    )
    .orderBy('variant.planned_at')
    .limit(MOST)
    .execute();
  return [...new Set(rows.map((row) => row.post_id))];
}

/** Posts with a variant for which nobody said an hour, the last changed first. */
export async function findPostsWithoutHour(
  tx: Transaction,
  accountIds: readonly string[],
  limit: number,
): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const rows = await variants(tx)
    .where('variant.account_id', 'in', [...accountIds])
    .where('variant.planned_at', 'is', null)
    .orderBy('post.changed_at', 'desc')
    .orderBy('variant.variant_id')
    .limit(limit)
    .execute();
  return [...new Set(rows.map((row) => row.post_id))];
}

/** The secret address of a person's calendar from now on; the one before opens no more. */
export async function putFeed(tx: Transaction, personId: string, hash: Buffer, at: Date): Promise<void> {
  const changes = { token_hash: hash, made_at: at };
  await tx.kysely
    .insertInto('calendar_feed')
    .values({ body_id: tx.bodyId, person_id: personId, ...changes })
    .onConflict((conflict) => conflict.columns(['body_id', 'person_id']).doUpdateSet(changes))
    .execute();
}

const feeds = (tx: Transaction) =>
  tx.kysely.selectFrom('calendar_feed').select(['person_id', 'made_at']).where('body_id', '=', tx.bodyId);

export const findFeedOf = (tx: Transaction, personId: string) =>
  feeds(tx).where('person_id', '=', personId).executeTakeFirst();

/** Whose calendar an address opens. */
export const findFeed = (tx: Transaction, hash: Buffer) => feeds(tx).where('token_hash', '=', hash).executeTakeFirst();

/** False when there was none. */
export async function forgetFeed(tx: Transaction, personId: string): Promise<boolean> {
  const gone = await tx.kysely
    .deleteFrom('calendar_feed')
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .execute();
  return gone.length > 0;
}

export async function putDeclined(
  tx: Transaction,
  share: { postId: string; accountId: string; personId: string; at: Date },
): Promise<void> {
  const { postId, accountId, personId, at } = share;
  await tx.kysely
    .insertInto('share_declined')
    .values({ body_id: tx.bodyId, post_id: postId, account_id: accountId, person_id: personId, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Accounts, by post, on which somebody decided not to share it. */
export async function declinedOf(tx: Transaction, postIds: readonly string[]): Promise<Map<string, string[]>> {
  if (postIds.length === 0) return new Map();
  const rows = await tx.kysely
    .selectFrom('share_declined')
    .select(['post_id', 'account_id'])
    .where('body_id', '=', tx.bodyId)
    .where('post_id', 'in', [...postIds])
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.post_id)].map(([postId, of]) => [postId, of.map((row) => row.account_id)]),
  );
}
