// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { askedBy, readingOrder, standingOf } from './acknowledgement.ts';
import { readPacks } from './packs.ts';

const packs = new Map((await readPacks()).map((pack) => [pack.name, pack.policy]));
const policyOf = (name: string) => {
  const policy = packs.get(name);
  assert.ok(policy);
  return policy;
};

describe('what each pack asks its staff to acknowledge', () => {
  test('Cassino asks it for each of its ten rules of conduct, and no power waits', () => {
    const asked = askedBy(policyOf('cassino'));
    assert.deepEqual(
      asked.clauses,
      Array.from({ length: 10 }, (_, at) => `CAS-6.${at + 1}`),
    );
    assert.deepEqual(asked.beforePower, []);
  });

  test('at Novi the powers of who is authorised for a time, and of external subjects, wait for it', () => {
    const asked = askedBy(policyOf('novi-di-modena'));
    assert.deepEqual(asked.clauses, ['NOV-2.6', 'NOV-3.9', 'NOV-4.11', 'NOV-4.15', 'NOV-4.17']);
    assert.deepEqual(asked.beforePower, ['temporary', 'external']);
    assert.deepEqual(asked.clauseFor, { external: 'NOV-2.6', temporary: 'NOV-4.11' });
  });

  test('Pero asks it for each version, and no power waits', () => {
    const asked = askedBy(policyOf('pero'));
    assert.deepEqual(asked.clauses, ['PER-0.1', 'PER-P.2', 'PER-I.5', 'PER-I.6', 'PER-I.7', 'PER-I.9']);
    assert.deepEqual(asked.beforePower, []);
  });

  test('Cascina, which has no rules for staff, asks nothing', () => {
    assert.deepEqual(askedBy(policyOf('cascina')).clauses, []);
  });
});

describe('the standing', () => {
  const cases = [
    { what: 'not acknowledged, and no power waits', pack: 'cassino', said: false, clause: 'CAS-6.1' },
    { what: 'not acknowledged, and powers wait', pack: 'novi-di-modena', said: false, clause: 'NOV-4.11' },
    { what: 'acknowledged', pack: 'novi-di-modena', said: true, clause: null },
    { what: 'nothing asked', pack: 'cascina', said: false, clause: null },
  ];
  for (const { what, pack, said, clause } of cases) {
    test(`${what}: ${clause ?? 'nothing is missing'}`, () => {
      const { missing } = standingOf(askedBy(policyOf(pack)), 3, said);
      assert.deepEqual(missing, clause === null ? null : { version: 3, clause });
    });
  }
});

test('staff read the clauses for staff alone first, and none that is for the public alone', () => {
  const policy = policyOf('novi-di-modena');
  const audiences = readingOrder(policy).map(({ audience }) => audience);
  const firstForAll = audiences.indexOf('both');
  assert.ok(firstForAll > 0 && audiences.slice(0, firstForAll).every((one) => one === 'internal'));
  assert.ok(audiences.slice(firstForAll).every((one) => one === 'both'));
});
