// SPDX-License-Identifier: EUPL-1.2
// What citizens write, edit and take away.
import type { Kysely } from 'kysely';
import type { Announce } from '../feed.ts';
import type { ItemKind, PracticeTables } from '../tables.ts';
import { appendEvent, enqueueDelivery, nextSeq } from './append-event.ts';
import { type ItemView, selectItems } from './item-view.ts';

type NewItem = {
  pageId: string;
  kind: ItemKind;
  postId: string | null;
  parentId: string | null;
  citizenId: string;
  text: string;
  held: boolean;
};
export type ItemStore = ReturnType<typeof itemStore>;

/** How many items a page shows at most; older ones are still in the feed. */
export const SHOWN = 300;

export function itemStore(db: Kysely<PracticeTables>) {
  return { ...reading(db), ...writing(db) };
}

function reading(db: Kysely<PracticeTables>) {
  const newestThenOldestFirst = (items: ItemView[]) => items.reverse();
  return {
    async byId(id: string): Promise<ItemView | null> {
      return (await selectItems(db).where('items.id', '=', id).executeTakeFirst()) ?? null;
    },

    /** The last comments under a post, oldest first. */
    ofPost: async (postId: string): Promise<ItemView[]> =>
      newestThenOldestFirst(
        await selectItems(db).where('items.postId', '=', postId).orderBy('items.id', 'desc').limit(SHOWN).execute(),
      ),

    /** The last visitor posts of a page, newest first. */
    visitorPosts: (pageId: string): Promise<ItemView[]> =>
      selectItems(db)
        .where('items.pageId', '=', pageId)
        .where('items.kind', '=', 'visitor-post')
        .orderBy('items.id', 'desc')
        .limit(SHOWN)
        .execute(),

    /** What one citizen wrote to a page in private, oldest first. */
    conversation: async (pageId: string, citizenId: string): Promise<ItemView[]> =>
      newestThenOldestFirst(
        await selectItems(db)
          .where('items.pageId', '=', pageId)
          .where('items.citizenId', '=', citizenId)
          .where('items.kind', '=', 'message')
          .orderBy('items.id', 'desc')
          .limit(SHOWN)
          .execute(),
      ),
  };
}

function writing(db: Kysely<PracticeTables>) {
  return {
    write: (item: NewItem, at: Date, announce: Announce): Promise<ItemView> =>
      db.transaction().execute(async (trx) => {
        const seq = await nextSeq(trx, item.pageId);
        const { id } = await trx
          .insertInto('items')
          .values({ ...item, seq, postedAt: at })
          .returning('id')
          .executeTakeFirstOrThrow();
        return tell(trx, id, seq, at, announce);
      }),

    /** Null when there is nothing left to edit. */
    edit: (item: ItemView, text: string, at: Date, announce: Announce): Promise<ItemView | null> =>
      db.transaction().execute(async (trx) => {
        const seq = await nextSeq(trx, item.pageId);
        const edited = await trx
          .updateTable('items')
          .set((row) => ({ text, editedAt: at, revision: row('revision', '+', 1) }))
          .where('id', '=', item.id)
          .where('deletedAt', 'is', null)
          .where('removedAt', 'is', null)
          .executeTakeFirst();
        return edited.numUpdatedRows === 0n ? null : tell(trx, item.id, seq, at, announce);
      }),

    /** The author takes it away: the text goes, also from webhooks not yet delivered. */
    delete: (item: ItemView, at: Date, announce: Announce): Promise<void> =>
      db.transaction().execute(async (trx) => {
        const { pageId, id: itemId } = item;
        const seq = await nextSeq(trx, pageId);
        const deleted = await trx
          .updateTable('items')
          .set({ text: '', deletedAt: at })
          .where('id', '=', itemId)
          .where('deletedAt', 'is', null)
          .executeTakeFirst();
        if (deleted.numUpdatedRows === 0n) return;
        await trx.deleteFrom('webhookDeliveries').where('itemId', '=', itemId).execute();
        await appendEvent(trx, { pageId, seq, kind: 'deletion', itemId, at });
        await enqueueDelivery(trx, { pageId, itemId, at }, () => announce({ type: 'deletion', itemId, at }));
      }),
  };
}

async function tell(trx: Kysely<PracticeTables>, itemId: string, seq: string, at: Date, announce: Announce) {
  const item = await selectItems(trx).where('items.id', '=', itemId).executeTakeFirstOrThrow();
  await appendEvent(trx, { pageId: item.pageId, seq, kind: 'item', itemId, at });
  await enqueueDelivery(trx, { pageId: item.pageId, itemId, at }, () => announce({ type: 'item', item }));
  return item;
}
