// SPDX-License-Identifier: EUPL-1.2
// The real site on a free loopback port, over a real PostgreSQL; for the tests of the adapter and of the site.
import Fastify from 'fastify';
import { createPatientPool } from '../../../foundation/database/patient-pool.ts';
import { createFakeClock, type FakeClock } from '../../../testing/fake-clock.ts';
import { createTestDatabase } from '../../../testing/test-database.ts';
import { createOutgoingFetch, type OutgoingFetch } from '../../http.ts';
import type { NetworkSession } from '../../network.ts';
import { practiceSite } from '../site/practice-site.ts';
import { openPage } from '../site/seed.ts';
import { openPracticeStore, type PracticeStore } from '../site/store/practice-store.ts';

export type TestSite = {
  /** `http://127.0.0.1:port/practice` */
  url: string;
  store: PracticeStore;
  clock: FakeClock;
  page: { handle: string; pageId: string; token: string; webhookSecret: string };
  /** Reaches the test site and no other private address; throws network errors. */
  fetch: OutgoingFetch;
  session(change?: Partial<NetworkSession>): NetworkSession;
  /** Plays citizens: one request to the crowd's API. Throws on any refusal. */
  crowd(method: string, path: string, body: unknown): Promise<{ id: string }>;
  close(): Promise<void>;
};

export type TestSiteOptions = {
  now?: Date;
  webhookOrigins?: string[];
  /** Other origins that `fetch` may reach. */
  allowedOrigins?: string[];
};

export async function startTestSite(options: TestSiteOptions = {}): Promise<TestSite> {
  const { connection, ...database } = await createTestDatabase();
  const problems: Error[] = [];
  const pool = createPatientPool({
    connection,
    size: 5,
    applicationName: 'practice test',
    patienceMs: 5000,
    reportProblem: (problem) => problems.push(problem),
  });
  const store = openPracticeStore(pool);
  const clock = createFakeClock(options.now ?? new Date());
  const handle = 'comune-di-prova';
  const about = 'Pagina di prova';
  const opened = await openPage(store, { handle, name: 'Comune di Prova', about, moderatedVisitorPosts: false }, clock);
  const fastify = Fastify({ forceCloseConnections: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/practice`;
  const { webhookOrigins } = options;
  await fastify.register(practiceSite, { prefix: '/practice', store, clock, publicUrl: url, webhookOrigins });
  await fastify.listen({ host: '127.0.0.1', port });
  const { origin } = new URL(url);
  return {
    url,
    store,
    clock,
    page: { handle, ...opened },
    fetch: createOutgoingFetch({
      allowedOrigins: [origin, ...(options.allowedOrigins ?? [])],
      timeoutMs: 10_000,
      maxBytes: 10_000_000,
    }),
    session: (change = {}) => ({
      accountId: 'test',
      remoteId: opened.pageId,
      handle,
      origin: url,
      credentials: { token: opened.token },
      signal: new AbortController().signal,
      ...change,
    }),
    crowd: (method, path, body) => playCitizen(`${url}/api/v1/crowd${path}`, method, body),
    async close() {
      await fastify.close();
      await pool.end();
      // What goes wrong from here on is the database being taken away under a connection that is just closing.
      const found = problems.splice(0);
      await database[Symbol.asyncDispose]();
      if (found.length > 0) throw new AggregateError(found, 'The pool of the test site had problems');
    },
  };
}

/** A port of this machine where nobody listens now. */
export async function freePort(): Promise<number> {
  const probe = Fastify();
  const address = await probe.listen({ host: '127.0.0.1', port: 0 });
  await probe.close();
  return Number(new URL(address).port);
}

async function playCitizen(url: string, method: string, body: unknown): Promise<{ id: string }> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The crowd was refused: ${text}`);
  return text === '' ? { id: '' } : JSON.parse(text);
}
