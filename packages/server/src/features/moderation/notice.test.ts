// SPDX-License-Identifier: EUPL-1.2
// The draft of a notice under the four packs: it fits its network with the address in it, and names the article.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillReasons, REASONS_BLANK } from '@arengo/contract';
import { type Action, assess, CATEGORIES, compilePolicy, type Policy } from '@arengo/policy';
import { readPacks } from '../rules/index.ts';
import { countGraphemes, writeNotice } from './notice.ts';

const BLUESKY = 300;
const ADDRESS = `https://social.comune.valdoria.example/enti/comune-di-valdoria/decisioni/${'x'.repeat(27)}`;

const policies = (await readPacks()).map(({ policy }) => policy);

function notices(policy: Policy, limit: number) {
  const compiled = compilePolicy(policy);
  return CATEGORIES.flatMap((category) => {
    const situation = { at: '2026-03-10T10:00:00+01:00', network: 'facebook', itemType: 'comment' as const };
    const ruling = assess(compiled, { ...situation, categories: [category] });
    const clause = ruling.grounds[0]?.clause;
    const lawful = ruling.measures.filter((measure) => measure.lawful).map(({ action }) => action);
    const measures: Action[] = lawful.filter((action) => action === 'remove' || action === 'hide').slice(0, 1);
    if (!clause || measures.length === 0) return [];
    return [{ clause, notice: writeNotice(policy, ruling, { measures, limit, addressLength: ADDRESS.length }) }];
  });
}

test('every draft leads to the page of reasons and cites its article, within what Bluesky takes', () => {
  for (const policy of policies) {
    const drafts = notices(policy, BLUESKY);
    assert.ok(drafts.length > 3, policy.id);
    for (const { clause, notice } of drafts) {
      for (const draft of [notice.it, notice.en]) {
        assert.ok(draft.includes(clause), `${clause}: ${draft}`);
        assert.ok(draft.includes(REASONS_BLANK), `${clause}: ${draft}`);
        assert.ok(countGraphemes(fillReasons(draft, ADDRESS)) <= BLUESKY, `${clause}: ${draft}`);
      }
    }
  }
});

test('where there is room the article is quoted, and criticism is welcome', () => {
  for (const policy of policies) {
    for (const { clause, notice } of notices(policy, Number.POSITIVE_INFINITY)) {
      const text = policy.clauses.find(({ id }) => id === clause)?.text.it ?? '-';
      assert.ok(notice.it.includes(text), clause);
      assert.match(notice.it, /Le critiche sono benvenute/);
      assert.ok(notice.it.endsWith(REASONS_BLANK), clause);
    }
  }
});

test('where not even the address fits, the article is still named', () => {
  const [policy] = policies;
  assert.ok(policy);
  for (const { clause, notice } of notices(policy, 120)) {
    assert.ok(notice.it.includes(clause));
    assert.ok(!notice.it.includes(REASONS_BLANK));
  }
});
