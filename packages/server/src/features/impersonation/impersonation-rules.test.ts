// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Policy, readPolicy } from '@arengo/policy';
import { readPacks } from '../rules/index.ts';
import {
  type Addressee,
  clausesAbout,
  dueAfter,
  ruleOfReport,
  staffImageClauses,
  statedTerm,
} from './impersonation-rules.ts';

const packs = await readPacks();
function policyOf(name: string, change: (source: string) => string = (source) => source): Policy {
  const read = readPolicy(change(packs.find((pack) => pack.name === name)?.source ?? ''));
  assert.ok(read.ok, JSON.stringify(read));
  return read.policy;
}
const ids = (clauses: readonly { id: string }[]) => clauses.map(({ id }) => id);

describe('what each policy says of false accounts', () => {
  const SAID: [pack: string, fake: string[], property: string[], unauthorised: string[], staff: string[]][] = [
    ['cassino', ['CAS-6.8'], ['CAS-6.8'], ['CAS-6.8'], ['CAS-6.9']],
    ['novi-di-modena', [], [], [], []],
    ['pero', ['PER-P.3.c'], ['PER-P.3.c'], [], []],
    ['cascina', ['CSC-E.3'], ['CSC-E.2', 'CSC-E.3'], [], []],
  ];
  for (const [pack, fake, property, unauthorised, staff] of SAID) {
    test(`${pack}: fake ${fake}, unauthorised ${unauthorised}, apart ${staff}`, () => {
      const policy = policyOf(pack);
      assert.deepEqual(ids(clausesAbout(policy, 'fake')), fake);
      assert.deepEqual(ids(clausesAbout(policy, 'fake', { property: true })), property);
      assert.deepEqual(ids(clausesAbout(policy, 'unauthorised')), unauthorised);
      assert.deepEqual(ids(staffImageClauses(policy)), staff);
    });
  }
});

describe('a report of a false account', () => {
  const HEAD = 'co-approval:head-of-macro-structure';
  const ASKED: [pack: string, to: Addressee, clauses: string[], requires: [string, string][]][] = [
    ['cascina', 'network', ['CSC-E.3'], [[HEAD, 'CSC-M.5']]],
    ['cascina', 'postal-police', ['CSC-E.3'], [[HEAD, 'CSC-M.6']]],
    ['cascina', 'prosecutor', ['CSC-E.3'], [[HEAD, 'CSC-M.6']]],
    ['cassino', 'network', [], []],
    ['cassino', 'prosecutor', [], []],
    ['pero', 'network', [], []],
    ['novi-di-modena', 'network', [], []],
  ];
  for (const [pack, to, clauses, requires] of ASKED) {
    test(`at ${pack}, to ${to}: ${requires.length > 0 ? `with the agreement of ${requires.flat()}` : 'the policy asks for nobody'}`, () => {
      const rule = ruleOfReport(policyOf(pack), { kind: 'fake' }, to);
      assert.deepEqual(rule.clauses, clauses);
      assert.deepEqual(
        rule.requires.map((one) => [one.requirement, one.clause]),
        requires,
      );
    });
  }

  test('asks for what its own clause states, where it states something, and in its time', () => {
    const own = (source: string) =>
      source.replace(
        'about: [identity, image, fake-account]',
        'about: [identity, image, fake-account]\n        requires: [second-person]\n        withinDays: 3',
      );
    const policy = policyOf('cascina', own);
    assert.deepEqual(ruleOfReport(policy, { kind: 'fake' }, 'network').requires, [
      { requirement: 'second-person', clause: 'CSC-E.3' },
    ]);
    assert.deepEqual(statedTerm(policy, 'fake'), { days: 3, clause: 'CSC-E.3' });
    assert.equal(statedTerm(policyOf('cascina'), 'fake'), null, 'what is not stated stays so');
  });
});

test('a time ends with its last day in Rome, also when the clocks change', () => {
  assert.equal(dueAfter('2026-03-09', 3)?.toISOString(), '2026-03-12T23:00:00.000Z');
  assert.equal(dueAfter('2026-03-28', 1)?.toISOString(), '2026-03-29T22:00:00.000Z');
  assert.equal(dueAfter('2026-03-09', null), null);
});
