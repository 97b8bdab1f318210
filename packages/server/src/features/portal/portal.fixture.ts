// SPDX-License-Identifier: EUPL-1.2
// A portal over a database of its own, with bodies whose acts, policies and accounts came by the features' own use cases.
import type { FastifyInstance } from 'fastify';
import { createServer } from '../../foundation/http/create-server.ts';
import { createSealer } from '../../foundation/sealing/sealer.ts';
import { createFakeClock, type FakeClock } from '../../testing/fake-clock.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { type NewAccount, openAccount } from '../accounts/index.ts';
import { registerAct } from '../acts/index.ts';
import { addBody } from '../people/index.ts';
import { adoptPolicy, bodySettings, writeBodySettings } from '../rules/index.ts';
import { portalRoutes } from './portal-routes.ts';

export const PUBLIC_URL = 'https://arengo.example';
const PAST = new Date('2024-01-10T09:00:00+01:00');
const BY = { actor: { kind: 'administrator' as const }, at: PAST };

export type BodyGiven = {
  slug: string;
  name: string;
  /** Policies as adopted, one version each, with the day each takes effect. */
  versions?: { source: string; from: string }[];
  accounts?: Pick<NewAccount, 'network' | 'handle' | 'name' | 'url'>[];
  settings?: object;
};

export type TestPortal = {
  fastify: FastifyInstance;
  clock: FakeClock;
  add(body: BodyGiven): Promise<void>;
  /** The answer to a reading; `page` is its text. */
  see(url: string, headers?: Record<string, string>): Promise<{ status: number; page: string; headers: Headers }>;
  [Symbol.asyncDispose](): Promise<void>;
};
type Headers = Awaited<ReturnType<FastifyInstance['inject']>>['headers'];

export async function openTestPortal(): Promise<TestPortal> {
  const test = await createTestDatabase();
  const { database } = test;
  const clock = createFakeClock('2026-03-10T10:00:00+01:00');
  const sealer = createSealer(Buffer.alloc(32, 7));
  const fastify = await createServer({
    publicUrl: PUBLIC_URL,
    logLevel: 'silent',
    perMinute: 10_000,
    trustedProxies: null,
  });
  const door = { fastify, authenticate: async () => null };
  portalRoutes(door, {
    database,
    clock,
    publicUrl: PUBLIC_URL,
    deskPath: '/desk/',
    practicePath: '/practice/',
    sourceUrl: 'https://code.example/arengo',
    keepPagesMs: 0,
    securityContact: 'mailto:security@arengo.example',
  });
  return {
    fastify,
    clock,
    async add({ slug, name, versions = [], accounts = [], settings = {} }) {
      const bodyId = await database.acrossBodies((tx) => addBody(tx, { slug, name }, PAST));
      await database.inBody(bodyId, async (tx) => {
        await writeBodySettings(tx, bodySettings.parse(settings));
        const actId = await registerAct(tx, ACT, BY);
        for (const { source, from } of versions) {
          await adoptPolicy(tx, { source, actId, effectiveFrom: new Date(from) }, BY);
        }
        for (const account of accounts) {
          const rest = {
            remoteId: account.handle,
            origin: 'https://network.example',
            credentials: {},
            webhookSecret: null,
          };
          await openAccount(tx, sealer, { ...account, ...rest, actId }, BY);
        }
      });
    },
    async see(url, headers = {}) {
      const reply = await fastify.inject({ url, headers });
      return { status: reply.statusCode, page: reply.body, headers: reply.headers };
    },
    async [Symbol.asyncDispose]() {
      await fastify.close();
      await test[Symbol.asyncDispose]();
    },
  };
}

const ACT = {
  kind: 'resolution',
  organ: 'giunta',
  number: '12',
  date: '2024-01-08',
  subject: 'Approvazione della social media policy',
  inForceFrom: new Date('2024-01-08T00:00:00+01:00'),
};

/** The part of a page from `from` to the next `to`. Fails when it is not there. */
export function partOf(page: string, from: string, to: string): string {
  const start = page.indexOf(from);
  if (start < 0) throw new Error(`${from} is not on the page`);
  return page.slice(start, page.indexOf(to, start));
}
