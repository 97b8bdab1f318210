// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runChaos } from './run-chaos.ts';

const SEED = 20_260_310;

test('kill -9 of the server and of PostgreSQL loses, doubles and breaks nothing', async (t) => {
  const { faults, ...found } = await runChaos({ kills: 6, seed: SEED, report: (line) => t.diagnostic(line) });
  t.diagnostic(JSON.stringify(found));
  assert.deepEqual(faults, []);
  assert.ok(found.removals > 0 && found.notices > 0, 'measures were applied');
});
