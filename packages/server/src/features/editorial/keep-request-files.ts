// SPDX-License-Identifier: EUPL-1.2
// Images, videos and papers of a request. They are part of what is signed: each change asks for another signature.
import { type BodyOf, type KeptFile, REQUEST_FILES, type routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { dropFile, keepFile } from '../../foundation/files/files-store.ts';
import { settleChange } from './change-request.ts';
import type { By } from './create-post.ts';
import { cleanFile } from './keep-media.ts';
import { requestInHand, type SeenRequest } from './look-at-request.ts';
import type { Outbox } from './outbox.ts';
import type { RequestFile } from './request.ts';
import { deleteRequestFile, filesOfRequest, insertRequestFile, rewriteRequestFile } from './request-files-store.ts';

export type GivenRequestFile = KeptFile & { width: number | null; height: number | null };
type Place = { requestId: string; requestFileId: string };

/** Takes out of what will be shown what it says of place and camera; a paper stays as it is. */
export async function cleanRequestFile(file: KeptFile): Promise<GivenRequestFile> {
  const shown = file.mediaType.startsWith('image/') || file.mediaType.startsWith('video/');
  return shown ? cleanFile(file) : { ...file, width: null, height: null };
}

/** Adds a file at the end. Answers it. */
export async function addRequestFile(
  tx: Transaction,
  outbox: Outbox,
  requestId: string,
  file: GivenRequestFile,
  by: By,
): Promise<RequestFile> {
  const seen = await requestInHand(tx, outbox, requestId, 'change', by);
  if (seen.files.length >= REQUEST_FILES) throw new RefusedError(FULL);
  const place = Math.max(-1, ...seen.files.map((one) => one.place)) + 1;
  const { width, height } = file;
  const { fileId } = await keepFile(tx, file, by.at);
  await insertRequestFile(tx, requestId, { fileId, place, width, height });
  await settleChange(tx, seen, {}, { event: 'file-added', by, data: { fileId } });
  return fileAtHand(await filesOfRequest(tx, requestId), fileId);
}

/** Says whose it is, what it shows and who can be recognised. */
export async function changeRequestFile(
  tx: Transaction,
  outbox: Outbox,
  { requestId, requestFileId: fileId }: Place,
  facts: BodyOf<typeof routes.changeRequestFile>,
  by: By,
): Promise<void> {
  const seen = await inHand(tx, outbox, requestId, fileId, by);
  const { release, legalBasis } = facts;
  await rewriteRequestFile(tx, requestId, fileId, {
    ...facts,
    release: release || null,
    legalBasis: legalBasis || null,
  });
  await settleChange(tx, seen, {}, { event: 'file-changed', by, data: { fileId } });
}

export async function removeRequestFile(
  tx: Transaction,
  outbox: Outbox,
  { requestId, requestFileId: fileId }: Place,
  by: By,
): Promise<void> {
  const seen = await inHand(tx, outbox, requestId, fileId, by);
  await deleteRequestFile(tx, requestId, fileId);
  // What was signed of it stays signed by its hash alone.
  await dropFile(tx, fileId);
  await settleChange(tx, seen, {}, { event: 'file-removed', by, data: { fileId } });
}

/** Throws NotFoundError. */
export function fileAtHand(files: readonly RequestFile[], fileId: string): RequestFile {
  const found = files.find((one) => one.fileId === fileId);
  if (found) return found;
  throw new NotFoundError({ it: 'Il file', en: 'The file' });
}

async function inHand(
  tx: Transaction,
  outbox: Outbox,
  requestId: string,
  fileId: string,
  by: By,
): Promise<SeenRequest> {
  const seen = await requestInHand(tx, outbox, requestId, 'change', by);
  fileAtHand(seen.files, fileId);
  return seen;
}

const FULL = {
  it: `Una richiesta ha al massimo ${REQUEST_FILES} file. Togline uno, poi aggiungi questo.`,
  en: `A request has at most ${REQUEST_FILES} files. Take one away, then add this.`,
};
