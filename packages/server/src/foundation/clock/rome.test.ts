// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay, romeDay, startOfDay } from './rome.ts';

const starts: [day: string, instant: string][] = [
  ['2026-01-15', '2026-01-14T23:00:00.000Z'],
  ['2026-07-15', '2026-07-14T22:00:00.000Z'],
  // The clocks change in the night.
  ['2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  // In those years they changed at midnight: that day began at one.
  ['1968-05-26', '1968-05-25T23:00:00.000Z'],
  ['1900-01-01', '1899-12-31T23:00:00.000Z'],
];
for (const [day, instant] of starts) {
  test(`in Rome ${day} begins at ${instant}`, () => {
    assert.equal(startOfDay(day).toISOString(), instant);
    assert.equal(romeDay(startOfDay(day)), day);
    assert.notEqual(romeDay(new Date(startOfDay(day).getTime() - 1)), day);
  });
}

const days: [text: string, is: boolean][] = [
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['0202-01-01', false],
  ['1899-12-31', false],
  ['31/12/2026', false],
  ['2026-1-1', false],
  ['', false],
];
for (const [text, is] of days) {
  test(`«${text}» is ${is ? '' : 'not '}a day`, () => assert.equal(isDay(text), is));
}
