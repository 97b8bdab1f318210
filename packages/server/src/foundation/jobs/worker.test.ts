// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { declareJob, handleJob } from './job.ts';
import { checkWiring, JobWiringError } from './worker.ts';

const one = declareJob('one', z.object({}));
const two = declareJob('two', z.object({}));
const handler = (job: typeof one) => handleJob(job, async () => undefined);

test('each job with one handler starts', () => checkWiring([one, two], [handler(one), handler(two)]));
test('a job without a handler stops the start and says which', () => {
  assert.throws(
    () => checkWiring([one, two], [handler(one)]),
    (error) => error instanceof JobWiringError && /"two" has 0/.test(error.message),
  );
});
test('a job with two handlers stops the start', () => {
  assert.throws(() => checkWiring([one], [handler(one), handler(one)]), /"one" has 2/);
});
test('a handler of a job that is not listed stops the start', () => {
  assert.throws(() => checkWiring([one], [handler(one), handler(two)]), /"two"/);
});
test('a payload that is not of the job’s shape never reaches the handler', async () => {
  const strict = declareJob('strict', z.object({ bodyId: z.uuid() }));
  const reached: unknown[] = [];
  const guarded = handleJob(strict, async (payload) => void reached.push(payload));
  await assert.rejects(async () => guarded.run({ bodyId: 'not an id' }));
  assert.deepEqual(reached, []);
});
