// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_TRIAL, questionOf, type Trial } from './trial.ts';

const table: [name: string, change: Partial<Trial>, found: 'insult'[], expected: object][] = [
  ['a text alone leaves the findings to triage', { text: 'ciao' }, ['insult'], { categories: undefined }],
  [
    'a judgement goes with what was found',
    { judged: ['off-topic'] },
    ['insult'],
    { categories: ['insult', 'off-topic'] },
  ],
  ['a judgement that was found stands once', { judged: ['insult'] }, ['insult'], { categories: ['insult'] }],
];
for (const [name, change, found, expected] of table) {
  test(name, () => {
    const question = questionOf({ ...EMPTY_TRIAL, ...change }, found);
    for (const [key, value] of Object.entries(expected))
      assert.deepEqual(question[key as keyof typeof question], value);
  });
}

test('the situation is written out', () => {
  const { situation } = questionOf({ ...EMPTY_TRIAL, prior: 2, warned: true, serious: true, enquiry: 'complaint' }, []);
  assert.deepEqual(situation, {
    network: 'facebook',
    itemType: 'comment',
    author: { priorViolations: 2, warned: true, sponsor: false },
    gravity: 'serious',
    electionPeriod: false,
    enquiry: 'complaint',
  });
});

test('a time is sent as an instant', () => {
  const { situation } = questionOf({ ...EMPTY_TRIAL, at: '2026-03-10T10:00' }, []);
  assert.equal(situation.at, new Date('2026-03-10T10:00').toISOString());
});
