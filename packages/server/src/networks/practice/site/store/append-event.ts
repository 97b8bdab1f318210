// SPDX-License-Identifier: EUPL-1.2
// Numbers a page's events so that whoever sees number n has been able to see all before it: the counter's row stays locked
// until the writer commits, so a number becomes visible only after every smaller one. A bigserial would not do, as two
// writers may commit in the other order and a reader's cursor would jump over the slower. Take it first in a transaction.
import { type Kysely, sql } from 'kysely';
import type { PracticeTables } from '../tables.ts';

export async function nextSeq(trx: Kysely<PracticeTables>, pageId: string): Promise<string> {
  const { lastSeq } = await trx
    .updateTable('pageCounters')
    .set({ lastSeq: sql<string>`last_seq + 1` })
    .where('pageId', '=', pageId)
    .returning('lastSeq')
    .executeTakeFirstOrThrow();
  return lastSeq;
}

export type NewEvent = { pageId: string; seq: string; at: Date } & (
  | { kind: 'item' | 'deletion'; itemId: string }
  | { kind: 'post'; postId: string }
);

export async function appendEvent(trx: Kysely<PracticeTables>, event: NewEvent): Promise<void> {
  await trx.insertInto('events').values(event).execute();
}

/** Puts the event in the page's webhook outbox, where it has one. `body` is only built if so. */
export async function enqueueDelivery(
  trx: Kysely<PracticeTables>,
  event: { pageId: string; itemId?: string; at: Date },
  body: () => string,
): Promise<void> {
  const page = await trx.selectFrom('pages').select('webhookUrl').where('id', '=', event.pageId).executeTakeFirst();
  if (!page?.webhookUrl) return;
  const { pageId, itemId, at } = event;
  await trx.insertInto('webhookDeliveries').values({ pageId, itemId, body: body(), dueAt: at }).execute();
}
