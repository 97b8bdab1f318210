// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect, JUDGEMENT_CATEGORIES, TEXT_CATEGORIES, type TextCategory } from './index.ts';
import { lawfulComments } from './testing/lawful-comments.ts';
import { violatingComments } from './testing/violating-comments.ts';

const GRAVE: readonly TextCategory[] = ['insult', 'threat', 'hate', 'violence', 'dignity'];

test('angry but lawful comments are not called insult, threat, hate, violence or offence to dignity', async (t) => {
  assert.ok(lawfulComments.length >= 80);
  for (const comment of lawfulComments) {
    await t.test(comment, () => {
      const grave = inspect(comment).filter((finding) => GRAVE.includes(finding.category));
      assert.deepEqual(grave, []);
    });
  }
});

test('comments that break a policy by their words are found, with a span and a reason', async (t) => {
  assert.ok(violatingComments.length >= 80);
  for (const [category, comment] of violatingComments) {
    await t.test(`${category}: ${comment}`, () => {
      const findings = inspect(comment);
      const found = findings.find((finding) => finding.category === category);
      assert.ok(found, `found instead: ${JSON.stringify(findings)}`);
      assert.ok(found.span[0] < found.span[1] && found.span[1] <= comment.length);
      assert.match(found.why, /\.$/);
      assert.match(found.whyEn, /\.$/);
    });
  }
});

test('every category is either shown by a text or left to a person', () => {
  const all = [...TEXT_CATEGORIES, ...JUDGEMENT_CATEGORIES];
  assert.equal(new Set(all).size, 27);
  assert.equal(all.length, 27);
});

test('scores under the threshold are given only to those who ask', () => {
  assert.deepEqual(inspect('Buffoni!'), []);
  const [finding] = inspect('Buffoni!', { minimumScore: 0.2 });
  assert.equal(finding?.detector, 'insult/harsh');
});

test('reported speech weighs less than the same words said', () => {
  const said = inspect('Sei uno stronzo', { minimumScore: 0 }).find((finding) => finding.category === 'insult');
  const told = inspect('Mi ha detto "stronzo" davanti a tutti, è inaccettabile', { minimumScore: 0 }).find(
    (finding) => finding.category === 'insult',
  );
  assert.ok(said && told);
  assert.ok(told.score < said.score);
});
