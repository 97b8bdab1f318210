// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import { plainPool } from '../../testing/plain-pool.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { freeLostJobs, isGone, takePresence } from './presence.ts';

test('a process is present until it ends, and so are the jobs that it took', async (t) => {
  const tested = await createTestDatabase();
  const { database, connection, administrator } = tested;
  const pool = plainPool(connection);
  const superuser = plainPool(administrator);
  t.after(async () => {
    await Promise.all([pool.end(), superuser.end()]);
    await tested[Symbol.asyncDispose]();
  });
  await settled(pool);
  const presence = await takePresence(connection);
  // Else a failure here would leave it trying for ever to come back to a database that is no more.
  t.after(() => presence.close());
  const gone = () => database.acrossBodies((tx) => isGone(tx, presence.name));
  const taken = async () => {
    await freeLostJobs(pool, 'another', new Set());
    const { rows } = await pool.query(`select from graphile_worker._private_jobs where locked_by is not null`);
    return rows.length;
  };
  await pool.query(`select graphile_worker.add_job('anything')`);
  await pool.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = $1`, [presence.name]);
  assert.deepEqual([await gone(), await taken()], [false, 1]);

  // A connection that breaks is not the end of a process.
  const { rows } = await superuser.query(BREAK);
  assert.deepEqual(rows, [{ ended: true }]);
  while (await gone());
  assert.deepEqual([await gone(), await taken()], [false, 1]);

  await presence.close();
  while (!(await gone()));
  assert.equal(await taken(), 0);
});

test('a job that this process took without knowing is given back, and one at work is not', async (t) => {
  const tested = await createTestDatabase();
  const pool = plainPool(tested.connection);
  t.after(async () => {
    await pool.end();
    await tested[Symbol.asyncDispose]();
  });
  const added = await pool.query(`select (graphile_worker.add_job('anything')).id from generate_series(1, 3)`);
  const [atWork, lost, fresh] = added.rows.map(({ id }) => id);
  const take = `update graphile_worker._private_jobs set locked_by = 'me', locked_at = now() - $1::interval where id = any ($2)`;
  await pool.query(take, ['1 hour', [atWork, lost]]);
  // Beyond any delay of this test: taken just now, and not yet known to be at work.
  await pool.query(take, ['-1 hour', [fresh]]);
  await freeLostJobs(pool, 'me', new Set([atWork]));
  const { rows } = await pool.query('select id from graphile_worker._private_jobs where locked_by is null');
  assert.deepEqual(rows, [{ id: lost }]);
});

// Answers once the connection has truly ended: a moment later would be seen as its return.
const BREAK = `select pg_terminate_backend(pid, 10000) as ended from pg_stat_activity
  where application_name = 'arengo presence' and datname = current_database()`;

/** PostgreSQL has been up for long enough that somebody may be declared gone. */
async function settled(pool: pg.Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(`select arengo_is_gone('nobody') as gone`);
    if (rows[0].gone) return;
  }
}
