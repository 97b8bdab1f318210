// SPDX-License-Identifier: EUPL-1.2
// What a page says to citizens: replies in public (or within a conversation) and notices to one author alone.
import type { Kysely, Selectable } from 'kysely';
import type { NoticesTable, PracticeTables, RepliesTable } from '../tables.ts';
import { keyed } from './keyed.ts';

export type Reply = Selectable<RepliesTable>;
export type Notice = Selectable<NoticesTable>;
export type SpokenStore = ReturnType<typeof spokenStore>;

type NewReply = { pageId: string; itemId: string; text: string; orderKey: string };
type NewNotice = { pageId: string; citizenId: string; itemId: string | null; text: string; orderKey: string };

export function spokenStore(db: Kysely<PracticeTables>) {
  return { ...replies(db), ...notices(db) };
}

function replies(db: Kysely<PracticeTables>) {
  const replyByKey = async (pageId: string, key: string): Promise<Reply | null> => {
    const reply = db.selectFrom('replies').selectAll().where('pageId', '=', pageId).where('orderKey', '=', key);
    return (await reply.executeTakeFirst()) ?? null;
  };
  return {
    replyByKey,

    reply: (reply: NewReply, at: Date) =>
      keyed<Reply>(
        () =>
          db
            .insertInto('replies')
            .values({ ...reply, postedAt: at })
            .onConflict((conflict) => conflict.columns(['pageId', 'orderKey']).doNothing())
            .returningAll()
            .executeTakeFirst(),
        () => replyByKey(reply.pageId, reply.orderKey),
        (earlier) => earlier.itemId === reply.itemId && earlier.text === reply.text,
      ),

    async withdrawReply(pageId: string, orderKey: string, at: Date): Promise<void> {
      await db
        .updateTable('replies')
        .set({ withdrawnAt: at })
        .where('pageId', '=', pageId)
        .where('orderKey', '=', orderKey)
        .where('withdrawnAt', 'is', null)
        .execute();
    },

    /** The replies that stand under these items, oldest first. */
    repliesTo: async (itemIds: string[]): Promise<Reply[]> => {
      if (itemIds.length === 0) return [];
      const standing = db.selectFrom('replies').selectAll().where('itemId', 'in', itemIds);
      return standing.where('withdrawnAt', 'is', null).orderBy('id').execute();
    },
  };
}

function notices(db: Kysely<PracticeTables>) {
  const noticeByKey = async (pageId: string, key: string): Promise<Notice | null> => {
    const notice = db.selectFrom('notices').selectAll().where('pageId', '=', pageId).where('orderKey', '=', key);
    return (await notice.executeTakeFirst()) ?? null;
  };
  return {
    noticeByKey,

    notice: (notice: NewNotice, at: Date) =>
      keyed<Notice>(
        () =>
          db
            .insertInto('notices')
            .values({ ...notice, sentAt: at })
            .onConflict((conflict) => conflict.columns(['pageId', 'orderKey']).doNothing())
            .returningAll()
            .executeTakeFirst(),
        () => noticeByKey(notice.pageId, notice.orderKey),
        (earlier) => earlier.citizenId === notice.citizenId && earlier.text === notice.text,
      ),

    /** The notices that a page sent to one citizen, oldest first. */
    noticesTo: (pageId: string, citizenId: string): Promise<Notice[]> => {
      const theirs = db.selectFrom('notices').selectAll().where('pageId', '=', pageId);
      return theirs.where('citizenId', '=', citizenId).orderBy('id').execute();
    },
  };
}
