// SPDX-License-Identifier: EUPL-1.2
// What must hold of every policy, tried on policies and situations made at random.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assess } from './assess.ts';
import { PACKS } from './fixtures/real-packs.ts';
import { lawfulActions } from './fixtures/shown.ts';
import { smallPolicy } from './fixtures/small-policy.ts';
import { ruling } from './ruling.ts';
import type { Effect } from './schema.ts';
import type { Condition } from './shapes.ts';
import { type Situation, situation } from './situation.ts';
import { ACTIONS, CATEGORIES, GRAVITIES, ITEM_TYPES } from './vocabulary.ts';

const RUNS = { numRuns: 300 };
const SOME_CATEGORIES = ['insult', 'spam', 'hate'] as const;
const actions = fc.uniqueArray(fc.constantFrom(...ACTIONS), { minLength: 1, maxLength: 3 });
const requires = fc.uniqueArray(fc.constantFrom('notice' as const, 'reason' as const, 'second-person' as const));

const condition: fc.Arbitrary<Condition | undefined> = fc.option(
  fc
    .record(
      {
        networks: fc.subarray(['facebook', 'bluesky'], { minLength: 1 }),
        itemTypes: fc.uniqueArray(fc.constantFrom(...ITEM_TYPES), { minLength: 1 }),
        categories: fc.uniqueArray(fc.constantFrom(...SOME_CATEGORIES), { minLength: 1 }),
        electionPeriod: fc.boolean(),
        gravity: fc.constantFrom(...GRAVITIES),
        priorViolations: fc.record({ atLeast: fc.integer({ min: 1, max: 3 }) }),
        warned: fc.boolean(),
        sponsor: fc.boolean(),
        profiles: fc.constant('emergency').map((name) => [name]),
      },
      { requiredKeys: [] },
    )
    .filter((one) => Object.keys(one).length > 0),
  { nil: undefined },
);

const moderation: fc.Arbitrary<Effect> = fc
  .tuple(condition, condition, actions, requires, fc.boolean(), fc.constantFrom(0, 1, 2, 3, 4, 5, 6))
  .chain(([when, unless, some, needs, flag, kind]) => {
    const applies = { ...(when ? { when } : {}), ...(unless ? { unless } : {}) };
    const categories = fc.uniqueArray(fc.constantFrom(...SOME_CATEGORIES), { minLength: 1 });
    const effects: Effect[] = [
      { effect: 'allow', actions: some, requires: needs, supporting: flag, ...applies },
      { effect: 'forbid', actions: some, ...applies },
      { effect: 'require', actions: flag ? 'all' : some, requires: ['notice'], ...applies },
      { effect: 'no-notice', actions: some, ...applies },
      { effect: 'allow', actions: some, exclusive: flag, ...applies },
      {
        effect: 'ladder',
        steps: [['warn'], ['hide'], ['block']],
        skipping: flag ? 'forbidden' : 'needs-reason',
        ...applies,
      },
    ];
    const effect = effects[kind];
    if (effect) return fc.constant(effect);
    return categories.map(
      (found): Effect => ({
        effect: 'ground',
        categories: found,
        supporting: flag,
        ...applies,
        ...(needs.length > 1 ? { measures: some } : {}),
      }),
    );
  });

const always: Effect = { effect: 'ground', categories: [...SOME_CATEGORIES], supporting: true };
const clauses = fc.array(moderation, { minLength: 1, maxLength: 8 });

const asked: fc.Arbitrary<Situation> = fc.record({
  at: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  network: fc.constantFrom('facebook', 'bluesky'),
  itemType: fc.constantFrom(...ITEM_TYPES),
  categories: fc.uniqueArray(fc.constantFrom(...CATEGORIES.slice(0, 4), ...SOME_CATEGORIES)),
  author: fc.record({ priorViolations: fc.integer({ min: 0, max: 4 }), warned: fc.boolean(), sponsor: fc.boolean() }),
  gravity: fc.constantFrom(...GRAVITIES),
  electionPeriod: fc.boolean(),
  profile: fc.constantFrom([], ['emergency']),
});

