// SPDX-License-Identifier: EUPL-1.2
// The archive: what was published, as it was published.
import type { Transaction } from '../../foundation/database/database.ts';
import { notePostOfRequest } from '../editorial/index.ts';
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
  await tellRequest(tx, post.request_id, { postId, corrects, at });
  if (corrects === null) return;
  await tx.kysely
    .updateTable('publication')
    .set({ corrected_by: variantId })
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', corrects)
    .where('account_id', '=', accountId)
    .execute();
}

// Told once of a post, however many accounts it goes out on.
async function tellRequest(
  tx: Transaction,
  requestId: string | null,
  { postId, corrects, at }: { postId: string; corrects: string | null; at: Date },
): Promise<void> {
  if (requestId === null || (await publicationsOf(tx, 'post_id', postId)).length > 1) return;
  await notePostOfRequest(tx, requestId, { postId, what: corrects === null ? 'published' : 'corrected', at });
}

/** Whether each of the publications of a post, or of a request, was withdrawn. */
async function publicationsOf(tx: Transaction, of: 'post_id' | 'request_id', id: string): Promise<boolean[]> {
  const rows = await tx.kysely
    .selectFrom('publication')
    .select('withdrawn_at')
    .where('body_id', '=', tx.bodyId)
    .where(of, '=', id)
    .execute();
  return rows.map((row) => row.withdrawn_at !== null);
}

/** It is no longer on its network; the archive keeps it, and says why. */
export async function keepWithdrawn(
  tx: Transaction,
  variantId: string,
  { at, note }: { at: Date; note: string | null },
): Promise<void> {
  const gone = await tx.kysely
    .updateTable('publication')
    .set({ withdrawn_at: at, withdrawn_because: note })
    .where('body_id', '=', tx.bodyId)
    .where('variant_id', '=', variantId)
    .returning(['post_id', 'request_id'])
    .executeTakeFirst();
  if (!gone?.request_id || !(await publicationsOf(tx, 'request_id', gone.request_id)).every(Boolean)) return;
  await notePostOfRequest(tx, gone.request_id, { postId: gone.post_id, what: 'unpublished', at });
}
