// SPDX-License-Identifier: EUPL-1.2
// A job exists if and only if the transaction that asked for it commits, once for a key, and not before its time.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { declareJob, enqueue, handleJob } from './job.ts';
import { runDueJobs } from './worker.ts';

const greet = declareJob('greet', z.object({ whom: z.string() }));
const body = randomUUID();

async function greetings({ connection }: TestDatabase, problems: string[] = []): Promise<string[]> {
  const greeted: string[] = [];
  const handler = handleJob(greet, async ({ whom }) => {
    if (whom === 'nobody') throw new Error('there is nobody');
    greeted.push(whom);
  });
  await runDueJobs({ connection, handlers: [handler], report: (problem) => problems.push(problem) });
  return greeted;
}

describe('a job', () => {
  test('runs once when its transaction commits', async (t) => {
    const tested = await createTestDatabase(t);
    await tested.database.inBody(body, (tx) => enqueue(tx, greet, { whom: 'Ada' }));
    assert.deepEqual(await greetings(tested), ['Ada']);
    assert.deepEqual(await greetings(tested), []);
  });

  test('never exists when its transaction is rolled back', async (t) => {
    const tested = await createTestDatabase(t);
    const failing = tested.database.inBody(body, async (tx) => {
      await enqueue(tx, greet, { whom: 'Ada' });
      throw new Error('no');
    });
    await assert.rejects(failing);
    assert.deepEqual(await greetings(tested), []);
  });

  test('with a key takes the place of the one that waits', async (t) => {
    const tested = await createTestDatabase(t);
    for (const whom of ['Ada', 'Bea', 'Caio']) {
      await tested.database.inBody(body, (tx) => enqueue(tx, greet, { whom }, { key: 'one' }));
    }
    assert.deepEqual(await greetings(tested), ['Caio']);
  });

  test('waits for its time, unless a later asking brings it forward', async (t) => {
    const tested = await createTestDatabase(t);
    const later = new Date(Date.now() + 3_600_000);
    const ask = (spec: object) =>
      tested.database.inBody(body, (tx) => enqueue(tx, greet, { whom: 'Ada' }, { key: 'one', ...spec }));
    await ask({ runAt: later });
    assert.deepEqual(await greetings(tested), []);
    await ask({ keepRunAt: true });
    assert.deepEqual(await greetings(tested), [], 'the time is kept');
    await ask({});
    assert.deepEqual(await greetings(tested), ['Ada']);
  });

  test('that fails is reported, by name and reason and without its payload, and stays for another try', async (t) => {
    const tested = await createTestDatabase(t);
    const problems: string[] = [];
    await tested.database.inBody(body, (tx) => enqueue(tx, greet, { whom: 'nobody' }));
    assert.deepEqual(await greetings(tested, problems), []);
    assert.match(problems.join(), /greet.*there is nobody/s);
    assert.doesNotMatch(problems.join(), /whom/);
    const rows = await tested.database.acrossBodies(async ({ kysely }) => {
      return (await sql<{ attempts: number }>`select attempts from graphile_worker.jobs`.execute(kysely)).rows;
    });
    assert.deepEqual(rows, [{ attempts: 1 }]);
  });
});
