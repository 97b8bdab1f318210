// SPDX-License-Identifier: EUPL-1.2
// The whole server on a database of its own, beside the real practice network, under a clock that stands still.
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { type App, buildServer, jobHandlers, openApp } from '../app.ts';
import { verifyChain } from '../features/audit/index.ts';
import { listBodies } from '../features/people/index.ts';
import { readConfig } from '../foundation/config/config.ts';
import type { JobHandler } from '../foundation/jobs/job.ts';
import { upkeepDue } from '../foundation/jobs/upkeep.ts';
import type { Network } from '../networks/network.ts';
import { atHome } from '../networks/practice/home-origin.ts';
import { deliverWebhooks } from '../networks/practice/site/deliver-webhooks.ts';
import { drainWork, parkJobs } from './drain.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { type BodyOptions, createTestBody, PASSWORD, type TestBody, type TestPerson } from './test-body.ts';
import { createTestClient, type TestClient } from './test-client.ts';
import { createTestDatabase } from './test-database.ts';
import { type Watch, watchProblems } from './watch-problems.ts';

export type { TestBody, TestPerson } from './test-body.ts';
export type { TestClient } from './test-client.ts';

export type TestAppOptions = {
  /** Seconds before a measure leaves; default 0. */
  grace?: number;
  now?: Date | string;
  publicUrl?: string;
  /** The key that seals, where it has to be known; by default one of its own. */
  secretKey?: Buffer;
  /** Origins that may be reached although they are private. */
  privateOrigins?: string[];
  /** The tests tamper with the record: its chains are not looked at in the end. */
  tampers?: boolean;
};

export type TestApp = {
  app: App;
  fastify: FastifyInstance;
  clock: FakeClock;
  problems: Watch;
  /** Delivers webhooks and runs jobs until nothing is due by the fake clock. */
  drain(): Promise<void>;
  /** What the server does every minute and at start; then drains. */
  upkeep(): Promise<void>;
  /** Moves the clock by seconds, then drains. */
  wait(seconds: number): Promise<void>;
  addBody(options?: BodyOptions): Promise<TestBody>;
  signIn(body: TestBody, person?: TestPerson, code?: string): Promise<TestClient>;
  /** A caller without a session, or with the cookie given. */
  stranger(cookie?: string): TestClient;
  /** Asks as the superuser, who passes row-level security. */
  administer<T extends object>(text: string, values?: unknown[]): Promise<T[]>;
};

/** Opens the app; it ends with the test, which fails when something unexpected was reported or a record is not whole. */
export async function createTestApp(
  context: { after(end: () => Promise<void>): void },
  options: TestAppOptions = {},
): Promise<TestApp> {
  const problems = watchProblems();
  const tested = await createTestDatabase();
  await parkJobs(tested.connection);
  const clock = createFakeClock(options.now);
  const publicUrl = options.publicUrl ?? 'http://localhost';
  // Made by whoever first writes there.
  const dataFolder = join(tmpdir(), `arengo-data-${randomUUID()}`);
  const opened = await openApp({
    config: {
      ...readConfig({}, {}),
      dataFolder,
      measureGraceSeconds: options.grace ?? 0,
      logLevel: 'silent',
      publicUrl,
      ...(options.privateOrigins ? { privateOrigins: options.privateOrigins } : {}),
    },
    connection: tested.connection,
    secretKey: options.secretKey ?? randomBytes(32),
    clock,
    report: problems.report,
  });
  const app: App = { ...opened, networks: standIns(opened.networks) };
  const fastify = await buildServer(app, 1_000_000, 0);
  app.setHome(await fastify.listen({ host: '127.0.0.1', port: 0 }));
  const administrator = new pg.Pool({ ...tested.administrator, max: 1 });
  // An idle connection that breaks tells its pool, a used one its client; unheard, either would end the process.
  administrator.on('error', (error) => problems.report(error.message));
  administrator.on('connect', (client) => client.on('error', (error) => problems.report(error.message)));
  context.after(async () => {
    const chains = options.tampers ? [] : await brokenChains(app);
    await fastify.close();
    await opened[Symbol.asyncDispose]();
    await administrator.end();
    await rm(dataFolder, { recursive: true, force: true });
    // Connections that are still saying goodbye are cut off by the dropping of the database, which is no problem.
    try {
      assert.deepEqual(chains, [], 'after everything the record of each body is whole');
      problems.end();
    } finally {
      await tested[Symbol.asyncDispose]();
    }
  });

  const handlers: JobHandler[] = jobHandlers(app);
  const drain = () =>
    drainWork({
      connection: tested.connection,
      now: clock.now,
      handlers,
      deliverWebhooks: () => deliverWebhooks({ store: app.practice.webhooks, clock, fetch: atHome(app.home) }),
      report: problems.report,
    });
  const stranger = (cookie?: string) => createTestClient(fastify, cookie ?? null);
  return {
    app,
    fastify,
    clock,
    problems,
    drain,
    async upkeep() {
      await handlers.find(({ job }) => job.name === upkeepDue.name)?.run({});
      await drain();
    },
    async wait(seconds) {
      clock.advance(seconds * 1000);
      await drain();
    },
    addBody: (body) => createTestBody(app, fastify, body),
    async signIn(body, person = body.moderator, code) {
      const answer = await stranger().send('signIn', {
        body: { body: body.slug, email: person.email, password: PASSWORD, ...(code ? { code } : {}) },
      });
      const [cookie] = answer.cookies;
      if (answer.status !== 200 || !cookie) throw new Error(`${person.email} could not sign in: ${answer.text}`);
      return stranger(`${cookie.name}=${cookie.value}`);
    },
    stranger,
    async administer<T extends object>(text: string, values: unknown[] = []) {
      return (await administrator.query<T>(text, values)).rows;
    },
  };
}

async function brokenChains({ database }: App): Promise<string[]> {
  const broken: string[] = [];
  for (const { body_id: bodyId } of await database.acrossBodies(listBodies)) {
    const { whole, broken: fault } = await verifyChain(database, bodyId);
    if (!whole) broken.push(`${bodyId}, link ${fault?.link}: ${fault?.because}`);
  }
  return broken;
}

/**
 * The practice network under the names of others, so that rules about a network can be tried; as `plain` it removes items and
 * offers nothing else, so that the rest falls to a person.
 */
function standIns(networks: ReadonlyMap<string, Network>): Map<string, Network> {
  const practice = networks.get('practice');
  if (!practice) throw new Error('There is no practice network in this app.');
  const { readsItems, receivesWebhooks, removes } = practice.capabilities;
  const { reverse: _, ...onlyRemoves } = removes ?? { apply: undefined, look: undefined };
  const plain = { readsItems, receivesWebhooks, ...(onlyRemoves.apply ? { removes: onlyRemoves } : {}) };
  const others = ['facebook', 'instagram'].map((id): [string, Network] => [id, { ...practice, id }]);
  return new Map([...networks, ...others, ['plain', { id: 'plain', name: 'Plain', capabilities: plain }]]);
}
