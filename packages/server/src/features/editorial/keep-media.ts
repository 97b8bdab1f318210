// SPDX-License-Identifier: EUPL-1.2
// Images, videos and captions of a post. What is shown is part of what is approved: each change asks for another approval.
import { type BodyOf, type KeptFile, MEDIA_PLACES, type routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { dropFile, keepFile } from '../../foundation/files/files-store.ts';
import { recordDeed } from '../audit/index.ts';
import { postAtHand, requireDraftingAll } from './change-post.ts';
import { type CleanMedia, cleanImage } from './clean-image.ts';
import { cleanVideo } from './clean-video.ts';
import { type By, deedOf } from './create-post.ts';
import { deleteMedia, insertMedia, mediaOfPost, rewriteMedia, setCaptions } from './media-store.ts';
import type { Outbox } from './outbox.ts';
import type { Post, PostMedia, VariantForm } from './post.ts';
import { addAuthor } from './posts-store.ts';
import { rewriteVariants } from './rewrite-variants.ts';
import { variantsOf } from './variants-store.ts';

/** A file that says nothing any more but what it shows. */
export type CleanFile = KeptFile & Pick<CleanMedia, 'width' | 'height'>;

/** Takes out of a file what it says of place and camera. Throws InvalidInputError where it can't be read. */
export async function cleanFile(file: KeptFile): Promise<CleanFile> {
  const isVideo = file.mediaType.startsWith('video/');
  return { ...file, ...(isVideo ? cleanVideo(file.bytes) : await cleanImage(file.bytes, file.mediaType)) };
}

/** Adds an image or a video at the end. Answers it. */
export async function addMedia(
  tx: Transaction,
  outbox: Outbox,
  postId: string,
  file: CleanFile,
  by: By,
): Promise<PostMedia> {
  const post = await postInHand(tx, postId, by);
  const known = await mediaOfPost(tx, postId);
  if (known.length >= MEDIA_PLACES) throw new RefusedError(FULL);
  const place = Math.max(-1, ...known.map((one) => one.place)) + 1;
  const { fileId } = await keepFile(tx, file, by.at);
  const kind = file.mediaType.startsWith('video/') ? 'video' : 'image';
  await insertMedia(tx, postId, { place, fileId, kind, width: file.width, height: file.height });
  await seal(tx, outbox, post, by);
  recordDeed(tx, deedOf('post.media-added', postId, by, { fileId }));
  return mediaAtHand(tx, postId, fileId);
}

/** Says what it shows, whose it is and who can be recognised. */
export async function changeMedia(
  tx: Transaction,
  outbox: Outbox,
  { postId, fileId }: { postId: string; fileId: string },
  facts: BodyOf<typeof routes.changeMedia>,
  by: By,
): Promise<void> {
  const post = await postInHand(tx, postId, by);
  await mediaAtHand(tx, postId, fileId);
  await rewriteMedia(tx, postId, fileId, facts);
  await seal(tx, outbox, post, by);
  recordDeed(tx, deedOf('post.media-changed', postId, by, { fileId }));
}

/** Gives a video its captions, in place of others. */
export async function addCaptions(
  tx: Transaction,
  outbox: Outbox,
  { postId, fileId }: { postId: string; fileId: string },
  file: KeptFile,
  by: By,
): Promise<void> {
  const post = await postInHand(tx, postId, by);
  if ((await mediaAtHand(tx, postId, fileId)).kind !== 'video') throw new RefusedError(NO_VIDEO);
  const captions = await keepFile(tx, file, by.at);
  await setCaptions(tx, postId, fileId, captions.fileId);
  await seal(tx, outbox, post, by);
  recordDeed(tx, deedOf('post.media-changed', postId, by, { fileId, captionsFileId: captions.fileId }));
}

/** Takes it away from the post and from each variant that showed it. What was never planned to leave is not kept. */
export async function removeMedia(
  tx: Transaction,
  outbox: Outbox,
  { postId, fileId }: { postId: string; fileId: string },
  by: By,
): Promise<void> {
  const post = await postInHand(tx, postId, by);
  const { place, captionsFileId } = await mediaAtHand(tx, postId, fileId);
  await deleteMedia(tx, postId, fileId);
  await seal(tx, outbox, post, by, (form) => ({ ...form, media: form.media?.filter((one) => one !== place) ?? null }));
  const planned = await outbox.deliveriesOf(
    tx,
    (await variantsOf(tx, [postId])).map(({ variantId }) => variantId),
  );
  if (planned.size === 0) for (const one of [fileId, captionsFileId]) if (one !== null) await dropFile(tx, one);
  recordDeed(tx, deedOf('post.media-removed', postId, by, { fileId }));
}

/** Throws NotFoundError. */
export async function mediaAtHand(tx: Transaction, postId: string, fileId: string): Promise<PostMedia> {
  const found = (await mediaOfPost(tx, postId)).find((one) => one.fileId === fileId);
  if (found) return found;
  throw new NotFoundError({ it: 'L’immagine', en: 'The image' });
}

async function postInHand(tx: Transaction, postId: string, by: By): Promise<Post> {
  const post = await postAtHand(tx, postId);
  await requireDraftingAll(tx, postId, by);
  return post;
}

async function seal(
  tx: Transaction,
  outbox: Outbox,
  post: Post,
  { personId, at }: By,
  formOf: (form: VariantForm) => VariantForm = (form) => form,
): Promise<void> {
  const [before, media] = [await variantsOf(tx, [post.postId]), await mediaOfPost(tx, post.postId)];
  const written = { ...post, version: post.version + 1, changedAt: at };
  await rewriteVariants(tx, outbox, written, { forms: before.map(formOf), before, media });
  await addAuthor(tx, post.postId, personId);
}

const FULL = {
  it: `Un post ha al massimo ${MEDIA_PLACES} immagini e video. Togline uno, poi aggiungi questo.`,
  en: `A post has at most ${MEDIA_PLACES} images and videos. Take one away, then add this.`,
};
const NO_VIDEO = {
  it: 'I sottotitoli si aggiungono a un video. Per un’immagine scrivi il testo alternativo.',
  en: 'Captions are added to a video. For an image write the alternative text.',
};
