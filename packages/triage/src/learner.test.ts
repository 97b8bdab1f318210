// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from './inspect.ts';
import { type Decision, learn } from './learner.ts';

const rejected: Decision = { detector: 'insult/noun', category: 'insult', words: 'Cafone', outcome: 'rejected' };
const times = (decision: Decision, count: number): Decision[] => Array.from({ length: count }, () => decision);
const score = (text: string, decisions: Decision[]): number =>
  inspect(text, { learned: learn(decisions), minimumScore: 0 }).find((finding) => finding.category === 'insult')
    ?.score ?? 0;

test('words rejected often lose score, and the reason says so', () => {
  assert.ok(score('sei un cafone', times(rejected, 8)) < 0.5);
  assert.equal(score('sei un cafone', times(rejected, 2)), score('sei un cafone', []));
  const [finding] = inspect('sei un cafone', { learned: learn(times(rejected, 8)), minimumScore: 0 });
  assert.match(finding?.why ?? '', /confermato 0 volte su 8/);
});

test('rejecting some words leaves the others of the detector alone until decisions are many', () => {
  assert.equal(score('sei un bastardo', times(rejected, 8)), score('sei un bastardo', []));
  assert.ok(score('sei un bastardo', times(rejected, 30)) < score('sei un bastardo', []));
});

test('confirmed words keep their score or gain a little; names of built-in properties are harmless', () => {
  assert.ok(score('sei un cafone', times({ ...rejected, outcome: 'confirmed' }, 9)) >= score('sei un cafone', []));
  const odd = learn(times({ ...rejected, detector: '__proto__', words: 'constructor' }, 25));
  assert.equal(Object.keys(odd.terms)[0], 'insult/constructor');
  assert.deepEqual(inspect('toString', { learned: odd }), []);
});
