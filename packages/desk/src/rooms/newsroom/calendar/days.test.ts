// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  addDays,
  atClock,
  atMinute,
  columnsOf,
  dayOf,
  daysOf,
  hourOf,
  minuteOf,
  mondayOf,
  movedDays,
  movedMinutes,
  spanOf,
  stepped,
  weekdayOf,
} from './days.ts';

const iso = (asked: ReturnType<typeof atClock>) => asked && `${asked.at.toISOString()} ${asked.clock}`;

describe('in Rome', () => {
  const rows: [instant: string, day: string, hour: string, minute: number][] = [
    ['2026-03-10T22:59:00Z', '2026-03-10', '23:59', 1439],
    ['2026-03-10T23:00:00Z', '2026-03-11', '00:00', 0],
    ['2026-07-10T22:00:00Z', '2026-07-11', '00:00', 0],
    ['2026-03-29T00:59:00Z', '2026-03-29', '01:59', 119],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00', 180],
    ['2026-10-25T00:30:00Z', '2026-10-25', '02:30', 150],
    ['2026-10-25T01:30:00Z', '2026-10-25', '02:30', 150],
  ];
  for (const [instant, day, hour, minute] of rows) {
    test(`${instant} is ${hour} of ${day}`, () =>
      assert.deepEqual([dayOf(instant), hourOf(instant), minuteOf(instant)], [day, hour, minute]));
  }
});

test('a month is shown in whole weeks, from Monday to Sunday', () => {
  const march = daysOf('month', '2026-03-17');
  assert.deepEqual([march[0], march.at(-1), march.length], ['2026-02-23', '2026-04-05', 42]);
  const february = daysOf('list', '2027-02-10');
  assert.deepEqual([february[0], february.at(-1), february.length], ['2027-02-01', '2027-02-28', 28]);
  assert.deepEqual(daysOf('week', '2026-10-25')[0], '2026-10-19');
  assert.equal(daysOf('week', '2026-10-25').length, 7);
});

test('a span goes from midnight to midnight of the clock, whatever it did between', () => {
  assert.deepEqual(spanOf(daysOf('week', '2026-03-29')), {
    from: '2026-03-22T23:00:00.000Z',
    to: '2026-03-29T22:00:00.000Z',
  });
  assert.deepEqual(spanOf(daysOf('week', '2026-10-25')), {
    from: '2026-10-18T22:00:00.000Z',
    to: '2026-10-25T23:00:00.000Z',
  });
});

test('a step is a week, or the first of another month', () => {
  assert.equal(stepped('week', '2026-03-25', 1), '2026-04-01');
  assert.equal(stepped('month', '2026-01-31', 1), '2026-02-01');
  assert.equal(stepped('list', '2026-01-31', -1), '2025-12-01');
  assert.equal(addDays('2026-10-24', 2), '2026-10-26');
  assert.deepEqual([weekdayOf('2026-03-09'), weekdayOf('2026-03-15'), mondayOf('2026-03-15')], [0, 6, '2026-03-09']);
});

describe('moved by a day', () => {
  const rows: [what: string, from: string, days: number, to: string][] = [
    ['keeps its hour', '2026-03-10T08:00:00Z', 1, '2026-03-11T08:00:00.000Z as-asked'],
    ['keeps its hour as the clocks go forward', '2026-03-28T08:00:00Z', 1, '2026-03-29T07:00:00.000Z as-asked'],
    ['keeps its hour as the clocks go back', '2026-10-24T07:00:00Z', 1, '2026-10-25T08:00:00.000Z as-asked'],
    ['backwards too', '2026-10-26T08:00:00Z', -2, '2026-10-24T07:00:00.000Z as-asked'],
    [
      'onto an hour that the clock skips, takes the next',
      '2026-03-28T01:30:00Z',
      1,
      '2026-03-29T01:30:00.000Z skipped',
    ],
    ['onto an hour that comes twice, takes the first', '2026-10-24T00:30:00Z', 1, '2026-10-25T00:30:00.000Z twice'],
  ];
  for (const [what, from, days, to] of rows) {
    test(what, () => assert.equal(iso(movedDays(new Date(from), days)), to));
  }
});

test('moved by minutes it goes on as time does, over the night of the clocks', () => {
  assert.equal(hourOf(movedMinutes(new Date('2026-03-29T00:45:00Z'), 15).at), '03:00');
  assert.equal(hourOf(movedMinutes(new Date('2026-10-25T00:45:00Z'), 15).at), '02:00');
  assert.equal(hourOf(movedMinutes(new Date('2026-10-25T01:00:00Z'), -15).at), '02:45');
});

test('a place on the page is the nearest quarter of that day', () => {
  assert.equal(iso(atMinute('2026-03-10', 548)), '2026-03-10T08:15:00.000Z as-asked');
  assert.equal(iso(atMinute('2026-03-29', 150)), '2026-03-29T01:30:00.000Z skipped');
  assert.equal(iso(atMinute('2026-03-10', 2000)), '2026-03-10T22:45:00.000Z as-asked');
  assert.equal(atClock('domani', '09:00'), null);
});

test('what overlaps stands side by side, and what does not takes the whole width', () => {
  assert.deepEqual(columnsOf([540, 550, 700], 45), [
    { column: 0, of: 2 },
    { column: 1, of: 2 },
    { column: 0, of: 1 },
  ]);
  assert.deepEqual(columnsOf([550, 540, 590], 45), [
    { column: 1, of: 2 },
    { column: 0, of: 2 },
    { column: 0, of: 2 },
  ]);
  assert.deepEqual(columnsOf([], 45), []);
});
