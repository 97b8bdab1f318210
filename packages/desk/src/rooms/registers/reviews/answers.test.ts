// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReviewLine } from '@arengo/contract';
import { answersTo, canComplete, lastMoment, sortLines, standingOf } from './answers.ts';

const NOW = Date.parse('2026-03-10T09:00:00Z');
const named = (id: string) => ({ id, name: id });

function line(change: Partial<ReviewLine>): ReviewLine {
  return {
    ...{ id: 'line', account: null, authorisation: null, reviewer: null, outcome: null, decidedBy: null },
    ...{ decidedAt: null, act: null, note: null, closedToMe: null },
    ...change,
  };
}

const account = (state: string) => ({ id: 'account', name: 'Comune', network: 'practice', state, act: null });

test('a census confirms, regularises or removes; a campaign confirms, narrows or removes', () => {
  const outcomes = (kind: 'census' | 'campaign') => answersTo(kind, line({})).map(({ outcome }) => outcome);
  assert.deepEqual(outcomes('census'), ['confirmed', 'regularised', 'removed']);
  assert.deepEqual(outcomes('campaign'), ['confirmed', 'changed', 'removed']);
});

const states: [state: string, confirmed: string | null, removed: string | null][] = [
  ['open', null, 'still-open'],
  ['planned', 'not-open', 'still-open'],
  ['closing', 'not-open', null],
  ['closed', 'not-open', null],
  ['out-of-scope', null, null],
];
for (const [state, confirmed, removed] of states) {
  test(`an account that is ${state} says which answers it cannot have`, () => {
    const forbidden = answersTo('census', line({ account: account(state) })).map((answer) => answer.forbidden);
    assert.deepEqual(forbidden, [confirmed, null, removed]);
  });
}

test('the last moment to answer falls on the day before the midnight when it is due', () => {
  assert.equal(lastMoment('2026-03-31T22:00:00.000Z'), '2026-03-31T21:59:59.999Z');
});

test('once the time is over nobody decides any more, also before it is written down', () => {
  const review = { items: [line({})], completedAt: null, dueAt: '2026-03-10T09:00:00Z' };
  assert.equal(standingOf(review, NOW), 'over');
  assert.equal(sortLines(review, NOW).mine.length, 0);
  assert.equal(sortLines(review, NOW - 1).mine.length, 1);
});

test('lines are for me, for others, or decided', () => {
  const because = { it: 'È la tua autorizzazione.', en: 'It is your own.' };
  const items = [line({}), line({ closedToMe: because }), line({ outcome: 'removed', closedToMe: because })];
  const { mine, others, done } = sortLines({ items, completedAt: null, dueAt: null }, NOW);
  assert.deepEqual([mine.length, others.length, done.length], [1, 1, 1]);
});

test('a census can be completed while one’s own lines wait, a campaign cannot', () => {
  const authorisation = {
    ...{
      id: 'authorisation',
      person: named('anna'),
      powers: ['see'],
      accounts: null,
      networks: null,
      role: null,
      duties: [],
    },
    ...{ acts: [], from: '2026-01-01T00:00:00Z', to: null, temporary: null, acceptance: 'not-needed' as const },
    ...{ acceptedAt: null, revokedBy: null, endedAt: null, endedBecause: null, endRecordedAt: null },
    ...{ unlessConfirmedBy: null, recordedAt: '2026-01-01T00:00:00Z', state: 'in-force' as const, because: null },
  };
  const items = [line({ authorisation }), line({ outcome: 'confirmed' })];
  assert.equal(canComplete({ kind: 'census', items }, 'anna'), true);
  assert.equal(canComplete({ kind: 'census', items }, 'bruno'), false);
  assert.equal(canComplete({ kind: 'campaign', items }, 'anna'), false);
});
