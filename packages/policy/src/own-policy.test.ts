// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { completeness, type KnownNames } from './completeness.ts';
import { notStated } from './dimensions.ts';
import { PACKS } from './fixtures/real-packs.ts';
import { smallPolicy } from './fixtures/small-policy.ts';
import { emptyPolicyText, policyTextFor } from './own-policy.ts';
import { effectForPoint } from './point-effects.ts';
import { readPolicy } from './read-policy.ts';

const BODY = { name: 'Comune di Valdoria', istat: '099999' };
const NOBODY: KnownNames = { offices: [], roles: [], periods: [], domains: [] };

function sound(text: string) {
  const read = readPolicy(text);
  assert.ok(read.ok, read.ok ? '' : `line ${read.problems[0]?.line}: ${read.problems[0]?.message}`);
  return read.policy;
}

describe('a policy of one’s own', () => {
  for (const name of ['cassino', 'novi-di-modena', 'pero', 'cascina']) {
    test(`begins from ${name}: its clauses and effects, under the body’s own name, without the former act`, () => {
      const source = readFileSync(new URL(`../../../packs/${name}.yaml`, import.meta.url), 'utf8');
      const former = sound(source);
      const own = sound(policyTextFor(source, BODY));
      assert.deepEqual(own.body, BODY);
      assert.deepEqual(own.adoption, { organ: null, kind: null, number: null, date: null });
      assert.deepEqual(
        own.clauses.map(({ id, effects }) => ({ id, effects })),
        former.clauses.map(({ id, effects }) => ({ id, effects })),
      );
      assert.ok(!JSON.stringify(own).includes(former.body.name));
    });
  }

  test('keeps the comments among the clauses, and says where it began in place of those above the text', () => {
    const source = readFileSync(new URL('../../../packs/pero.yaml', import.meta.url), 'utf8');
    const text = policyTextFor(source, BODY);
    assert.match(text, /^# Cominciato dal testo di: Comune di Pero\.\narengo: 1\n/);
    const comments = (yaml: string) => yaml.split('\nclauses:')[1]?.match(/^\s*#/gm)?.length;
    assert.equal(comments(text), comments(source));
    assert.equal(sound(text).id, 'comune-di-valdoria');
  });

  for (const name of ['Comune di Valdoria', 'Unione «Terre d’Acqua»: "Sud"', '…']) {
    test(`begins from nothing for ${name}`, () => {
      assert.equal(sound(emptyPolicyText({ name })).body.name, name);
    });
  }
});

describe('completeness', () => {
  const policy = smallPolicy({
    A: [{ effect: 'duty-hours', office: 'registry' }],
    B: [{ effect: 'allow', actions: ['block'], requires: ['co-approval:mayor'] }],
    C: [{ effect: 'reduced-periods', periods: ['august'] }],
    D: [{ effect: 'informational' }],
  });
  const names = (known: Partial<KnownNames>) =>
    completeness(policy, { ...NOBODY, ...known }).unknown.map(
      ({ kind, name, clauses }) => `${kind} ${name} ${clauses}`,
    );

  test('names what the policy refers to and nobody bears', () => {
    assert.deepEqual(names({}), ['office registry A', 'role mayor B', 'period august C']);
    assert.deepEqual(names({ offices: ['registry'], roles: ['mayor'], periods: ['august'] }), []);
  });

  test('names the clauses that do nothing, and the points that are not stated', () => {
    const { informational, silent } = completeness(policy, NOBODY);
    assert.deepEqual(informational, ['D']);
    assert.ok(silent.some(({ dimension }) => dimension === 'costs'));
    assert.ok(!silent.some(({ dimension }) => dimension === 'hours'));
  });

  test('names the addresses of another body that a pack carries, and not one’s own', () => {
    const addresses = (domains: string[]) =>
      completeness(PACKS.NOV, { ...NOBODY, domains })
        .unknown.filter(({ kind }) => kind === 'address')
        .map(({ name, clauses }) => `${name} ${clauses}`);
    assert.deepEqual(addresses([]), ['www.comune.novi.mo.it NOV-8.1', 'ufficiostaff@comune.novi.mo.it NOV-8.3']);
    assert.deepEqual(addresses(['comune.novi.mo.it']), []);
  });
});

describe('each of the 47 points', () => {
  const silent = smallPolicy({ A: [{ effect: 'informational' }] });
  for (const { dimension } of notStated(silent)) {
    if (dimension === 'policy.kind') continue;
    test(`${dimension} is stated once its first effect stands in a clause`, () => {
      const effect = effectForPoint(dimension);
      assert.ok(effect);
      const policy = smallPolicy({ A: [effect] });
      assert.equal(notStated(policy).find((one) => one.dimension === dimension)?.state, 'stated');
      assert.ok(readPolicy(JSON.stringify(policy)).ok);
    });
  }
});
