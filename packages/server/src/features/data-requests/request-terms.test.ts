// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { romeDay } from '../../foundation/clock/rome.ts';
import { dueDay, monthsAfter } from './request-terms.ts';

describe('the last day to answer', () => {
  const cases: [name: string, received: string, due: string, extended?: true][] = [
    ['is the day of the same number of the next month', '2026-03-10', '2026-04-10'],
    ['is the last day of a shorter month', '2025-03-31', '2025-04-30'],
    ['of 31 January is 29 February in a leap year, here moved from nothing', '2028-01-31', '2028-02-29'],
    ['of 31 January 2026 is Monday 2 March, since 28 February is a Saturday', '2026-01-31', '2026-03-02'],
    ['of 29 January in a year of 28 days is 28 February', '2025-01-29', '2025-02-28'],
    ['passes over Easter Monday', '2026-03-06', '2026-04-07'],
    ['passes over Christmas, Saint Stephen and the weekend after them', '2026-11-25', '2026-12-28'],
    ['passes over 15 August, a Saturday, and the Sunday', '2026-07-15', '2026-08-17'],
    ['passes over the feast of the patron saint', '2026-04-08', '2026-05-11'],
    ['goes into the next year', '2026-12-15', '2027-01-15'],
    ['across the change to summer time is not moved', '2026-03-20', '2026-04-20'],
    ['across the change to winter time is not moved', '2026-10-16', '2026-11-16'],
    ['extended is three months from receipt', '2026-03-10', '2026-06-10', true],
    ['extended ends with a shorter month too', '2025-11-30', '2026-03-02', true],
    ['extended is counted from receipt, not from the first last day', '2026-01-31', '2026-04-30', true],
  ];
  for (const [name, received, due, extended = false] of cases)
    test(name, () => assert.equal(dueDay(received, { extended, feast: '05-08' }), due));
});

test('a request received just before midnight in Rome counts from that day, in summer and in winter', () => {
  const due = (at: string) => dueDay(romeDay(new Date(at)), { extended: false, feast: null });
  assert.equal(due('2026-03-10T22:59:59Z'), '2026-04-10');
  assert.equal(due('2026-03-10T23:00:00Z'), '2026-04-13');
  assert.equal(due('2026-07-09T21:59:59Z'), '2026-08-10');
  assert.equal(due('2026-07-09T22:00:00Z'), '2026-08-10');
  assert.equal(due('2026-07-10T22:00:00Z'), '2026-08-11');
});

test('without a patron saint no day is free for that', () =>
  assert.equal(dueDay('2026-04-08', { extended: false, feast: null }), '2026-05-08'));

test('twelve months after 29 February is 28 February', () => assert.equal(monthsAfter('2028-02-29', 12), '2029-02-28'));
