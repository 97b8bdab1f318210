// SPDX-License-Identifier: EUPL-1.2
// Two workers that die at random points, a network that answers anything or nothing: each post is out once, by the network's own
// count, and nothing that took effect is ever ordered again.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { type App, jobHandlers, openApp } from '../../app.ts';
import type { Database } from '../../foundation/database/database.ts';
import { runDueJobs } from '../../foundation/jobs/worker.ts';
import type { Network } from '../../networks/network.ts';
import { atHome } from '../../networks/practice/home-origin.ts';
import { createPracticeNetwork } from '../../networks/practice/practice-network.ts';
import type { Fault } from '../../networks/practice/site/store/page-store.ts';
import { planPost } from '../../testing/plan-post.ts';
import { createTestApp, type TestApp, type TestBody } from '../../testing/test-app.ts';

const POSTS = 24;
const ROUND_MS = 20_000;
const MOST_ROUNDS = 200;

/** mulberry32, a generator in the public domain. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Died extends Error {
  override readonly name = 'Died';
}

/** A database under a worker that may die before a transaction begins, or after it was committed. */
function mortal(database: Database, random: () => number): Database {
  const dies = () => random() < 0.12;
  return {
    ...database,
    async inBody(bodyId, work) {
      if (dies()) throw new Died();
      const done = await database.inBody(bodyId, work);
      if (dies()) throw new Died();
      return done;
    },
  };
}

/** Sets something else to go wrong at each order, and counts what takes effect. */
function trouble({ app }: TestApp, random: () => number) {
  const counted = { taken: 0, again: 0, faults: 0 };
  const { posts, pages } = app.practice;
  const { publish } = posts;
  Object.assign(posts, {
    publish: async (...order: Parameters<typeof publish>) => {
      const done = await publish(...order);
      counted[done.created ? 'taken' : 'again'] += 1;
      return done;
    },
  });
  const fault = (kind: Fault['kind']): Fault => {
    counted.faults += 1;
    return { kind, scope: 'everything', remaining: 1, delayMs: 1, retryAfterSeconds: Math.floor(random() * 60) };
  };
  Object.assign(pages, {
    takeFault: async (_: string, isOrder: boolean) => {
      const drawn = random();
      if (drawn < (isOrder ? 0.2 : 0.1)) return fault('lost');
      if (drawn < (isOrder ? 0.35 : 0.2)) return fault('drop');
      return drawn < (isOrder ? 0.5 : 0.25) ? fault('busy') : null;
    },
  });
  return counted;
}

async function workTogether(tested: TestApp, workers: readonly App[]): Promise<void> {
  const sets = workers.map((app) => jobHandlers(app).filter(({ job }) => job.name === 'deliver-variant'));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const rows = await tested.administer<{ count: number }>(
      `select count(*)::int as count from delivery where state <> 'published'`,
    );
    if (rows[0]?.count === 0) return;
    tested.clock.advance(ROUND_MS);
    await tested.administer(
      `update graphile_worker._private_jobs set run_at = '-infinity', attempts = 0
       where locked_at is null
         and (last_error is not null or run_at < '2900-01-01' or run_at - interval '1000 years' <= $1)`,
      [tested.clock.now()],
    );
    // A worker that died is not heard of: its job fails, as it would.
    await Promise.all(
      sets.map((handlers) =>
        runDueJobs({ connection: tested.app.connection, handlers, report: (problem) => assert.match(problem, /Died/) }),
      ),
    );
  }
  assert.fail('it never comes to rest');
}

type Afterwards = { out: string[]; taken: number; again: number; faults: number };

/** Everything that can go wrong does, until all is published; `blind` looks see nothing. */
async function goThrough(t: TestContext, seed: number, blind = false): Promise<Afterwards> {
  const ends: (() => Promise<void>)[] = [];
  const tested = await createTestApp({ after: (end) => ends.push(end) });
  t.after(async () => {
    for (const end of ends) await end();
  });
  const random = seeded(seed);
  const body: TestBody = await tested.addBody();
  const writer = await body.addPerson({ powers: ['see', 'draft', 'publish'] });
  const plannedAt = new Date(tested.clock.now().getTime() + 60_000);
  const place = { app: tested.app, bodyId: body.id, personId: writer.id };
  for (let number = 0; number < POSTS; number += 1)
    await planPost(place, { accountId: body.account.id, text: `Post ${number}`, plannedAt });
  const other = await secondApp(tested);
  const counted = trouble(tested, random);
  const workers = [tested.app, other].map((app) => ({
    ...app,
    database: mortal(app.database, random),
    networks: blind ? blinded(app.networks) : app.networks,
  }));
  await workTogether(tested, workers);
  await other[Symbol.asyncDispose]();
  const out = await tested.administer<{ text: string }>('select text from practice.posts');
  return { out: out.map(({ text }) => text), ...counted };
}

function blinded(networks: App['networks']): App['networks'] {
  const blind = [...networks].map(([id, network]): [string, Network] => {
    const { publishesPosts, ...rest } = network.capabilities;
    const seesNothing = publishesPosts && { publishesPosts: { ...publishesPosts, find: async () => null } };
    return [id, { ...network, capabilities: { ...rest, ...seesNothing } }];
  });
  return new Map(blind);
}

for (const seed of [1, 2]) {
  test(`whatever happens (${seed}), each post is out once, and nothing that took effect is ordered again`, async (t) => {
    const { out, taken, again, faults } = await goThrough(t, seed);
    assert.equal(new Set(out).size, POSTS, 'none is missing');
    assert.equal(out.length, POSTS, 'none is doubled');
    assert.deepEqual([taken, again], [POSTS, 0]);
    assert.ok(faults >= POSTS / 3, `only ${faults} things went wrong`);
  });
}

test('were the look to see nothing, what took effect would be ordered again: the count can tell', async (t) => {
  const { again } = await goThrough(t, 1, true);
  assert.ok(again > 0);
});

/** Another process on the same database, as far as anybody can tell. */
async function secondApp({ app, clock }: TestApp): Promise<App> {
  const other = await openApp({
    config: app.config,
    connection: app.connection,
    secretKey: randomBytes(32),
    clock,
    report: (problem) => assert.fail(problem),
  });
  const practice = createPracticeNetwork({ fetch: atHome(app.home) });
  return { ...other, sealer: app.sealer, networks: new Map([['practice', practice]]) };
}
