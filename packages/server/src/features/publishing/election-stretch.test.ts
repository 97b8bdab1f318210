// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stretchAt } from './election-stretch.ts';

const day = (number: number) => `2026-05-${String(number).padStart(2, '0')}T00:00:00Z`;
const period = (what: string, from: number, to: number) => ({ what, from: day(from), to: day(to) });
const VOTE = period('Comunali', 1, 10);

const rows: [what: string, periods: ReturnType<typeof period>[], at: number, expected: string | null][] = [
  ['no period', [], 5, null],
  ['before', [VOTE], 0, null],
  ['on the first day', [VOTE], 1, 'Comunali 1'],
  ['after the last', [VOTE], 10, null],
  ['a referendum within', [VOTE, period('Referendum', 5, 12)], 11, 'Comunali 1'],
  ['in another order', [period('Referendum', 5, 12), VOTE], 11, 'Comunali 1'],
  ['a run-off that follows at once', [VOTE, period('Ballottaggio', 10, 14)], 12, 'Comunali 1'],
  ['three in a row', [period('C', 10, 14), period('B', 5, 10), VOTE], 13, 'Comunali 1'],
  ['a day between', [VOTE, period('Referendum', 11, 14)], 12, 'Referendum 11'],
  ['one written twice', [VOTE, VOTE], 5, 'Comunali 1'],
];
for (const [what, periods, at, expected] of rows) {
  test(`the stretch of ${what}`, () => {
    const found = stretchAt(periods, at === 0 ? new Date('2026-04-30T12:00:00Z') : new Date(day(at)));
    assert.equal(found && `${found.what} ${found.since.getUTCDate()}`, expected);
  });
}
