// SPDX-License-Identifier: EUPL-1.2
// Variants, and what was said of them.
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Verdict } from './approval.ts';
import type { Variant, VariantForm } from './post.ts';

/** The variants of posts, in the order in which they were added. */
export async function variantsOf(
  tx: Transaction,
  postIds: readonly string[],
): Promise<(Variant & { postId: string })[]> {
  if (postIds.length === 0) return [];
  const rows = await tx.kysely
    .selectFrom('variant')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('post_id', 'in', [...postIds])
    .where('dropped_at', 'is', null)
    .orderBy('variant_id')
    .execute();
  return rows.map((row) => ({
    postId: row.post_id,
    variantId: row.variant_id,
    accountId: row.account_id,
    text: row.text,
    title: row.title,
    link: row.link,
    media: row.media,
    plannedAt: row.planned_at,
    seal: row.seal,
    approvedSeal: row.approved_seal,
  }));
}

/** Adds the variant of an account, or writes over it, also one that was taken away: its id stays, and with it its delivery. */
export async function putVariant(tx: Transaction, postId: string, form: VariantForm, seal: string): Promise<void> {
  const { accountId, text, title, link, media, plannedAt } = form;
  const changes = {
    ...{ text, title, link, media: media === null ? null : [...media] },
    ...{ planned_at: plannedAt, seal, dropped_at: null },
  };
  await tx.kysely
    .insertInto('variant')
    .values({ body_id: tx.bodyId, variant_id: uuidv7(), post_id: postId, account_id: accountId, ...changes })
    .onConflict((conflict) => conflict.columns(['body_id', 'post_id', 'account_id']).doUpdateSet(changes))
    .execute();
}

/** Takes variants away from their post. */
export async function dropVariants(tx: Transaction, variantIds: readonly string[], at: Date): Promise<void> {
  if (variantIds.length === 0) return;
  await tx.kysely
    .updateTable('variant')
    .set({ dropped_at: at })
    .where('body_id', '=', tx.bodyId)
    .where('variant_id', 'in', [...variantIds])
    .execute();
}

/** Keeps whether everybody agreed to the content as it stands. */
export async function keepApproved(tx: Transaction, { variantId, seal }: Variant, approved: boolean): Promise<void> {
  await tx.kysely
    .updateTable('variant')
    .set({ approved_seal: approved ? seal : null })
    .where('body_id', '=', tx.bodyId)
    .where('variant_id', '=', variantId)
    .execute();
}

export async function insertVerdict(
  tx: Transaction,
  variantId: string,
  verdict: Verdict & { reason: string | null },
): Promise<void> {
  const { by, personId, seal, reason, at } = verdict;
  await tx.kysely
    .insertInto('approval_verdict')
    .values({
      body_id: tx.bodyId,
      verdict_id: uuidv7(),
      variant_id: variantId,
      by_role: by,
      person_id: personId,
      verdict: verdict.verdict,
      seal,
      reason,
      at,
    })
    .execute();
}

export type GivenVerdict = Verdict & { variantId: string; reason: string | null };

/** What was said of variants, the oldest first. */
export async function verdictsOn(tx: Transaction, variantIds: readonly string[]): Promise<GivenVerdict[]> {
  if (variantIds.length === 0) return [];
  const rows = await tx.kysely
    .selectFrom('approval_verdict')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('variant_id', 'in', [...variantIds])
    .orderBy('at')
    .orderBy('verdict_id')
    .execute();
  return rows.map((row) => ({
    variantId: row.variant_id,
    by: row.by_role,
    personId: row.person_id,
    verdict: row.verdict,
    seal: row.seal,
    reason: row.reason,
    at: row.at,
  }));
}
