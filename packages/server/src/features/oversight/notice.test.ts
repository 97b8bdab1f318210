// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lastDay, noticeText, stateOfNotice } from './notice.ts';

describe('the last day of a notice', () => {
  const rows: [from: string, days: number, to: string][] = [
    ['2026-03-09', 15, '2026-03-23'],
    ['2026-03-20', 15, '2026-04-03'],
    ['2026-10-20', 15, '2026-11-03'],
    ['2026-12-31', 1, '2026-12-31'],
    ['2028-02-20', 15, '2028-03-05'],
  ];
  for (const [from, days, to] of rows) test(`${days} days from ${from}`, () => assert.equal(lastDay(from, days), to));
});

describe('where a notice is', () => {
  const days = { from: '2026-03-09', to: '2026-03-23' };
  const rows = [
    ['2026-03-08', 'to-come'],
    ['2026-03-09', 'shown'],
    ['2026-03-23', 'shown'],
    ['2026-03-24', 'expired'],
  ] as const;
  for (const [today, state] of rows)
    test(`on ${today} it is ${state}`, () => assert.equal(stateOfNotice(days, today), state));
});

test('its words name the order, the fact, the law and the days', () => {
  const facts = { orderedBy: 'Delibera n. 1/26/CONS', orderedOn: '2026-05-01', about: 'post del 3 aprile. ' };
  assert.equal(
    noticeText('Il Comune di Valdoria', { ...facts, from: '2026-05-04', to: '2026-05-18' }),
    `Messaggio pubblicato in esecuzione di: Delibera n. 1/26/CONS del 1° maggio 2026, Autorità per le garanzie nelle comunicazioni.

Il Comune di Valdoria informa che questa attività di comunicazione non rispondeva a quanto previsto dall’articolo 9 della legge 22 febbraio 2000, n. 28: post del 3 aprile.

Il messaggio resta pubblicato dal 4 maggio 2026 al 18 maggio 2026.`,
  );
});
