// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondsToWait } from './sign-in-delay.ts';

const at = new Date('2026-03-10T12:00:00Z');
const rows = [
  { failures: 0, after: 0, wait: 0 },
  { failures: 4, after: 0, wait: 0 },
  { failures: 5, after: 0, wait: 5 },
  { failures: 5, after: 5, wait: 0 },
  { failures: 6, after: 1, wait: 9 },
  { failures: 30, after: 0, wait: 900 },
  { failures: 1000, after: 901, wait: 0 },
];

for (const { failures, after, wait } of rows) {
  test(`sign-in: ${failures} failures, ${after} s later: wait ${wait} s`, () => {
    assert.equal(secondsToWait(failures, at, new Date(at.getTime() + after * 1000)), wait);
  });
}
