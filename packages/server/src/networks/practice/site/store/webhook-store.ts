// SPDX-License-Identifier: EUPL-1.2
// The outbox of webhooks. For each page only the oldest is ever due, so that a page's events arrive in order.
import { type Kysely, sql } from 'kysely';
import type { PracticeTables } from '../tables.ts';

export type Delivery = {
  id: string;
  pageId: string;
  url: string | null;
  secret: string;
  body: string;
  attempts: number;
};
export type Backlog = { pending: number; lastError: string | null };
export type WebhookStore = ReturnType<typeof webhookStore>;

export function webhookStore(db: Kysely<PracticeTables>) {
  return {
    /** Takes the next delivery due at `at`, and lends it until `lentUntil`: after a crash it comes back by itself. */
    async claim(at: Date, lentUntil: Date): Promise<Delivery | null> {
      const next = db
        .selectFrom('webhookDeliveries as d')
        .select('d.id')
        .where('d.dueAt', '<=', at)
        .where(
          sql<boolean>`not exists (select 1 from practice.webhook_deliveries e where e.page_id = d.page_id and e.id < d.id)`,
        )
        .orderBy('d.dueAt')
        .orderBy('d.id')
        .limit(1)
        .forUpdate()
        .skipLocked();
      const row = await db
        .updateTable('webhookDeliveries')
        .from('pages')
        .set((eb) => ({ attempts: eb('attempts', '+', 1), dueAt: lentUntil }))
        .whereRef('pages.id', '=', 'webhookDeliveries.pageId')
        .where('webhookDeliveries.id', '=', next)
        .returning([
          'webhookDeliveries.id',
          'webhookDeliveries.pageId',
          'pages.webhookUrl as url',
          'pages.webhookSecret as secret',
          'body',
          'attempts',
        ])
        .executeTakeFirst();
      return row ?? null;
    },

    async accept(id: string): Promise<void> {
      await db.deleteFrom('webhookDeliveries').where('id', '=', id).execute();
    },

    async defer(id: string, dueAt: Date, lastError: string): Promise<void> {
      await db.updateTable('webhookDeliveries').set({ dueAt, lastError }).where('id', '=', id).execute();
    },

    async backlog(): Promise<Map<string, Backlog>> {
      const rows = await db
        .selectFrom('webhookDeliveries')
        .select((row) => [
          'pageId',
          row.fn.countAll<string>().as('pending'),
          sql<string | null>`(array_agg(last_error order by id))[1]`.as('lastError'),
        ])
        .groupBy('pageId')
        .execute();
      return new Map(rows.map(({ pageId, pending, lastError }) => [pageId, { pending: Number(pending), lastError }]));
    },
  };
}
