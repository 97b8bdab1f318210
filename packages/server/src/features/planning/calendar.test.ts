// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, clashesOf, gapsOf, mondayOf } from './calendar.ts';

test('a week begins on Monday, whatever the clocks do', () => {
  const rows: [day: string, monday: string][] = [
    ['2026-03-09', '2026-03-09'],
    ['2026-03-15', '2026-03-09'],
    ['2026-03-29', '2026-03-23'],
    ['2026-10-25', '2026-10-19'],
    ['2027-01-01', '2026-12-28'],
  ];
  for (const [day, monday] of rows) assert.equal(mondayOf(day), monday, day);
  assert.equal(addDays('2026-03-28', 2), '2026-03-30');
  assert.equal(addDays('2026-10-26', -2), '2026-10-24');
});

test('any day is within its week, which begins on a Monday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (n) => {
      const day = addDays('2000-01-01', n);
      const monday = mondayOf(day);
      assert.equal(new Date(monday).getUTCDay(), 1);
      assert.ok(monday <= day && day <= addDays(monday, 6));
    }),
  );
});

describe('a week short of its plan', () => {
  const plan = {
    planId: 'p',
    accountId: 'x',
    from: '2026-03-02',
    to: '2026-03-29',
    state: 'approved' as const,
    rhythm: 3,
  };
  const march = { from: '2026-03-02', to: '2026-03-15', today: '2026-03-01' };
  const on = (...days: string[]) => days.map((day) => ({ accountId: 'x', day }));
  const rows: [what: string, plans: (typeof plan)[], days: string[], span: typeof march, gaps: string[]][] = [
    ['is told', [plan], ['2026-03-02', '2026-03-08'], march, ['2026-03-02 2/3', '2026-03-09 0/3']],
    ['is not told when it is full', [plan], ['2026-03-03', '2026-03-04', '2026-03-05'], march, ['2026-03-09 0/3']],
    ['is not told once it is over', [plan], [], { ...march, today: '2026-03-09' }, ['2026-03-09 0/3']],
    ['is told on its last day', [plan], [], { ...march, today: '2026-03-08' }, ['2026-03-02 0/3', '2026-03-09 0/3']],
    [
      'is not reckoned where the span shows a part of it',
      [plan],
      [],
      { ...march, from: '2026-03-03' },
      ['2026-03-09 0/3'],
    ],
    [
      'foresees as many as fit in the part that the plan covers',
      [{ ...plan, from: '2026-03-06', to: '2026-03-10' }],
      [],
      march,
      ['2026-03-06 0/1'],
    ],
    ['does not exist where the plan is not approved', [{ ...plan, state: 'proposed' as never }], [], march, []],
    ['does not exist where the plan says no rhythm', [{ ...plan, rhythm: null as never }], [], march, []],
    [
      'is of the plan’s own account',
      [{ ...plan, accountId: 'y' }],
      ['2026-03-03'],
      { ...march, to: '2026-03-08' },
      ['2026-03-02 0/3'],
    ],
  ];
  for (const [what, plans, days, span, gaps] of rows) {
    test(what, () =>
      assert.deepEqual(
        gapsOf(plans, on(...days), span).map(({ from, planned, foreseen }) => `${from} ${planned}/${foreseen}`),
        gaps,
      ),
    );
  }
});

describe('two posts', () => {
  const post = (variantId: string, at: string, change: object = {}) => ({
    variantId,
    accountId: 'x',
    at: new Date(at),
    text: `Testo ${variantId}`,
    ...change,
  });
  const rows: [what: string, other: ReturnType<typeof post>, kind: string | null][] = [
    ['29 minutes apart are too near', post('b', '2026-03-10T09:29:00Z'), 'close 29'],
    ['at the same minute are too near', post('b', '2026-03-10T09:00:00Z'), 'close 0'],
    ['half an hour apart are not', post('b', '2026-03-10T09:30:00Z'), null],
    ['on different accounts are never', post('b', '2026-03-10T09:00:00Z', { accountId: 'y' }), null],
    [
      'that say the same within a week are told',
      post('b', '2026-03-16T09:00:00Z', { text: '  TESTO  a! ' }),
      'repeated 8640',
    ],
    ['that say the same a week later are not', post('b', '2026-03-17T09:00:00Z', { text: 'Testo a' }), null],
    ['without words say nothing twice', post('b', '2026-03-10T12:00:00Z', { text: '' }), null],
  ];
  for (const [what, other, kind] of rows) {
    test(`${what}, whichever comes first`, () => {
      const one = post('a', '2026-03-10T09:00:00Z', other.text === '' ? { text: '' } : {});
      const said = (posts: ReturnType<typeof post>[]) => clashesOf(posts).map((each) => `${each.kind} ${each.minutes}`);
      assert.deepEqual(said([one, other]), kind ? [kind] : []);
      assert.deepEqual(said([other, one]), kind ? [kind] : []);
    });
  }
});
