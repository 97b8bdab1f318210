// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runPostChaos } from './run-post-chaos.ts';

test('kill -9 of workers while posts leave to a network that fails: none is doubled, none is missing', async (t) => {
  const found = await runPostChaos({ posts: 30, seed: 20_260_310, report: (line) => t.diagnostic(line) });
  t.diagnostic(JSON.stringify(found));
  const { doubled, missed, orderedAgain, unknown, chainWhole } = found;
  assert.deepEqual(
    { doubled, missed, orderedAgain, unknown, chainWhole },
    { doubled: 0, missed: 0, orderedAgain: 0, unknown: 0, chainWhole: true },
  );
  assert.ok(found.kills > 0 && found.faults > 0 && found.late > 0, 'something went wrong');
});
