// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNetworkError, readRetryAfter } from './http-failure.ts';
import { NetworkBusy } from './network.ts';

const now = Date.parse('2026-03-10T10:00:00Z');

describe('how long a network asks to wait', () => {
  const table: [Record<string, string>, number | null][] = [
    [{}, null],
    [{ 'retry-after': '30' }, 30],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '-5' }, 0],
    [{ 'retry-after': 'Tue, 10 Mar 2026 10:02:00 GMT' }, 120],
    [{ 'retry-after': 'Tue, 10 Mar 2026 09:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, null],
    [{ 'ratelimit-reset': '45' }, 45],
    [{ 'ratelimit-reset': String(now / 1000 + 90) }, 90],
    [{ 'retry-after': '7', 'ratelimit-reset': '45' }, 7],
  ];
  for (const [headers, seconds] of table) {
    it(`${JSON.stringify(headers)} is ${seconds}`, () => {
      assert.equal(readRetryAfter(new Headers(headers), now), seconds);
    });
  }
});

it('finds a network error under what libraries wrap around it, and does not loop on a cycle', () => {
  const busy = new NetworkBusy('later');
  assert.equal(findNetworkError(new Error('a', { cause: new Error('b', { cause: busy }) })), busy);
  const round = new Error('round');
  round.cause = round;
  assert.equal(findNetworkError(round), null);
  assert.equal(findNetworkError('text'), null);
});
