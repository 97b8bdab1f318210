// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { keepFile, readFile } from '../../foundation/files/files-store.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { type By, beginPost } from './create-post.ts';
import { nextState, requestInHand, type SeenRequest, settleRequest } from './look-at-request.ts';
import { insertMedia, rewriteMedia } from './media-store.ts';
import type { Outbox } from './outbox.ts';
import { addressIn, type RequestFile } from './request.ts';

/**
 * Takes a request in hand. Answers the post to write: the one begun from it already, the correction of the one that is
 * out, or a new one with what was asked and its images.
 */
export async function takeRequest(tx: Transaction, outbox: Outbox, requestId: string, by: By): Promise<string> {
  const seen = await requestInHand(tx, outbox, requestId, 'take', by);
  const begun = seen.posts.findLast(({ left }) => !left);
  const postId = begun?.postId ?? (await beginFrom(tx, outbox, seen, by));
  const settled = { event: 'taken', state: nextState(seen.request, 'take'), postId };
  await settleRequest(tx, seen, settled, by, { data: { postId } });
  await announceLive(tx, { kind: 'queue' });
  return postId;
}

async function beginFrom(tx: Transaction, outbox: Outbox, { request, files, posts }: SeenRequest, by: By) {
  const { requestId, subject, what, officeId, sources, publicInterest, originatingBody, originatingGround } = request;
  const corrects = posts.findLast(({ left }) => left)?.postId ?? null;
  const source = request.asker?.name ?? originatingBody;
  const thirdParty =
    source === null
      ? null
      : { source, sourceUrl: addressIn(sources), verification: null, ground: originatingGround, consent: null };
  const asked = { text: what, officeId, publicInterest, officialSource: addressIn(sources), thirdParty };
  // A correction begins from what is out: whoever writes it sees beside it what the office asks now.
  const content = { workingTitle: subject, ...(corrects === null ? asked : {}) };
  const postId = await beginPost(tx, outbox, { ...content, requestId, corrects }, by);
  for (const file of files) await carryMedia(tx, postId, file, by.at);
  return postId;
}

/** An image or a video goes on to the post with its rights, as a file of its own: each may be changed without the other. */
async function carryMedia(tx: Transaction, postId: string, file: RequestFile, at: Date): Promise<void> {
  const { place, width, height, alt, people, release, legalBasis } = file;
  if (width === null || height === null) return;
  const kept = await readFile(tx, file.fileId);
  if (!kept) return;
  const { fileId } = await keepFile(tx, kept, at);
  const kind = file.mediaType.startsWith('video/') ? 'video' : 'image';
  await insertMedia(tx, postId, { place, fileId, kind, width, height });
  const facts = { alt, rights: file.rights || null, people, release, legalBasis, textInside: false };
  await rewriteMedia(tx, postId, fileId, facts);
}
