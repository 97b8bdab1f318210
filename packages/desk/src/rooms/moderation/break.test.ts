// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsBreak } from './break.ts';

const minute = 60_000;
const every = (count: number, gap: number) => Array.from({ length: count }, (_, index) => index * gap + 1);
const table: [name: string, opened: number[], spokenAt: number, now: number, expected: boolean][] = [
  ['nine', every(9, minute), 0, 10 * minute, false],
  ['ten in ten minutes', every(10, minute), 0, 10 * minute, true],
  ['ten in an hour', every(10, 6 * minute), 0, 60 * minute, false],
  ['ten, but a break was just spoken of', every(10, minute), 9 * minute + 30, 10 * minute, false],
];
for (const [name, opened, spokenAt, now, expected] of table) {
  test(name, () => assert.equal(needsBreak(opened, spokenAt, now), expected));
}
