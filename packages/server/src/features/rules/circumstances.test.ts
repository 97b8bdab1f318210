// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodySettings, circumstancesAt } from './circumstances.ts';

const known = bodySettings.parse({
  electionPeriods: [{ what: 'Comunali', from: '2026-04-01T00:00:00+02:00', to: '2026-05-25T15:00:00+02:00' }],
  profiles: [{ profile: 'emergency', from: '2026-05-25T14:00:00+02:00', to: '2026-05-26T00:00:00+02:00' }],
});

const rows = [
  { at: '2026-03-31T23:59:59+02:00', electionPeriod: false, profile: [] },
  { at: '2026-04-01T00:00:00+02:00', electionPeriod: true, profile: [] },
  { at: '2026-05-25T14:30:00+02:00', electionPeriod: true, profile: ['emergency'] },
  { at: '2026-05-25T15:00:00+02:00', electionPeriod: false, profile: ['emergency'] },
  { at: '2026-05-26T00:00:00+02:00', electionPeriod: false, profile: [] },
];

for (const { at, ...expected } of rows) {
  test(`circumstances at ${at}`, () => {
    assert.deepEqual(circumstancesAt(known, new Date(at)), { ...expected, settings: {} });
  });
}
