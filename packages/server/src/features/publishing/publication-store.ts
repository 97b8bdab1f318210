// SPDX-License-Identifier: EUPL-1.2
// The archive: what was published, as it was published.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Delivery, OutgoingContent } from './delivery-store.ts';

/** Keeps what is out now, and marks what it corrects on the same account. */
export async function keepPublication(
  tx: Transaction,
  { variant_id: variantId, post_id: postId, account_id: accountId, content }: Delivery,
  { network, at }: { network: string; at: Date },
): Promise<void> {
  const { text, title } = content as OutgoingContent;
  await sql`
    insert into publication (body_id, variant_id, account_id, network, text, title, category, published_at)
    select ${tx.bodyId}, ${variantId}, ${accountId}, ${network}, ${text}, ${title}, category, ${at}
    from post where body_id = ${tx.bodyId} and post_id = ${postId}
    on conflict (body_id, variant_id) do nothing
  `.execute(tx.kysely);
  await sql`
    update publication set corrected_by = ${variantId}
    from delivery, post
    where publication.body_id = ${tx.bodyId} and post.body_id = ${tx.bodyId} and post.post_id = ${postId}
      and delivery.body_id = ${tx.bodyId} and delivery.variant_id = publication.variant_id
      and delivery.post_id = post.corrects and publication.account_id = ${accountId}
  `.execute(tx.kysely);
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
