// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DATA_CLASSES } from '@arengo/contract';
import { type Policy, readPolicy } from '@arengo/policy';
import { type Pack, readPacks } from '../rules/index.ts';
import { classes, cutOf, endOfTerm, type Need, retentionOf, type Term, termOf } from './retention.ts';

const packs = await readPacks();
const policyOf = (name: string): Policy => {
  const pack: Pack | undefined = packs.find((one) => one.name === name);
  const read = readPolicy(pack?.source ?? '');
  assert.ok(read.ok, name);
  return read.policy;
};
const term = (change: Partial<Term> = {}): Term => ({
  ...{ dataClass: 'items', term: 'P1Y', source: 'default', clause: null, until: null },
  ...change,
});
const day = (text: string) => new Date(`${text}T12:00:00Z`);
const thing = (change: object = {}) => ({
  ...{ since: day('2025-03-10') as Date | null, asked: false, needs: [] as Need[], held: false },
  ...change,
});

describe('the term of a class', () => {
  test('PER-D.4: at Pero private messages are kept for the service that was asked for, by that clause, whatever the body has set', () => {
    const found = termOf('messages', policyOf('pero'), { messages: 'P2Y' });
    assert.deepEqual(
      { source: found.source, clause: found.clause, until: found.until },
      { source: 'clause', clause: 'PER-D.4', until: 'case-closed' },
    );
    assert.deepEqual(endOfTerm(found, day('2026-03-10'), true), day('2026-03-10'));
    assert.deepEqual(endOfTerm(found, day('2026-03-10'), false), new Date('2026-04-09T11:00:00Z'));
  });

  test('where the policy states none it is the body’s own, and ours where that has set none', () => {
    for (const name of ['cassino', 'novi-di-modena', 'cascina']) {
      const policy = policyOf(name);
      assert.equal(termOf('messages', policy, {}).source, 'default', name);
      const set = termOf('messages', policy, { messages: 'P3M' });
      assert.deepEqual([set.source, set.term, set.clause], ['setting', 'P3M', null], name);
    }
  });

  test('of two that a policy states the shorter holds', () => {
    const policy = policyOf('pero');
    const [clause] = policy.clauses;
    assert.ok(clause);
    const stated = (id: string, retention: string) => ({
      ...{ ...clause, id },
      effects: [{ effect: 'privacy' as const, duty: 'evidence', retention }],
    });
    const found = termOf('evidence', { ...policy, clauses: [stated('X.1', 'P400D'), stated('X.2', 'P1Y')] }, {});
    assert.deepEqual([found.clause, found.term], ['X.2', 'P1Y']);
  });

  test('every class has one, said in words', () => {
    const rows = classes(policyOf('pero'), {});
    assert.deepEqual(
      rows.map(({ dataClass }) => dataClass),
      [...DATA_CLASSES],
    );
    for (const row of rows) assert.ok(row.said.it !== '' && row.said.en !== '', row.dataClass);
    assert.equal(rows.find((row) => row.dataClass === 'items')?.said.it, '1 anno da quando è arrivato');
  });
});

describe('what is erased', () => {
  const CASES: [string, Term, ReturnType<typeof thing>, string, boolean | string][] = [
    ['on the day its term ends', term(), thing(), '2026-03-10', true],
    ['not on the day before', term(), thing(), '2026-03-09', 'term'],
    ['not before the term has begun', term(), thing({ since: null }), '2036-01-01', 'term'],
    ['not while the case is open', term(), thing({ needs: ['case-open'] }), '2030-01-01', 'case-open'],
    ['not while the enquiry is open', term(), thing({ needs: ['enquiry-open'] }), '2030-01-01', 'enquiry-open'],
    [
      'not while a measure has to leave',
      term(),
      thing({ needs: ['measure-under-way'] }),
      '2030-01-01',
      'measure-under-way',
    ],
    ['not while a block is in force', term(), thing({ needs: ['measure-in-force'] }), '2030-01-01', 'measure-in-force'],
    [
      'not while another look is awaited',
      term(),
      thing({ needs: ['reconsideration-possible'] }),
      '2030-01-01',
      'reconsideration-possible',
    ],
    ['not while it is held', term(), thing({ held: true }), '2030-01-01', 'held'],
    ['a hold comes before a need', term(), thing({ held: true, needs: ['case-open'] }), '2030-01-01', 'held'],
    ['on 28 February where there is no 29th', term(), thing({ since: day('2024-02-29') }), '2025-02-28', true],
    [
      'at the end of the service',
      term({ term: 'P0D', until: 'case-closed' }),
      thing({ asked: true }),
      '2025-03-10',
      true,
    ],
    [
      '30 days later where nothing was asked',
      term({ term: 'P0D', until: 'case-closed' }),
      thing(),
      '2025-04-08',
      'term',
    ],
    ['and then it is', term({ term: 'P0D', until: 'case-closed' }), thing(), '2025-04-09', true],
  ];
  for (const [what, by, one, at, expected] of CASES) {
    test(`${what}`, () => {
      const found = retentionOf(by, one, day(at));
      assert.equal(found.erase ? true : found.because, expected);
    });
  }

  test('nothing that is due lies beyond the cut', () => {
    for (const length of ['P7D', 'P1M', 'P6M', 'P1Y', 'P1Y6M']) {
      for (let days = 0; days < 800; days += 7) {
        const at = new Date(day('2026-01-01').getTime() + days * 86_400_000);
        const by = term({ term: length });
        for (let back = 0; back < 800; back += 1) {
          const since = new Date(at.getTime() - back * 86_400_000);
          if (retentionOf(by, thing({ since }), at).erase)
            assert.ok(since <= cutOf(by, at), `${length} ${at.toISOString()}`);
        }
      }
    }
  });
});
