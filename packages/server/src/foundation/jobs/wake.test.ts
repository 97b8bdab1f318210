// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { createTestDatabase } from '../../testing/test-database.ts';
import { declareJob } from './job.ts';
import { passWakers, wake } from './wake.ts';

const job = declareJob('look-again', z.object({}));
const KEY = 'look-again';

/** An open transaction that has asked for the wake-up; `commit` ends it. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test('askers do not wait for one another, leave one job, and a run begins after all of them', async (t) => {
  const { database } = await createTestDatabase(t);
  await database.acrossBodies((tx) => wake(tx, job, {}, KEY));
  const commit = gate();
  const asked = [gate(), gate()];
  const askers = asked.map(({ open }) =>
    database.acrossBodies(async (tx) => {
      await wake(tx, job, {}, KEY);
      open();
      await commit.opened;
    }),
  );
  // Both have asked while neither has committed.
  await Promise.all(asked.map(({ opened }) => opened));
  let begun = false;
  const run = database
    .acrossBodies((tx) => passWakers(tx, KEY))
    .then(() => {
      begun = true;
    });
  await until(database, `select from pg_locks where locktype = 'advisory' and not granted`);
  assert.equal(begun, false);
  commit.open();
  await Promise.all([...askers, run]);
  const jobs = await database.acrossBodies((tx) => sql`select from graphile_worker.jobs`.execute(tx.kysely));
  assert.equal(jobs.rows.length, 1);
});

test('a run that has begun is no longer waiting: who asks then leaves another', async (t) => {
  const { database } = await createTestDatabase(t);
  await database.acrossBodies((tx) => wake(tx, job, {}, KEY));
  await database.acrossBodies((tx) =>
    sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a worker'`.execute(tx.kysely),
  );
  await database.acrossBodies((tx) => wake(tx, job, {}, KEY));
  const jobs = await database.acrossBodies((tx) =>
    sql<{ count: number }>`select count(*)::int as count from graphile_worker.jobs where locked_at is null`.execute(
      tx.kysely,
    ),
  );
  assert.equal(jobs.rows[0]?.count, 1);
});

async function until(database: Awaited<ReturnType<typeof createTestDatabase>>['database'], query: string) {
  for (;;) {
    const found = await database.acrossBodies((tx) => sql.raw(query).execute(tx.kysely));
    if (found.rows.length > 0) return;
  }
}