const PROFILES = { profiles: [{ id: 'emergency', name: { it: 'Emergenza', en: 'Emergency' } }] };

function policyOf(effects: readonly Effect[]) {
  return smallPolicy(Object.fromEntries(effects.map((effect, index) => [`A-${index}`, [effect]])), PROFILES);
}

test('an action that no clause allows is never lawful', () => {
  fc.assert(
    fc.property(clauses, asked, (effects, given) => {
      const allowed = effects.flatMap((effect) =>
        effect.effect === 'allow' ? effect.actions : effect.effect === 'ground' ? (effect.measures ?? []) : [],
      );
      for (const action of lawfulActions(assess(policyOf([always, ...effects]), given))) {
        assert.ok(allowed.includes(action), action);
      }
    }),
    RUNS,
  );
});

test('where nothing is a ground nothing is lawful', () => {
  fc.assert(
    fc.property(clauses, asked, (effects, given) => {
      const answer = assess(policyOf(effects), { ...given, categories: ['obscene'] });
      assert.deepEqual([answer.grounds, lawfulActions(answer)], [[], []]);
    }),
    RUNS,
  );
});

test('the order of the clauses changes neither what is lawful nor what it requires', () => {
  const shuffled = clauses.chain((effects) =>
    fc.tuple(
      fc.constant(effects),
      fc.shuffledSubarray(effects, { minLength: effects.length, maxLength: effects.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, asked, ([effects, others], given) => {
      // Two ladders of equal rank contradict each other, which readPolicy refuses.
      fc.pre(effects.filter(({ effect }) => effect === 'ladder').length < 2);
      const view = (list: readonly Effect[]) =>
        assess(policyOf([always, ...list]), given).measures.map((measure) =>
          measure.lawful ? [measure.action, ...measure.requires] : [measure.action, false],
        );
      assert.deepEqual(view(others), view(effects));
    }),
    RUNS,
  );
});

test('adding a prohibition never makes anything lawful', () => {
  const forbid = fc
    .tuple(actions, condition)
    .map(([some, when]): Effect => ({ effect: 'forbid', actions: some, ...(when ? { when } : {}) }));
  fc.assert(
    fc.property(clauses, forbid, asked, (effects, added, given) => {
      const before = lawfulActions(assess(policyOf([always, ...effects]), given));
      const after = lawfulActions(assess(policyOf([always, ...effects, added]), given));
      assert.ok(after.every((action) => before.includes(action)));
    }),
    RUNS,
  );
});

test('a ruling has the stated shape, lists every action and cites clauses of the policy', () => {
  fc.assert(
    fc.property(clauses, asked, (effects, given) => {
      const policy = policyOf([always, ...effects]);
      const answer = assess(policy, situation.parse(given));
      assert.deepEqual(ruling.parse(answer), answer);
      assert.deepEqual(
        answer.measures.map(({ action }) => action),
        [...ACTIONS],
      );
      const ids = new Set(policy.clauses.map(({ id }) => id));
      const cited = [...answer.grounds, ...answer.measures].flatMap(({ clause }) => (clause === null ? [] : [clause]));
      assert.ok(cited.every((id) => ids.has(id)));
    }),
    RUNS,
  );
});

test('under the packs, whatever is asked: the stated shape, the same answer twice, no ground means nothing lawful', () => {
  const anything = fc.record({
    situation: asked,
    categories: fc.uniqueArray(fc.constantFrom(...CATEGORIES)),
    enquiry: fc.constantFrom(null, 'information' as const, 'personal' as const, 'emergency' as const),
  });
  fc.assert(
    fc.property(anything, ({ situation: given, categories, enquiry }) => {
      for (const policy of Object.values(PACKS)) {
        const answer = assess(policy, { ...given, categories, enquiry });
        assert.deepEqual(ruling.parse(answer), answer);
        assert.deepEqual(assess(policy, { ...given, categories, enquiry }), answer);
        if (answer.grounds.length === 0) assert.deepEqual(lawfulActions(answer), []);
      }
    }),
    { numRuns: 200 },
  );
});
