// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declarationDue, declarationHoldsTo } from './accessibility-declaration.ts';

test('from 1 September a declaration of before that day is to be made again, by the 23rd', () => {
  const rows: [madeOn: string | null, at: string, due: string | null][] = [
    ['2025-09-10', '2026-08-31T23:59:59+02:00', null],
    ['2025-09-10', '2026-09-01T00:00:00+02:00', '2026-09-23T23:59:59+02:00'],
    ['2025-09-10', '2026-09-24T09:00:00+02:00', '2026-09-23T23:59:59+02:00'],
    ['2026-06-10', '2026-09-01T09:00:00+02:00', '2026-09-23T23:59:59+02:00'],
    ['2026-09-01', '2026-09-01T09:00:00+02:00', null],
    ['2026-09-02', '2027-08-31T09:00:00+02:00', null],
    ['2024-09-02', '2026-02-01T09:00:00+01:00', '2025-09-23T23:59:59+02:00'],
    [null, '2026-02-01T09:00:00+01:00', '2025-09-23T23:59:59+02:00'],
  ];
  for (const [madeOn, at, due] of rows)
    assert.equal(declarationDue(madeOn, new Date(at))?.getTime() ?? null, due && Date.parse(due), `${madeOn} ${at}`);
});

test('a declaration holds until the next 23 September that follows a 1 September', () => {
  assert.deepEqual(['2026-06-10', '2026-08-31', '2026-09-01', '2026-12-31'].map(declarationHoldsTo), [
    '2026-09-23',
    '2026-09-23',
    '2027-09-23',
    '2027-09-23',
  ]);
});
