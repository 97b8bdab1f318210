// SPDX-License-Identifier: EUPL-1.2
// An item together with its author, as pages and the API both read it.
import type { Kysely } from 'kysely';
import type { ItemKind, PracticeTables } from '../tables.ts';

export type ItemView = {
  id: string;
  pageId: string;
  pageHandle: string;
  seq: string;
  kind: ItemKind;
  postId: string | null;
  parentId: string | null;
  authorId: string;
  authorHandle: string;
  authorName: string;
  text: string;
  revision: number;
  postedAt: Date;
  editedAt: Date | null;
  held: boolean;
  hiddenAt: Date | null;
  removedAt: Date | null;
  deletedAt: Date | null;
};

export function selectItems(db: Kysely<PracticeTables>) {
  return db
    .selectFrom('items')
    .innerJoin('citizens', 'citizens.id', 'items.citizenId')
    .innerJoin('pages', 'pages.id', 'items.pageId')
    .select([
      'items.id',
      'items.pageId',
      'pages.handle as pageHandle',
      'items.seq',
      'items.kind',
      'items.postId',
      'items.parentId',
      'citizens.id as authorId',
      'citizens.handle as authorHandle',
      'citizens.displayName as authorName',
      'items.text',
      'items.revision',
      'items.postedAt',
      'items.editedAt',
      'items.held',
      'items.hiddenAt',
      'items.removedAt',
      'items.deletedAt',
    ]);
}
