// SPDX-License-Identifier: EUPL-1.2
// kill -9 of two workers at random points while posts leave, beside a network that fails in every way it can: what is out is
// counted on the network's side, whatever the server believes.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type OpenedPage, openPages } from '../../benchmarks/set-up/fill-posts.ts';
import { seeded } from '../../benchmarks/set-up/seeded.ts';
import type { WorkerPlace } from '../../benchmarks/set-up/worker-place.ts';
import { type App, openApp } from '../../packages/server/src/app.ts';
import { verifyChain } from '../../packages/server/src/features/audit/index.ts';
import { readConfig } from '../../packages/server/src/foundation/config/config.ts';
import { planPost, type Writer } from '../../packages/server/src/testing/plan-post.ts';
import { createTestDatabase } from '../../packages/server/src/testing/test-database.ts';
import { foundNewsroom } from './found-newsroom.ts';
import { type Crew, hireCrew } from './mortal-workers.ts';
import { openPostWorld, PATIENCE_MS, type PostWorld, SLOWEST_MS } from './post-world.ts';

export type PostChaosOptions = {
  posts: number;
  seed: number;
  /** The workers' looks see nothing: shows that what is counted would be seen. */
  blind?: boolean;
  report: (line: string) => void;
};

export type PostReckoning = {
  posts: number;
  kills: number;
  /** Answers that the network spoiled. */
  faults: number;
  /** Orders that took effect late, often after the worker had given up waiting or was killed. */
  late: number;
  doubled: number;
  missed: number;
  /** Deliveries that the server itself does not know as published, once everything has come to rest. */
  unknown: number;
  /** Orders that came again after they had taken effect; the network's own keys would have hidden them. */
  orderedAgain: number;
  chainWhole: boolean;
  seconds: number;
  seed: number;
};

const PAGES = 4;
const WORKERS = 2;
const AT_ONCE = 4;
const CONCURRENCY = 4;
/** Posts that are due in each second, so that a kill always strikes some. */
const PER_SECOND = 4;
/** Posts leave for at least as long as a crew takes to start so many times, but no longer than this. */
const STARTS = 5;
const MOST_STARTS_MS = 90_000;
const SHORTEST_MS = 300;
const LONGEST_MS = 1800;
const LEAD_MS = 4000;
/** Nobody is killed for longer than this after the last post was due. */
const LAST_KILL_MS = 45_000;
const REST_LIMIT_MS = 240_000;

export async function runPostChaos({ posts, seed, blind, report }: PostChaosOptions): Promise<PostReckoning> {
  const start = performance.now();
  await using world = await openPostWorld(seeded(seed + 1));
  await using tested = await createTestDatabase();
  const secretKey = randomBytes(32);
  const config = { ...readConfig({}, {}), logLevel: 'silent' as const };
  await using app = await openApp({ config, connection: tested.connection, secretKey, report });
  app.setHome(world.origin);
  const newsroom = { app, ...(await foundNewsroom(app)) };
  const pages = await openPages(newsroom, PAGES, world.store);
  const place: WorkerPlace = {
    connection: tested.connection,
    secretKey: secretKey.toString('hex'),
    home: world.origin,
    concurrency: CONCURRENCY,
    patienceMs: PATIENCE_MS,
    ...(blind && { blind }),
  };
  const random = seeded(seed);
  const crew = await hireCrew(place, WORKERS, random);
  // Long enough for some kills also where processes start slowly.
  const spreadMs = Math.max((posts / PER_SECOND) * 1000, Math.min(MOST_STARTS_MS, STARTS * crew.startMs));
  report(`chaos: ${posts} posts in ${Math.round(spreadMs)} ms, seed ${seed}; workers start in ${crew.startMs} ms`);
  await planPosts(newsroom, pages, { posts, spreadMs });
  const stillOut = async () => (await unsettledOf(app, newsroom.bodyId)).length;
  await killUntilOut({ world, crew, random, stillOut }, { posts, spreadMs, report });
  const { whole } = await verifyChain(app.database, newsroom.bodyId);
  const unsettled = await unsettledOf(app, newsroom.bodyId);
  for (const one of unsettled) report(`chaos: not known as published: ${JSON.stringify(one)}`);
  return {
    posts,
    kills: crew.kills(),
    ...world.reckon(posts),
    unknown: unsettled.length,
    chainWhole: whole,
    seconds: secondsSince(start),
    seed,
  };
}

type Planned = { posts: number; spreadMs: number };

/** Plans posts for the accounts in turn, due one after another. */
async function planPosts(newsroom: Writer, pages: readonly OpenedPage[], { posts, spreadMs }: Planned): Promise<void> {
  const numbers = Array.from({ length: posts }, (_, number) => number).values();
  const due = Date.now() + LEAD_MS;
  const plan = async () => {
    for (const number of numbers) {
      const accountId = pages[number % PAGES]?.accountId ?? '';
      const plannedAt = new Date(due + Math.floor((number / posts) * spreadMs));
      await planPost(newsroom, { accountId, text: `Post ${number}`, plannedAt });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, plan));
}

/** Deliveries that the server does not know as published. */
function unsettledOf({ database }: App, bodyId: string) {
  return database.readInBody(bodyId, ({ kysely }) =>
    kysely
      .selectFrom('delivery')
      .select(['variant_id', 'state', 'tries', 'planned_at', 'next_at', 'unconfirmed_at', 'sender', 'trouble'])
      .where('body_id', '=', bodyId)
      .where('state', '<>', 'published')
      .execute(),
  );
}

type Field = { world: PostWorld; crew: Crew; random: () => number; stillOut: () => Promise<number> };

const secondsSince = (start: number) => Math.round((performance.now() - start) / 100) / 10;

/** Kills workers again and again while posts leave, then waits until everything is settled. */
async function killUntilOut(
  { world, crew, random, stillOut }: Field,
  { posts, spreadMs, report }: Planned & Pick<PostChaosOptions, 'report'>,
): Promise<void> {
  const longest = Math.max(LONGEST_MS, crew.startMs);
  const start = performance.now();
  for (let round = 1; (await world.outNow()) < posts; round += 1) {
    if (performance.now() - start > LEAD_MS + spreadMs + LAST_KILL_MS) break;
    await pause(SHORTEST_MS + random() * (longest - SHORTEST_MS));
    await crew.strike();
    if (round % 10 === 0) report(`chaos: ${crew.kills()} kills, ${await world.outNow()} of ${posts} posts out`);
  }
  // Nobody is killed any more: whatever would still come twice comes until the last delivery is settled.
  const rest = performance.now();
  while ((await stillOut()) > 0 && performance.now() - rest < REST_LIMIT_MS) await pause(250);
  await pause(SLOWEST_MS);
  await crew.stop();
}
