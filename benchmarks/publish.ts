// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { buildServer } from '../packages/server/src/app.ts';
import { planPost } from '../packages/server/src/testing/plan-post.ts';
import { type OpenedPage, openPages } from './set-up/fill-posts.ts';
import { percentile, SEED, seeded } from './set-up/seeded.ts';
import { startWorkerProcess } from './set-up/start-workers.ts';
import { openTown, type Town } from './set-up/town.ts';

const PLANNED = 1000;
const WARM_UP = 40;
const SINGLY = 60;
const PAGES = 10;
const WORKERS = 2;
const AT_ONCE = 4;
const CONCURRENCY = 8;
const LIMIT_MS = 300_000;

/**
 * 1,000 approved posts of one body, due at the same instant on ten pages of the practice network over HTTP, and two worker
 * processes beside the process of the network and PostgreSQL with every commit on disk: how long until the last is out by the
 * network's own clock, how many are out twice or not at all by the network's own count. Then single posts at odd moments, while nothing
 * else happens: how late each is. Each post is checked again at its hour as any other.
 */
export async function run(report: (line: string) => void): Promise<Record<string, unknown>> {
  await using town = await openTown(report, 0, 'cassino');
  const fastify = await buildServer(town.app, 1_000_000);
  const home = await fastify.listen({ host: '127.0.0.1', port: 0 });
  town.app.setHome(home);
  const pages = await openPages(town, PAGES);
  const place = {
    connection: town.cluster.connection,
    secretKey: town.secretKey.toString('hex'),
    home,
    concurrency: CONCURRENCY,
  };
  const workers = await Promise.all(Array.from({ length: WORKERS }, () => startWorkerProcess(place)));
  try {
    const msEach = await warmUp(town, pages);
    const hour = new Date(Date.now() + Math.ceil(msEach * PLANNED * 1.5) + 15_000);
    report(`publish: ${PLANNED} posts for ${hour.toISOString()}, ${WORKERS} workers, seed ${SEED}`);
    await planMany(town, pages, { many: PLANNED, name: 'insieme', hourOf: () => hour });
    if (Date.now() > hour.getTime()) throw new Error('Planning took longer than it should');
    const together = await untilOut(town, 'insieme', PLANNED, hour);
    report(`publish: ${JSON.stringify(together)}`);
    const singly = await sendSingly(town, pages, report);
    return {
      planned: PLANNED,
      ...together,
      ...singly,
      workers: WORKERS,
      concurrency: CONCURRENCY,
      accounts: PAGES,
      seed: SEED,
    };
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
    await fastify.close();
  }
}

type Many = { many: number; name: string; hourOf: (number: number) => Date };

async function planMany(town: Town, pages: readonly OpenedPage[], { many, name, hourOf }: Many): Promise<void> {
  const numbers = Array.from({ length: many }, (_, number) => number).values();
  const plan = async () => {
    for (const number of numbers) {
      const page = pages[number % pages.length];
      const post = { text: `Post di prova ${name} ${number}`, plannedAt: hourOf(number) };
      await planPost(town, { accountId: page?.accountId ?? '', ...post });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, plan));
}

/** Milliseconds that planning one post takes; the workers have sent some by then. */
async function warmUp(town: Town, pages: readonly OpenedPage[]): Promise<number> {
  const start = performance.now();
  await planMany(town, pages, { many: WARM_UP, name: 'riscaldamento', hourOf: () => new Date() });
  const each = (performance.now() - start) / WARM_UP;
  await untilOut(town, 'riscaldamento', WARM_UP, new Date());
  return each;
}

type Out = { text: string; at: Date };

/** What is on the pages, by the network's own books. */
async function outOf(town: Town, name: string): Promise<Out[]> {
  const rows = await town.app.database.acrossBodies(({ kysely }) =>
    sql<Out>`select text, posted_at as at from practice.posts where text like ${`Post di prova ${name} %`}`.execute(
      kysely,
    ),
  );
  return rows.rows;
}

async function untilOut(town: Town, name: string, planned: number, hour: Date) {
  const deadline = hour.getTime() + LIMIT_MS;
  while (Date.now() < deadline && new Set((await outOf(town, name)).map(({ text }) => text)).size < planned)
    await pause(250);
  // Whatever would still come twice comes within the time of a look.
  await pause(3000);
  const out = await outOf(town, name);
  const distinct = new Set(out.map(({ text }) => text)).size;
  const late = out.map(({ at }) => at.getTime() - hour.getTime());
  return {
    doubled: out.length - distinct,
    missed: planned - distinct,
    allOutSeconds: Math.round(Math.max(...late) / 100) / 10,
    firstOutMs: Math.round(Math.min(...late)),
  };
}

/** Posts one by one, each at a moment of its own, with nothing else to do. */
async function sendSingly(town: Town, pages: readonly OpenedPage[], report: (line: string) => void) {
  const random = seeded(SEED);
  const hours = new Map<string, number>();
  const start = Date.now() + 5000;
  let hour = start;
  for (let number = 0; number < SINGLY; number++) {
    hour += 600 + Math.floor(random() * 900);
    hours.set(`Post di prova solo ${number}`, hour);
  }
  await planMany(town, pages, {
    many: SINGLY,
    name: 'solo',
    hourOf: (number) => new Date((hours.get(`Post di prova solo ${number}`) ?? start) + 20_000),
  });
  await untilOut(town, 'solo', SINGLY, new Date(hour + 20_000));
  const late = (await outOf(town, 'solo')).map(({ text, at }) => at.getTime() - (hours.get(text) ?? 0) - 20_000);
  report(`publish: singly, p50 ${percentile(late, 50)} ms, slowest ${percentile(late, 100)} ms late`);
  return { lateP95Ms: percentile(late, 95), lateP50Ms: percentile(late, 50), singly: late.length };
}
