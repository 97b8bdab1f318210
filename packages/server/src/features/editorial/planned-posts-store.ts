// SPDX-License-Identifier: EUPL-1.2
// Posts by the hours of their variants: what a calendar shows.
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
