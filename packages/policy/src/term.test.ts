// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterTerm, endOfTerm } from './term.ts';

const MARCH = new Date('2026-03-10T10:00:00+01:00');

test('a term of whole days lasts until the midnight of its last day, one of hours to the minute', () => {
  const cases: [term: string, end: string][] = [
    ['P10D', '2026-03-20T22:59:59.000Z'],
    // Over the night in which clocks go forward.
    ['P30D', '2026-04-09T21:59:59.000Z'],
    ['P1M', '2026-04-10T21:59:59.000Z'],
    ['P1Y', '2027-03-10T22:59:59.000Z'],
    ['PT48H', '2026-03-12T09:00:00.000Z'],
  ];
  for (const [term, end] of cases) assert.equal(endOfTerm(MARCH, term).toISOString(), end, term);
  assert.equal(endOfTerm(new Date('2028-01-31T12:00:00Z'), 'P1M').toISOString(), '2028-02-29T22:59:59.000Z');
});

test('what lasts for a term ends at the same hour, also when the clock has changed', () => {
  assert.equal(afterTerm(MARCH, 'P30D').toISOString(), '2026-04-09T08:00:00.000Z');
  assert.equal(afterTerm(MARCH, 'PT24H').toISOString(), '2026-03-11T09:00:00.000Z');
  assert.equal(afterTerm(MARCH, 'P7D', 'Europe/London').toISOString(), '2026-03-17T09:00:00.000Z');
});
