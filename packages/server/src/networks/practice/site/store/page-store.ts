// SPDX-License-Identifier: EUPL-1.2
// Pages, what is set to go wrong on them, and how often they may be asked.
import { createHash } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { FaultScope, FaultsTable, PagesTable, PracticeTables } from '../tables.ts';

export type Page = Omit<Selectable<PagesTable>, 'tokenHash'>;
export type Fault = Omit<Selectable<FaultsTable>, 'pageId'>;
export type NewPage = { handle: string; name: string; about: string; holdVisitorPosts: boolean };
export type PageStore = ReturnType<typeof pageStore>;

const COLUMNS = [
  'id',
  'handle',
  'name',
  'about',
  'webhookUrl',
  'webhookSecret',
  'holdVisitorPosts',
  'ratePerMinute',
  'openedAt',
] as const;

const RATE_WINDOW_MS = 60_000;

function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function pageStore(db: Kysely<PracticeTables>) {
  return {
    /** Opens a page, or takes over the one with this handle under a new token and secret. Answers its id. */
    async open(page: NewPage, token: string, webhookSecret: string, at: Date): Promise<string> {
      const secrets = { tokenHash: hashToken(token), webhookSecret };
      const values = { ...page, ...secrets };
      return db.transaction().execute(async (trx) => {
        const { id } = await trx
          .insertInto('pages')
          .values({ ...values, openedAt: at, webhookUrl: null, ratePerMinute: null })
          .onConflict((conflict) => conflict.column('handle').doUpdateSet(values))
          .returning('id')
          .executeTakeFirstOrThrow();
        await trx
          .insertInto('pageCounters')
          .values({ pageId: id })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return id;
      });
    },

    /** Opens a page under a handle that is free. Null where it is not. */
    async openNew(page: NewPage, token: string, webhookSecret: string, at: Date): Promise<string | null> {
      return db.transaction().execute(async (trx) => {
        const opened = await trx
          .insertInto('pages')
          .values({
            ...page,
            tokenHash: hashToken(token),
            webhookSecret,
            openedAt: at,
            webhookUrl: null,
            ratePerMinute: null,
          })
          .onConflict((conflict) => conflict.column('handle').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (opened) await trx.insertInto('pageCounters').values({ pageId: opened.id }).execute();
        return opened?.id ?? null;
      });
    },

    list: (): Promise<Page[]> => db.selectFrom('pages').select(COLUMNS).orderBy('name').execute(),

    async byHandle(handle: string): Promise<Page | null> {
      return (await db.selectFrom('pages').select(COLUMNS).where('handle', '=', handle).executeTakeFirst()) ?? null;
    },

    async byId(id: string): Promise<Page | null> {
      return (await db.selectFrom('pages').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null;
    },

    async byToken(token: string): Promise<Page | null> {
      const page = db.selectFrom('pages').select(COLUMNS).where('tokenHash', '=', hashToken(token));
      return (await page.executeTakeFirst()) ?? null;
    },

    async setWebhookUrl(pageId: string, url: string | null): Promise<void> {
      await db.updateTable('pages').set({ webhookUrl: url }).where('id', '=', pageId).execute();
    },

    async setHabits(pageId: string, habits: { holdVisitorPosts: boolean; ratePerMinute: number | null }) {
      await db.updateTable('pages').set(habits).where('id', '=', pageId).execute();
    },

    faults: async (): Promise<Map<string, Fault>> => {
      const rows = await db.selectFrom('faults').selectAll().execute();
      return new Map(rows.map(({ pageId, ...fault }) => [pageId, fault]));
    },

    async setFault(pageId: string, fault: Fault | null): Promise<void> {
      if (fault === null) await db.deleteFrom('faults').where('pageId', '=', pageId).execute();
      else {
        await db
          .insertInto('faults')
          .values({ pageId, ...fault })
          .onConflict((conflict) => conflict.column('pageId').doUpdateSet(fault))
          .execute();
      }
    },

    takeFault: (pageId: string, isOrder: boolean) => takeFault(db, pageId, isOrder),
    admit: (page: Page, at: Date) => admit(db, page, at),
  };
}

/** The fault that strikes this request, if one does; what was set for a number of times is used up. */
async function takeFault(db: Kysely<PracticeTables>, pageId: string, isOrder: boolean): Promise<Fault | null> {
  const scopes: FaultScope[] = isOrder ? ['orders', 'everything'] : ['everything'];
  const set = await db
    .selectFrom('faults')
    .select('remaining')
    .where('pageId', '=', pageId)
    .where('scope', 'in', scopes)
    .executeTakeFirst();
  if (!set) return null;
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('faults')
      .selectAll()
      .where('pageId', '=', pageId)
      .where('scope', 'in', scopes)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return null;
    const { pageId: _, ...fault } = row;
    if (fault.remaining === 1) await trx.deleteFrom('faults').where('pageId', '=', pageId).execute();
    else if (fault.remaining !== null) {
      await trx
        .updateTable('faults')
        .set({ remaining: fault.remaining - 1 })
        .where('pageId', '=', pageId)
        .execute();
    }
    return fault;
  });
}

/** Counts a request in the page's minute. Null lets it in; else the seconds to wait. */
async function admit(db: Kysely<PracticeTables>, page: Page, at: Date): Promise<number | null> {
  if (page.ratePerMinute === null) return null;
  const expired = sql<boolean>`page_rates.window_start <= ${new Date(at.getTime() - RATE_WINDOW_MS)}`;
  const { windowStart, requests } = await db
    .insertInto('pageRates')
    .values({ pageId: page.id, windowStart: at, requests: 1 })
    .onConflict((conflict) =>
      conflict.column('pageId').doUpdateSet({
        windowStart: sql`case when ${expired} then excluded.window_start else page_rates.window_start end`,
        requests: sql`case when ${expired} then 1 else page_rates.requests + 1 end`,
      }),
    )
    .returning(['windowStart', 'requests'])
    .executeTakeFirstOrThrow();
  if (requests <= page.ratePerMinute) return null;
  return Math.max(1, Math.ceil((windowStart.getTime() + RATE_WINDOW_MS - at.getTime()) / 1000));
}
