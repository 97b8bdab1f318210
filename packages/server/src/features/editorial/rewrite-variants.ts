// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { enqueue } from '../../foundation/jobs/job.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { variantChanged } from './editorial-news.ts';
import type { Outbox } from './outbox.ts';
import { type Post, type PostMedia, sealOfVariant, type Variant, type VariantForm } from './post.ts';
import { rewritePost } from './posts-store.ts';
import { dropVariants, putVariant } from './variants-store.ts';

type Variants = { forms: readonly VariantForm[]; before: readonly Variant[]; media: readonly PostMedia[] };

/**
 * Writes the post with these variants, each under the seal of its content as it now stands, and tells of those that had
 * another: their approval is void, and the approval of the post has to be asked again. Answers whether any had.
 * Throws RefusedError where one that a network was told of would change.
 */
export async function rewriteVariants(
  tx: Transaction,
  outbox: Outbox,
  post: Post,
  { forms, before, media }: Variants,
): Promise<boolean> {
  const sealed = forms.map((form) => ({ form, seal: sealOfVariant(post, form, media) }));
  const sealNow = new Map(sealed.map(({ form, seal }) => [form.accountId, seal]));
  const others = before.filter(({ accountId, seal }) => sealNow.get(accountId) !== seal);
  const ids = others.map(({ variantId }) => variantId);
  if ((await outbox.leftAmong(tx, ids)).size > 0) throw new RefusedError(LEFT, { code: 'already-left' });
  const changed = others.length > 0 || forms.length > before.length;
  await rewritePost(tx, { ...post, approvalAskedAt: changed ? null : post.approvalAskedAt });
  const gone = others.filter(({ accountId }) => !sealNow.has(accountId));
  await dropVariants(
    tx,
    gone.map(({ variantId }) => variantId),
    post.changedAt,
  );
  for (const { form, seal } of sealed) await putVariant(tx, post.postId, form, seal);
  for (const variantId of ids) await enqueue(tx, variantChanged, { bodyId: tx.bodyId, variantId });
  await announceLive(tx, { kind: 'queue' });
  return changed;
}

const LEFT = {
  it: 'Una variante è già uscita, o sta uscendo: quello che la rete ha ricevuto non cambia più. Lascia com’è la sua parte, oppure comincia una correzione.',
  en: 'A variant is already out, or is leaving: what the network received changes no more. Leave its part as it is, or begin a correction.',
};
