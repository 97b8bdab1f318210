// SPDX-License-Identifier: EUPL-1.2
// What a page does to items and their authors. Each returns nothing: doing again what is done already changes nothing.
import type { Kysely } from 'kysely';
import type { PracticeTables } from '../tables.ts';
import { keyed } from './keyed.ts';

export type NewReport = { pageId: string; reason: string; orderKey: string } & (
  | { itemId: string; citizenId: null }
  | { itemId: null; citizenId: string }
);
export type MeasureStore = ReturnType<typeof measureStore>;

export function measureStore(db: Kysely<PracticeTables>) {
  const mark = async (column: 'hiddenAt' | 'removedAt', itemId: string, at: Date | null) => {
    const update = db
      .updateTable('items')
      .set({ [column]: at })
      .where('id', '=', itemId);
    // The first hour stands.
    await (at ? update.where(column, 'is', null) : update).execute();
  };
  const reportByKey = async (pageId: string, key: string) =>
    (await db
      .selectFrom('reports')
      .selectAll()
      .where('pageId', '=', pageId)
      .where('orderKey', '=', key)
      .executeTakeFirst()) ?? null;

  return {
    hide: (itemId: string, at: Date) => mark('hiddenAt', itemId, at),
    unhide: (itemId: string) => mark('hiddenAt', itemId, null),
    remove: (itemId: string, at: Date) => mark('removedAt', itemId, at),
    restore: (itemId: string) => mark('removedAt', itemId, null),

    async setHeld(itemId: string, held: boolean): Promise<void> {
      await db.updateTable('items').set({ held }).where('id', '=', itemId).execute();
    },

    async block(pageId: string, citizenId: string, reason: string | null, at: Date): Promise<void> {
      await db
        .insertInto('blocks')
        .values({ pageId, citizenId, reason, blockedAt: at })
        .onConflict((conflict) => conflict.columns(['pageId', 'citizenId']).doNothing())
        .execute();
    },

    async unblock(pageId: string, citizenId: string): Promise<void> {
      await db.deleteFrom('blocks').where('pageId', '=', pageId).where('citizenId', '=', citizenId).execute();
    },

    async blockOf(pageId: string, citizenId: string) {
      const block = db.selectFrom('blocks').select(['reason', 'blockedAt']);
      const row = await block.where('pageId', '=', pageId).where('citizenId', '=', citizenId).executeTakeFirst();
      return row ?? null;
    },

    reportByKey,

    report: (report: NewReport, at: Date) =>
      keyed(
        () =>
          db
            .insertInto('reports')
            .values({ ...report, reportedAt: at })
            .onConflict((conflict) => conflict.columns(['pageId', 'orderKey']).doNothing())
            .returningAll()
            .executeTakeFirst(),
        () => reportByKey(report.pageId, report.orderKey),
        (earlier) => earlier.itemId === report.itemId && earlier.citizenId === report.citizenId,
      ),
  };
}
