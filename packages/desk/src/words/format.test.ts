// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAge, formatAtHour, formatMoment, formatNext, formatNumber } from './format.ts';
import { fromThe } from './italian.ts';

const now = Date.parse('2026-03-10T10:42:00+01:00'); // a Tuesday

const table: [name: string, actual: string, expected: string][] = [
  ['a moment', formatMoment('it', '2026-03-10T09:42:00Z'), '10 marzo 2026, 10:42'],
  ['a moment in summer time', formatMoment('it', '2026-07-01T07:05:00Z'), '1 luglio 2026, 9:05'],
  ['midnight', formatMoment('it', '2026-03-09T23:00:00Z'), '10 marzo 2026, 0:00'],
  ['a moment in English', formatMoment('en', '2026-03-10T09:42:00Z'), '10 March 2026, 10:42'],
  ['a thousand', formatNumber('it', 1234.5), '1.234,5'],
  ['a small number', formatNumber('it', 12), '12'],
  ['a thousand in English', formatNumber('en', 1234.5), '1,234.5'],
  ['just now', formatAge('it', '2026-03-10T10:41:30+01:00', now), 'adesso'],
  ['minutes', formatAge('it', '2026-03-10T10:38:00+01:00', now), '4 min fa'],
  ['hours', formatAge('it', '2026-03-09T11:42:00+01:00', now), '23 h fa'],
  ['a day is written whole', formatAge('it', '2026-03-09T10:42:00+01:00', now), '9 marzo 2026, 10:42'],
  ['the future is written whole', formatAge('it', '2026-03-10T11:42:00+01:00', now), '10 marzo 2026, 11:42'],
  ['minutes in English', formatAge('en', '2026-03-10T10:38:00+01:00', now), '4 min ago'],
  ['one o’clock', formatAtHour('it', '2026-03-10T01:00:00+01:00'), 'all’1:00'],
  ['thirteen', formatAtHour('it', '2026-03-10T13:00:00+01:00'), 'alle 13:00'],
  ['later today', formatNext('it', '2026-03-10T15:00:00+01:00', now), 'oggi alle 15:00'],
  ['tomorrow', formatNext('it', '2026-03-11T09:00:00+01:00', now), 'domani alle 9:00'],
  ['in the week', formatNext('it', '2026-03-16T09:00:00+01:00', now), 'lunedì alle 9:00'],
  ['in a week', formatNext('it', '2026-03-17T09:00:00+01:00', now), 'il 17 marzo 2026 alle 9:00'],
  ['at midnight, the day alone', formatNext('it', '2026-03-16T00:00:00+01:00', now), 'lunedì'],
  ['before an eight', formatNext('it', '2026-04-08T09:00:00+02:00', now), 'l’8 aprile 2026 alle 9:00'],
  ['before an eighteen', formatNext('it', '2026-04-18T09:00:00+02:00', now), 'il 18 aprile 2026 alle 9:00'],
  ['from an eleven', fromThe('11 aprile 2026'), 'dall’11 aprile 2026'],
  ['in the week, in English', formatNext('en', '2026-03-16T09:00:00+01:00', now), 'on Monday at 9:00'],
];
for (const [name, actual, expected] of table) test(name, () => assert.equal(actual, expected));
