// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { plainPool } from '../../testing/plain-pool.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { declareJob, enqueue, handleJob } from './job.ts';
import { startWorker } from './worker.ts';

const BREAK = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'arengo worker' and datname = $1`;

test('a worker whose connections all break while it works neither ends the process nor stops working', async (t) => {
  const tested = await createTestDatabase();
  const superuser = plainPool({ ...tested.administrator, max: 1 });
  const job = declareJob('break', z.object({ number: z.number() }));
  const done: number[] = [];
  const worker = await startWorker({
    connection: tested.connection,
    jobs: [job],
    concurrency: 2,
    name: 'arengo-worker-of-a-test',
    everyMinute: { name: 'break' },
    report: () => undefined,
    handlers: [
      handleJob(job, async ({ number }) => {
        if (!done.includes(number)) done.push(number);
        // The end of this job is what can't be written.
        if (number % 2 === 1) await superuser.query(BREAK, [tested.connection.database]);
        if (number === 3) throw new Error('nor can its failure');
      }),
    ],
  });
  t.after(async () => {
    await worker.stop();
    await superuser.end();
    await tested[Symbol.asyncDispose]();
  });
  for (const number of [1, 2, 3, 4]) {
    await tested.database.acrossBodies((tx) => enqueue(tx, job, { number }));
    while (!done.includes(number)) await new Promise(setImmediate);
  }
  assert.deepEqual(done, [1, 2, 3, 4]);
});
