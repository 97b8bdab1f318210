// SPDX-License-Identifier: EUPL-1.2
// What a post takes over from the request that it comes of: what was asked, and its images with their rights.
import type { PostContent } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { keepFile, readFile } from '../../foundation/files/files-store.ts';
import { insertMedia, rewriteMedia } from './media-store.ts';
import { addressIn, type PublicationRequest, type RequestFile } from './request.ts';

/** What was asked, as the content of a post. */
export function contentAsked(request: PublicationRequest) {
  const { what, officeId, sources, publicInterest, originatingBody, originatingGround: ground } = request;
  const source = request.asker?.name ?? originatingBody;
  const sourceUrl = addressIn(sources);
  const thirdParty = source === null ? null : { source, sourceUrl, verification: null, ground, consent: null };
  return { text: what, officeId, publicInterest, officialSource: sourceUrl, thirdParty } satisfies Partial<PostContent>;
}

/** Images and videos go on to the post as files of its own: each may be changed without the other. */
export async function carryFiles(
  tx: Transaction,
  postId: string,
  files: readonly RequestFile[],
  at: Date,
): Promise<void> {
  for (const file of files) await carryMedia(tx, postId, file, at);
}

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
