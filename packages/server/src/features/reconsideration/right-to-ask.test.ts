// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action, Ruling } from '@arengo/policy';
import { partInFirst } from './first-decision.ts';
import { answerDue, rightToAsk, standingToAsk } from './right-to-ask.ts';

const FINAL = new Date('2026-03-10T10:00:00+01:00');

function rightOf(granted: Ruling['reconsideration'], actions: Action[] = ['remove']) {
  const ruling = { reconsideration: granted } as Ruling;
  const decided = {
    ruling,
    finalAt: FINAL,
    measures: actions.map((action) => ({ action })),
    policy: { settings: undefined },
  };
  return rightToAsk(decided as Parameters<typeof rightToAsk>[0]);
}

test('the right to ask is the policy’s: none where it grants none, or none of these measures', () => {
  assert.equal(rightOf(null), null);
  assert.equal(rightOf({ clause: 'A-1', actions: ['block'] }), null);
  assert.equal(rightOf({ clause: 'A-1', actions: ['block'] }, ['remove', 'block'])?.clause, 'A-1');
  assert.deepEqual(rightOf({ clause: 'A-1' }), { clause: 'A-1', until: null, answerWithin: null, form: 'page' });
  assert.deepEqual(rightOf({ clause: 'A-1', within: 'P10D', answerWithin: 'P5D', form: 'written' }), {
    clause: 'A-1',
    until: new Date('2026-03-20T23:59:59+01:00'),
    answerWithin: 'P5D',
    form: 'written',
  });
});

test('an answer is due by the end of a day in Rome, also over the change of clocks', () => {
  const right = rightOf({ clause: 'A-1', answerWithin: 'P5D' });
  assert.ok(right);
  const asked = new Date('2026-03-26T18:00:00+01:00');
  assert.equal(answerDue(right, asked, { settings: undefined } as never)?.toISOString(), '2026-03-31T21:59:59.000Z');
  const silent = rightOf({ clause: 'A-1' });
  assert.equal(silent && answerDue(silent, asked, { settings: undefined } as never), null);
});

test('how it stands to ask', () => {
  const right = rightOf({ clause: 'A-1', within: 'P10D' });
  const last = new Date('2026-03-20T23:59:59+01:00');
  const cases: [standing: string, ...Parameters<typeof standingToAsk>][] = [
    ['not-granted', null, null, FINAL],
    ['open', right, null, FINAL],
    ['open', right, null, last],
    ['too-late', right, null, new Date(last.getTime() + 1)],
    ['open', rightOf({ clause: 'A-1' }), null, new Date('2030-01-01T00:00:00Z')],
    ['asked', right, { decided_at: null }, new Date('2030-01-01T00:00:00Z')],
    ['decided', right, { decided_at: FINAL }, FINAL],
  ];
  for (const [standing, ...given] of cases) assert.equal(standingToAsk(...given), standing);
});

test('who decided or agreed the first time has had a part; who waits to agree, or is another, has not', () => {
  const first = { person_id: 'first', approvals: [{ person_id: 'second' }, { person_id: null }] };
  assert.match(partInFirst(first, 'first')?.it ?? '', /Hai preso tu/);
  assert.match(partInFirst(first, 'second')?.it ?? '', /consenso/);
  assert.equal(partInFirst(first, 'third'), null);
});
