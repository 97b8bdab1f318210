// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { romeClock, romeInstants } from './rome-hour.ts';

const rows: [clock: string, instants: string[]][] = [
  ['2026-03-10T09:00', ['2026-03-10T08:00:00.000Z']],
  ['2026-07-10T09:00', ['2026-07-10T07:00:00.000Z']],
  ['2026-03-29T01:59', ['2026-03-29T00:59:00.000Z']],
  ['2026-03-29T02:00', []],
  ['2026-03-29T02:30', []],
  ['2026-03-29T03:00', ['2026-03-29T01:00:00.000Z']],
  ['2026-10-25T01:59', ['2026-10-24T23:59:00.000Z']],
  ['2026-10-25T02:00', ['2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z']],
  ['2026-10-25T02:30', ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']],
  ['2026-10-25T03:00', ['2026-10-25T02:00:00.000Z']],
  ['2026-10-25T02:30:15', ['2026-10-25T00:30:15.000Z', '2026-10-25T01:30:15.000Z']],
  ['2026-02-30T09:00', []],
  ['domani', []],
];
for (const [clock, instants] of rows) {
  test(`${clock} in Rome: ${instants.join(', ') || 'no such hour'}`, () =>
    assert.deepEqual(
      romeInstants(clock).map((one) => one.toISOString()),
      instants,
    ));
}

test('every instant is among those of the hour that its clock shows', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2037, 0) }), (milliseconds) => {
      const at = new Date(Math.floor(milliseconds / 1000) * 1000);
      assert.ok(romeInstants(romeClock(at)).some((one) => one.getTime() === at.getTime()));
    }),
  );
});
