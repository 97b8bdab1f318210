// SPDX-License-Identifier: EUPL-1.2
// The archive: what was published, as it was published.
import type { Transaction } from '../../foundation/database/database.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import type { Delivery, OutgoingContent } from './delivery-store.ts';
import { licenceOf } from './licence.ts';

/** Keeps what is out now with what is known of it today, and marks what it corrects on the same account. */
export async function keepPublication(
  tx: Transaction,
  { variant_id: variantId, post_id: postId, account_id: accountId, content, seal }: Delivery,
  { network, at }: { network: string; at: Date },
): Promise<void> {
  const { media, ...said } = content as OutgoingContent;
  const { corrects, ...post } = await tx.kysely
    .selectFrom('post')
    .select(['corrects', 'category', 'purpose', 'official_source', 'act_id', 'request_id', 'third_party', 'licence'])
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', postId)
    .executeTakeFirstOrThrow();
  const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
  const licence = licenceOf(policy, { licence: post.licence, ofThirdParties: post.third_party !== null });
  await tx.kysely
    .insertInto('publication')
    .values({
      ...{ body_id: tx.bodyId, variant_id: variantId, post_id: postId, account_id: accountId, network, seal },
      ...said,
      media: JSON.stringify(media),
      ...post,
      third_party: post.third_party && JSON.stringify(post.third_party),
      licence: licence.licence,
      credit_required: licence.creditRequired,
      published_at: at,
    })
    .onConflict((conflict) => conflict.columns(['body_id', 'variant_id']).doNothing())
    .execute();
  if (corrects === null) return;
  await tx.kysely
    .updateTable('publication')
    .set({ corrected_by: variantId })
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', corrects)
    .where('account_id', '=', accountId)
    .execute();
}

/** It is no longer on its network; the archive keeps it, and says why. */
export async function keepWithdrawn(
  tx: Transaction,
  variantId: string,
  { at, note }: { at: Date; note: string | null },
): Promise<void> {
  await tx.kysely
    .updateTable('publication')
    .set({ withdrawn_at: at, withdrawn_because: note })
    .where('body_id', '=', tx.bodyId)
    .where('variant_id', '=', variantId)
    .execute();
}
