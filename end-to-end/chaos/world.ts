// SPDX-License-Identifier: EUPL-1.2
// The outside world: the practice network in this process, on a PostgreSQL that nobody kills. What reached it is counted here,
// whatever the server believes.
import Fastify from 'fastify';
import pg from 'pg';
import { systemClock } from '../../packages/server/src/foundation/clock/clock.ts';
import { deliverWebhooks } from '../../packages/server/src/networks/practice/site/deliver-webhooks.ts';
import { practiceSite } from '../../packages/server/src/networks/practice/site/practice-site.ts';
import { openPage } from '../../packages/server/src/networks/practice/site/seed.ts';
import {
  openPracticeStore,
  type PracticeStore,
} from '../../packages/server/src/networks/practice/site/store/practice-store.ts';
import { createTestDatabase } from '../../packages/server/src/testing/test-database.ts';

export type Page = { pageId: string; handle: string; token: string; webhookSecret: string; postId: string };
export type World = {
  /** `http://127.0.0.1:port` */
  origin: string;
  pages: Page[];
  store: PracticeStore;
  /** Orders that took effect: item removed, citizen blocked; how many times each. */
  removals: Map<string, number>;
  blocks: Map<string, number>;
  query<T>(text: string, values?: unknown[]): Promise<T[]>;
  /** From now on tells the server of what citizens write. */
  startTelling(): void;
  [Symbol.asyncDispose](): Promise<void>;
};

const EVERY_MS = 100;
const HANDLES = ['comune', 'biblioteca'];

/** Opens the world with two pages. Its webhooks go to `serverOrigin`, whether or not anybody is there. */
export async function openWorld(serverOrigin: string): Promise<World> {
  const tested = await createTestDatabase();
  const pool = new pg.Pool({ ...tested.connection, max: 8 });
  pool.on('error', () => undefined);
  const store = openPracticeStore(pool);
  const removals = countCalls(store.measures, 'remove', (itemId) => String(itemId));
  const blocks = countCalls(store.measures, 'block', (pageId, citizenId) => `${pageId}:${citizenId}`);
  const fastify = Fastify({ forceCloseConnections: true });
  const options = { store, clock: systemClock, webhookOrigins: [serverOrigin] };
  await fastify.register(practiceSite, { prefix: '/practice', publicUrl: 'http://localhost/practice', ...options });
  const origin = await fastify.listen({ host: '127.0.0.1', port: 0 });
  const pages = await Promise.all(HANDLES.map((handle) => openPageWithPost(store, handle)));
  let telling: NodeJS.Timeout | undefined;
  let busy: Promise<unknown> = Promise.resolve();
  return {
    origin,
    pages,
    store,
    removals,
    blocks,
    query: async <T>(text: string, values: unknown[] = []) => (await pool.query(text, values)).rows as T[],
    startTelling() {
      let free = true;
      telling = setInterval(() => {
        if (!free) return;
        free = false;
        busy = deliverWebhooks({ store: store.webhooks, clock: systemClock, fetch }).finally(() => {
          free = true;
        });
      }, EVERY_MS);
    },
    async [Symbol.asyncDispose]() {
      clearInterval(telling);
      await busy;
      await fastify.close();
      await pool.end();
      await tested[Symbol.asyncDispose]();
    },
  };
}

async function openPageWithPost(store: PracticeStore, handle: string): Promise<Page> {
  const page = { handle, name: `Pagina ${handle}`, about: 'Pagina di prova', moderatedVisitorPosts: false };
  const opened = await openPage(store, page, systemClock);
  const post = { text: 'Da lunedì chiude il ponte.', language: 'it', link: null, images: [] };
  await store.posts.publish(opened.pageId, `first:${handle}`, post, systemClock.now(), () => '{"events":[]}');
  const [published] = await store.posts.list(opened.pageId);
  return { ...opened, handle, postId: published?.id ?? '' };
}

/** Counts, by key, how often a method of the store is called to the end. */
function countCalls<K extends 'remove' | 'block'>(
  measures: PracticeStore['measures'],
  method: K,
  keyOf: (...args: unknown[]) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  const original = measures[method] as (...args: unknown[]) => Promise<void>;
  Object.assign(measures, {
    [method]: async (...args: unknown[]) => {
      await original(...args);
      const key = keyOf(...args);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
  });
  return counts;
}
