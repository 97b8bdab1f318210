// SPDX-License-Identifier: EUPL-1.2
// A post in the archive as if it had been written, agreed to and sent: for many at a time, and with any text.
import type { PostContent } from '@arengo/contract';
import { postContent } from '@arengo/contract';
import { createPost } from '../features/editorial/create-post.ts';
import { addMedia } from '../features/editorial/keep-media.ts';
import { sealOfVariant } from '../features/editorial/post.ts';
import { insertVerdict, putVariant, variantsOf } from '../features/editorial/variants-store.ts';
import { findDelivery, putDelivery, stepDelivery } from '../features/publishing/delivery-store.ts';
import { outbox } from '../features/publishing/index.ts';
import { keepPublication, keepWithdrawn } from '../features/publishing/publication-store.ts';
import type { Transaction } from '../foundation/database/database.ts';

export type Seeded = Partial<PostContent> & {
  accountId: string;
  personId: string;
  at: Date;
  network?: string;
  title?: string | null;
  requestId?: string | null;
  /** The post that it corrects. */
  corrects?: string | null;
  permalink?: string | null;
  /** The bytes of an image, and what is said of it for who does not see it. */
  image?: { bytes: Buffer; alt: string };
};

/** Answers the ids of the post and of its variant, which is that of the publication, and of its image. */
export async function seedPublication(
  tx: Transaction,
  { accountId, personId, at, network = 'practice', title = null, permalink = null, image, ...given }: Seeded,
): Promise<{ postId: string; variantId: string; imageId: string }> {
  const { requestId = null, corrects = null, ...content } = given;
  const by = { personId, at };
  const post = { ...postContent.parse({ workingTitle: 'Prova', text: '', ...content }), requestId };
  const postId = await createPost(tx, outbox, { ...post, corrects }, by);
  const file = { name: 'foto.png', mediaType: 'image/png', width: 4, height: 3 };
  const kept = image && (await addMedia(tx, outbox, postId, { ...file, bytes: image.bytes }, by));
  const form = { accountId, text: null, title, link: null, media: null, plannedAt: at };
  await putVariant(tx, postId, form, sealOfVariant(post, form, []));
  const [variant] = await variantsOf(tx, [postId]);
  if (!variant) throw new Error('The post has no variant');
  const { variantId, seal } = variant;
  await insertVerdict(tx, variantId, { by: 'publisher', personId, verdict: 'yes', seal, reason: null, at });
  const media = kept
    ? [{ fileId: kept.fileId, sha256: 'f'.repeat(64), kind: 'image' as const, mediaType: 'image/png', alt: image.alt }]
    : [];
  const approved = {
    ...{ variantId, postId, accountId, seal, lane: 'ordinary' as const, plannedAt: at, late: post.late },
    ...{ validUntil: null, language: post.language, text: post.text, title, link: post.link, media },
    publisherId: personId,
  };
  await putDelivery(tx, approved, at, at);
  const sent = { published_at: at, permalink, remote_id: variantId, next_at: null };
  await stepDelivery(tx, variantId, [{ event: 'confirmed', state: 'published', at }], sent);
  const delivery = await findDelivery(tx, variantId);
  if (!delivery) throw new Error('The post has no delivery');
  await keepPublication(tx, delivery, { network, at });
  return { postId, variantId, imageId: kept?.fileId ?? '' };
}

/** Takes it back, with what the public is told. */
export async function seedWithdrawal(tx: Transaction, variantId: string, note: string | null, at: Date): Promise<void> {
  const change = { withdrawn_at: at, withdraw_asked_at: at, withdraw_note: note };
  await stepDelivery(tx, variantId, [{ event: 'withdraw', state: 'withdrawn', at }], change);
  await keepWithdrawn(tx, variantId, { at, note });
}
