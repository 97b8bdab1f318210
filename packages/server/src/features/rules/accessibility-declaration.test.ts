// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestApp } from '../../testing/test-app.ts';
import { declarationDue, declarationHoldsTo } from './accessibility-declaration.ts';
import { governmentRuleDuties } from './rule-duties.ts';

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

test('whoever governs is told from 1 September, where the body has a declaration of before', async () => {
  const tested = await createTestApp({ after });
  const body = await tested.addBody();
  const declared = { accessibility: 'https://form.agid.gov.it/view/1', accessibilityDay: '2025-09-10' };
  const told = async (publicFace: object, at: string) => {
    await body.setSettings({ publicFace });
    const duties = await body.inBody((tx) => governmentRuleDuties(tx, new Date(at)));
    return duties.filter(({ code }) => code === 'renew-accessibility').map(({ due, to }) => [due?.toISOString(), to]);
  };
  const due = [['2026-09-23T21:59:59.000Z', '/registri/ente']];
  assert.deepEqual(await told(declared, '2026-09-01T08:00:00+02:00'), due);
  assert.deepEqual(await told(declared, '2026-08-31T08:00:00+02:00'), []);
  assert.deepEqual(await told({ ...declared, accessibilityDay: '2026-09-02' }, '2026-09-03T08:00:00+02:00'), []);
  assert.deepEqual(await told({}, '2026-09-03T08:00:00+02:00'), []);
});
