// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeVersions } from './version-history.ts';

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const version = (number: number, from: string) => ({ version: number, effectiveFrom: day(from) });
const seen = (versions: { version: number; effectiveFrom: Date }[], now: string) =>
  placeVersions(versions, day(now)).map(
    ({ version: number, state, until }) => `${number} ${state} ${until?.toISOString().slice(0, 10) ?? 'open'}`,
  );

const three = [version(1, '2024-01-01'), version(2, '2025-01-01'), version(3, '2026-01-01')];

const rows: { what: string; versions: typeof three; now: string; expected: string[] }[] = [
  { what: 'no version', versions: [], now: '2026-01-01', expected: [] },
  { what: 'a version before its day', versions: three.slice(2), now: '2025-12-31', expected: ['3 to-come open'] },
  { what: 'a version on its day', versions: three.slice(2), now: '2026-01-01', expected: ['3 in-force open'] },
  {
    what: 'one replaced, one in force, one to come',
    versions: three,
    now: '2025-06-01',
    expected: ['3 to-come open', '2 in-force 2026-01-01', '1 replaced 2025-01-01'],
  },
  {
    what: 'two with the same effect',
    versions: [version(1, '2025-01-01'), version(2, '2025-01-01')],
    now: '2025-06-01',
    expected: ['2 in-force open', '1 never 2025-01-01'],
  },
  {
    what: 'a later version with an earlier effect',
    versions: [version(1, '2025-06-01'), version(2, '2025-01-01')],
    now: '2025-07-01',
    expected: ['2 replaced 2025-06-01', '1 in-force open'],
  },
];
for (const { what, versions, now, expected } of rows) {
  test(`places ${what}`, () => assert.deepEqual(seen(versions, now), expected));
}
