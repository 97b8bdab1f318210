// SPDX-License-Identifier: EUPL-1.2
// The images, videos and papers of a request.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { RequestFile } from './request.ts';

/** In their places. */
export async function filesOfRequest(tx: Transaction, requestId: string): Promise<RequestFile[]> {
  const rows = await tx.kysely
    .selectFrom('request_file')
    .innerJoin('file', (join) =>
      join.onRef('file.body_id', '=', 'request_file.body_id').onRef('file.file_id', '=', 'request_file.file_id'),
    )
    .selectAll('request_file')
    .select(['file.name', 'file.media_type', 'file.size', sql<string>`encode(file.sha256, 'hex')`.as('digest')])
    .where('request_file.body_id', '=', tx.bodyId)
    .where('request_id', '=', requestId)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    fileId: row.file_id,
    place: row.place,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.digest,
    rights: row.rights,
    alt: row.alt,
    people: row.people,
    release: row.release,
    legalBasis: row.legal_basis,
    width: row.width,
    height: row.height,
  }));
}

type NewFile = Pick<RequestFile, 'fileId' | 'place' | 'width' | 'height'>;

export async function insertRequestFile(tx: Transaction, requestId: string, file: NewFile): Promise<void> {
  const { fileId, place, width, height } = file;
  await tx.kysely
    .insertInto('request_file')
    .values({ body_id: tx.bodyId, request_id: requestId, file_id: fileId, place, width, height })
    .execute();
}

type FileFacts = Pick<RequestFile, 'rights' | 'alt' | 'people' | 'release' | 'legalBasis'>;

export async function rewriteRequestFile(
  tx: Transaction,
  requestId: string,
  fileId: string,
  { legalBasis, ...facts }: FileFacts,
): Promise<void> {
  const { rights, alt, people, release } = facts;
  await tx.kysely
    .updateTable('request_file')
    .set({ rights, alt, people, release, legal_basis: legalBasis })
    .where('body_id', '=', tx.bodyId)
    .where('request_id', '=', requestId)
    .where('file_id', '=', fileId)
    .execute();
}

export async function deleteRequestFile(tx: Transaction, requestId: string, fileId: string): Promise<void> {
  await tx.kysely
    .deleteFrom('request_file')
    .where('body_id', '=', tx.bodyId)
    .where('request_id', '=', requestId)
    .where('file_id', '=', fileId)
    .execute();
}
