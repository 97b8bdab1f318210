// SPDX-License-Identifier: EUPL-1.2
// The images and videos of a post.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { PostMedia } from './post.ts';

/** The images and videos of a post, in their places. */
export async function mediaOfPost(tx: Transaction, postId: string): Promise<PostMedia[]> {
  const rows = await tx.kysely
    .selectFrom('post_media')
    .innerJoin('file', (join) =>
      join.onRef('file.body_id', '=', 'post_media.body_id').onRef('file.file_id', '=', 'post_media.file_id'),
    )
    .selectAll('post_media')
    .select(['file.media_type', 'file.size', sql<string>`encode(file.sha256, 'hex')`.as('digest')])
    .where('post_media.body_id', '=', tx.bodyId)
    .where('post_id', '=', postId)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    place: row.place,
    fileId: row.file_id,
    sha256: row.digest,
    kind: row.kind,
    mediaType: row.media_type,
    bytes: row.size,
    width: row.width,
    height: row.height,
    alt: row.alt,
    captionsFileId: row.captions_file_id,
    rights: row.rights,
    people: row.people,
    release: row.release,
    legalBasis: row.legal_basis,
    textInside: row.text_inside,
  }));
}

type NewMedia = Pick<PostMedia, 'place' | 'fileId' | 'kind' | 'width' | 'height'>;

export async function insertMedia(tx: Transaction, postId: string, one: NewMedia): Promise<void> {
  const { place, kind, width, height } = one;
  await tx.kysely
    .insertInto('post_media')
    .values({
      body_id: tx.bodyId,
      post_id: postId,
      place,
      file_id: one.fileId,
      kind,
      width,
      height,
      alt: '',
      people: 'not-stated',
      text_inside: false,
    })
    .execute();
}

type MediaFacts = Pick<PostMedia, 'alt' | 'rights' | 'people' | 'release' | 'legalBasis' | 'textInside'>;

export async function rewriteMedia(tx: Transaction, postId: string, fileId: string, facts: MediaFacts): Promise<void> {
  const { alt, rights, people, release } = facts;
  await tx.kysely
    .updateTable('post_media')
    .set({ alt, rights, people, release, legal_basis: facts.legalBasis, text_inside: facts.textInside })
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', postId)
    .where('file_id', '=', fileId)
    .execute();
}

export async function setCaptions(
  tx: Transaction,
  postId: string,
  fileId: string,
  captionsFileId: string,
): Promise<void> {
  await tx.kysely
    .updateTable('post_media')
    .set({ captions_file_id: captionsFileId })
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', postId)
    .where('file_id', '=', fileId)
    .execute();
}

export async function deleteMedia(tx: Transaction, postId: string, fileId: string): Promise<void> {
  await tx.kysely
    .deleteFrom('post_media')
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', postId)
    .where('file_id', '=', fileId)
    .execute();
}
