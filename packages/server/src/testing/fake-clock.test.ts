// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeClock } from './fake-clock.ts';

test('a fake clock stands still, advances and is set', () => {
  const clock = createFakeClock('2026-03-10T10:00:00+01:00');
  assert.equal(clock.now().toISOString(), '2026-03-10T09:00:00.000Z');
  clock.now().setFullYear(1999);
  clock.advance(90_000);
  assert.equal(clock.now().toISOString(), '2026-03-10T09:01:30.000Z');
  clock.set('2026-12-24T18:00:00+01:00');
  assert.equal(clock.now().toISOString(), '2026-12-24T17:00:00.000Z');
  assert.throws(() => clock.set('tomorrow'), RangeError);
});
