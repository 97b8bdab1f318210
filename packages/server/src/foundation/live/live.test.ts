// SPDX-License-Identifier: EUPL-1.2
// News for open screens: told at the commit, to the body's own screens only, also after PostgreSQL dropped the connection.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase } from '../../testing/test-database.ts';
import { announceLive } from './announce-live.ts';
import { openLiveStream } from './live-stream.ts';

const own = randomUUID();
const others = randomUUID();

/** Resolves with the first news of a body; tells again until the listener stands, as it is opened in the background. */
async function firstNews(bodyId: string, stream: ReturnType<typeof openLiveStream>, tell: () => Promise<void>) {
  const { promise, resolve } = Promise.withResolvers<{ kind: string; caseId?: string }>();
  const leave = stream.subscribe(bodyId, ({ kind, caseId }) => resolve({ kind, ...(caseId ? { caseId } : {}) }));
  let heard = false;
  void promise.then(() => {
    heard = true;
  });
  while (!heard) await tell();
  leave();
  return promise;
}

test('a screen hears what concerns its body, and nothing of another or of what was rolled back', async (t) => {
  const { database, connection } = await createTestDatabase(t);
  const stream = openLiveStream(connection);
  t.after(() => stream.close());
  const news: string[][] = [];
  await firstNews(own, stream, () => database.inBody(own, (tx) => announceLive(tx, { kind: 'queue' })));
  const leave = stream.subscribe(own, ({ kind, caseId }) => news.push([kind, caseId ?? '']));
  const failing = database.inBody(own, async (tx) => {
    await announceLive(tx, { kind: 'case', caseId: 'rolled-back' });
    throw new Error('no');
  });
  await assert.rejects(failing);
  await database.inBody(others, (tx) => announceLive(tx, { kind: 'case', caseId: 'of-another' }));
  const last = new Promise((resolve) => stream.subscribe(own, ({ caseId }) => caseId === 'last' && resolve(null)));
  await database.inBody(own, (tx) => announceLive(tx, { kind: 'case', caseId: 'last' }));
  await last;
  assert.deepEqual(
    news.filter(([kind]) => kind === 'case'),
    [['case', 'last']],
  );
  leave();
});

test('news goes on after PostgreSQL dropped the connection', async (t) => {
  const { database, connection } = await createTestDatabase(t);
  const stream = openLiveStream(connection);
  t.after(() => stream.close());
  const tell = () => database.inBody(own, (tx) => announceLive(tx, { kind: 'queue' }));
  assert.deepEqual(await firstNews(own, stream, tell), { kind: 'queue' });
  await database.acrossBodies(async ({ kysely }) => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'arengo live' and datname = current_database()`.execute(kysely);
  });
  assert.deepEqual(await firstNews(own, stream, tell), { kind: 'queue' });
});
