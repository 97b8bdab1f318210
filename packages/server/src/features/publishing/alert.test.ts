// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { outcomeOfFrozen, stateOfAlert } from './alert.ts';

const at = (hour: number) => new Date(`2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`);

describe('an alert that holds until ten', () => {
  const rows: [overAt: Date | null, now: Date, state: string][] = [
    [null, at(9), 'on'],
    [null, at(10), 'over'],
    [at(8), at(9), 'ended'],
    [at(11), at(12), 'ended'],
  ];
  for (const [overAt, now, state] of rows)
    test(`said to be over ${overAt?.toISOString() ?? 'by nobody'}, at ${now.toISOString()}: ${state}`, () =>
      assert.equal(stateOfAlert({ validUntil: at(10), overAt }, now), state));
});

describe('a post that was stopped', () => {
  const stopped = {
    ...{ state: 'held' as const, held_because: 'frozen', changed: false },
    ...{ released_at: null, published_at: null, withdrawn_at: null },
  };
  const rows: [what: string, change: object, outcome: string, when: Date | null][] = [
    ['still is', {}, 'stopped', null],
    ['was changed since', { changed: true }, 'to-approve', null],
    ['waits for an agreement', { held_because: 'void' }, 'to-approve', null],
    ['was released', { state: 'planned', released_at: at(9) }, 'released', at(9)],
    ['is leaving', { state: 'sending', released_at: at(9) }, 'released', at(9)],
    ['is out', { state: 'published', released_at: at(9), published_at: at(10) }, 'out', at(10)],
    ['was withdrawn', { state: 'withdrawn', withdrawn_at: at(9) }, 'withdrawn', at(9)],
    ['the network refused', { state: 'failed' }, 'failed', null],
  ];
  for (const [what, change, outcome, when] of rows)
    test(`${what}: ${outcome}`, () =>
      assert.deepEqual(outcomeOfFrozen({ ...stopped, ...change }), { outcome, at: when }));
});
