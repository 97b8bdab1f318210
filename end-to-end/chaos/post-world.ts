// SPDX-License-Identifier: EUPL-1.2
// The practice network in this process, on a database of its own: it takes posts, fails at random, and counts.
import { setTimeout as pause } from 'node:timers/promises';
import Fastify from 'fastify';
import pg from 'pg';
import { systemClock } from '../../packages/server/src/foundation/clock/clock.ts';
import { practiceSite } from '../../packages/server/src/networks/practice/site/practice-site.ts';
import type { Fault } from '../../packages/server/src/networks/practice/site/store/page-store.ts';
import {
  openPracticeStore,
  type PracticeStore,
} from '../../packages/server/src/networks/practice/site/store/practice-store.ts';
import { createTestDatabase } from '../../packages/server/src/testing/test-database.ts';

export type PostWorld = {
  /** `http://127.0.0.1:port` */
  origin: string;
  store: PracticeStore;
  /** How many different posts are out. */
  outNow(): Promise<number>;
  reckon(planned: number): { faults: number; late: number; doubled: number; missed: number; orderedAgain: number };
  [Symbol.asyncDispose](): Promise<void>;
};

/** For how long a worker of this world waits for an answer. */
export const PATIENCE_MS = 1500;
export const SLOWEST_MS = 4000;
const LATE_SHARE = 0.2;

export async function openPostWorld(random: () => number): Promise<PostWorld> {
  const tested = await createTestDatabase();
  const pool = new pg.Pool({ ...tested.connection, max: 8 });
  pool.on('error', () => undefined);
  const store = openPracticeStore(pool);
  const taken = new Map<string, number>();
  const counted = { faults: 0, late: 0, again: 0 };
  const under = new Set<Promise<unknown>>();
  const { publish } = store.posts;
  Object.assign(store.posts, {
    publish: async (...order: Parameters<typeof publish>) => {
      // It takes effect all the same once whoever asked has given up waiting, or was killed.
      if (random() < LATE_SHARE) {
        counted.late += 1;
        const wait = pause(random() * SLOWEST_MS);
        under.add(wait);
        await wait;
      }
      const done = await publish(...order);
      if (done.created) taken.set(done.post.text, (taken.get(done.post.text) ?? 0) + 1);
      else counted.again += 1;
      return done;
    },
  });
  Object.assign(store.pages, {
    takeFault: async (): Promise<Fault | null> => {
      const fault = draw(random);
      if (fault) counted.faults += 1;
      return fault;
    },
  });
  const fastify = Fastify({ forceCloseConnections: true });
  const site = { store, clock: systemClock, webhookOrigins: [] };
  await fastify.register(practiceSite, { prefix: '/practice', publicUrl: 'http://localhost/practice', ...site });
  const origin = await fastify.listen({ host: '127.0.0.1', port: 0 });
  return {
    origin,
    store,
    outNow: async () => {
      const { rows } = await pool.query<{ count: number }>(
        'select count(distinct text)::int as count from practice.posts',
      );
      return rows[0]?.count ?? 0;
    },
    reckon: (planned) => ({
      faults: counted.faults,
      late: counted.late,
      doubled: [...taken.values()].filter((times) => times > 1).length,
      missed: planned - taken.size,
      orderedAgain: counted.again,
    }),
    async [Symbol.asyncDispose]() {
      await Promise.all(under);
      await fastify.close();
      await pool.end();
      await tested[Symbol.asyncDispose]();
    },
  };
}

/** Most answers are slow; some never come, with and without the order having taken effect. */
function draw(random: () => number): Fault | null {
  const fault = (kind: Fault['kind'], delayMs = 0): Fault => ({
    ...{ kind, scope: 'everything', remaining: 1 },
    ...{ delayMs, retryAfterSeconds: 1 },
  });
  const drawn = random();
  if (drawn < 0.08) return fault('lost');
  if (drawn < 0.14) return fault('drop');
  if (drawn < 0.2) return fault('busy');
  return drawn < 0.8 ? fault('slow', 50 + Math.floor(random() * 400)) : null;
}
