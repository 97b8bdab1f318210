// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { KeptFile } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../database/database.ts';

/** What is known of a file without its bytes. `sha256` is hexadecimal. */
export type FileFacts = {
  fileId: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  storedAt: Date;
};

// A backup reads and writes some rows at a time: none may be so large that it fills the memory.
const PIECE_BYTES = 512 * 1024;

/** Keeps a file that was received and judged. */
export async function keepFile(tx: Transaction, file: KeptFile, at: Date): Promise<FileFacts> {
  const { name, mediaType } = file;
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const [fileId, sha256] = [uuidv7(), createHash('sha256').update(bytes).digest()];
  const pieces = Math.ceil(bytes.length / PIECE_BYTES);
  await tx.kysely
    .insertInto('file')
    .values({
      body_id: tx.bodyId,
      file_id: fileId,
      name,
      media_type: mediaType,
      size: bytes.length,
      sha256,
      pieces,
      stored_at: at,
    })
    .execute();
  for (let place = 0; place < pieces; place += 1) {
    const piece = bytes.subarray(place * PIECE_BYTES, (place + 1) * PIECE_BYTES);
    await tx.kysely
      .insertInto('file_piece')
      .values({ body_id: tx.bodyId, file_id: fileId, place, bytes: piece })
      .execute();
  }
  return { fileId, name, mediaType, size: bytes.length, sha256: sha256.toString('hex'), storedAt: at };
}

export async function findFile(tx: Transaction, fileId: string): Promise<FileFacts | null> {
  const row = await tx.kysely
    .selectFrom('file')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  if (!row) return null;
  const { name, media_type: mediaType, size, stored_at: storedAt } = row;
  return { fileId, name, mediaType, size, sha256: row.sha256.toString('hex'), storedAt };
}

/** The whole file, or null. Throws when its bytes are not those that were kept. */
export async function readFile(tx: Transaction, fileId: string): Promise<KeptFile | null> {
  const facts = await findFile(tx, fileId);
  if (!facts) return null;
  const rows = await tx.kysely
    .selectFrom('file_piece')
    .select('bytes')
    .where('body_id', '=', tx.bodyId)
    .where('file_id', '=', fileId)
    .orderBy('place')
    .execute();
  const bytes = Buffer.concat(rows.map((row) => row.bytes));
  if (createHash('sha256').update(bytes).digest('hex') !== facts.sha256) {
    throw new Error(`file ${fileId} is not as it was kept`);
  }
  return { name: facts.name, mediaType: facts.mediaType, bytes };
}

/** Removes a file to which nothing refers any more. */
export async function dropFile(tx: Transaction, fileId: string): Promise<void> {
  await tx.kysely.deleteFrom('file').where('body_id', '=', tx.bodyId).where('file_id', '=', fileId).execute();
}
