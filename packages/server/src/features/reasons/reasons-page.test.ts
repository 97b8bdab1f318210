// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action, Ruling } from '@arengo/policy';
import { addressOf, expiryOf } from './reasons-page.ts';

test('an address is the body’s, and says nothing', () => {
  assert.equal(addressOf('https://a.example', 'prova', 'k'), 'https://a.example/enti/prova/decisioni/k');
});

test('a page can be read for a year, and for as long as a reconsideration or a block need', () => {
  const decidedAt = new Date('2026-03-10T10:00:00+01:00');
  const of = (reconsideration: object | null, term: string | undefined, measures: Action[]) => {
    const block = { action: 'block', lawful: true, clause: 'A-1', requires: [], ...(term ? { term } : {}) };
    const ruling = { reconsideration, measures: [block] } as unknown as Ruling;
    return expiryOf({ decidedAt, ruling, measures }).toISOString().slice(0, 10);
  };
  const cases: [reconsideration: object | null, term: string | undefined, measures: Action[], until: string][] = [
    [null, undefined, ['remove'], '2027-03-10'],
    [{ clause: 'A-2', within: 'P10D', answerWithin: 'P5D' }, undefined, ['remove'], '2027-03-10'],
    [{ clause: 'A-2', within: 'P1Y', answerWithin: 'P30D' }, undefined, ['remove'], '2027-07-09'],
    [{ clause: 'A-2' }, undefined, ['remove'], '2027-09-10'],
    [null, 'P2Y', ['block'], '2028-04-10'],
    [null, 'P2Y', ['remove'], '2027-03-10'],
    [null, 'permanent', ['block'], '2027-03-10'],
  ];
  for (const [reconsideration, term, measures, until] of cases)
    assert.equal(of(reconsideration, term, measures), until);
});
