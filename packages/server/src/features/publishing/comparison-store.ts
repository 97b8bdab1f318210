// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Comparison } from './comparison.ts';

export async function insertComparison(
  tx: Transaction,
  { variantId, at, outcome, text }: { variantId: string; at: Date; outcome: Comparison; text: string | null },
): Promise<void> {
  await tx.kysely
    .insertInto('published_comparison')
    .values({ body_id: tx.bodyId, variant_id: variantId, at, outcome, text_found: text })
    .onConflict((conflict) =>
      conflict.columns(['body_id', 'variant_id', 'at']).doUpdateSet({ outcome, text_found: text }),
    )
    .execute();
}

export async function lastComparison(tx: Transaction, variantId: string) {
  return (await comparisonsOf(tx, [variantId])).get(variantId);
}

/** The last one of each variant that was looked at. */
export async function comparisonsOf(tx: Transaction, variantIds: readonly string[]) {
  if (variantIds.length === 0) return new Map<string, { outcome: Comparison; text_found: string | null }>();
  const rows = await tx.kysely
    .selectFrom('published_comparison')
    .distinctOn('variant_id')
    .select(['variant_id', 'outcome', 'text_found'])
    .where('body_id', '=', tx.bodyId)
    .where('variant_id', 'in', [...variantIds])
    .orderBy('variant_id')
    .orderBy('at', 'desc')
    .execute();
  return new Map(rows.map(({ variant_id: id, ...row }) => [id, row]));
}
