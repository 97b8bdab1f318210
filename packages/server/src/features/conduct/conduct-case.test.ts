// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CONDUCT_OUTCOMES, CONDUCT_STATES, type ConductState } from '@arengo/contract';
import { type Policy, readPolicy } from '@arengo/policy';
import fc from 'fast-check';
import { ConflictError } from '../../foundation/errors.ts';
import { type ConductEvent, canMove, lastDay, nextState } from './conduct-case.ts';
import { casesOpenUnder, concerns, freedomsAsked, gapsOf, outcomesFor, referralOf } from './conduct-rules.ts';

const EVENTS: ConductEvent[] = ['informed', 'heard', 'assessed', 'concluded', 'set-aside', 'destroyed'];

// The whole life, written out by hand: state, event, next state.
const LIFE: [ConductState, ConductEvent, ConductState][] = [
  ['opened', 'informed', 'informed'],
  ['opened', 'set-aside', 'inadmissible'],
  ['informed', 'heard', 'heard'],
  ['informed', 'set-aside', 'inadmissible'],
  ['heard', 'assessed', 'assessed'],
  ['heard', 'set-aside', 'inadmissible'],
  ['assessed', 'assessed', 'assessed'],
  ['assessed', 'concluded', 'concluded'],
  ['assessed', 'set-aside', 'inadmissible'],
  ['concluded', 'destroyed', 'destroyed'],
  ['inadmissible', 'destroyed', 'destroyed'],
];

describe('the life of a conduct case', () => {
  for (const state of CONDUCT_STATES) {
    for (const event of EVENTS) {
      const next = LIFE.find(([from, by]) => from === state && by === event)?.[2];
      test(`${state} + ${event} = ${next ?? 'impossible'}`, () => {
        if (next) assert.equal(nextState(state, event), next);
        else assert.throws(() => nextState(state, event), ConflictError);
      });
    }
  }

  test('no case is concluded before the person is told, then heard, then the freedoms are assessed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 30 }), (events) => {
        let state: ConductState = 'opened';
        const done: ConductEvent[] = [];
        for (const event of events) {
          if (!canMove(state, event)) continue;
          state = nextState(state, event);
          done.push(event);
        }
        const [told, heard, assessed, concluded] = ['informed', 'heard', 'assessed', 'concluded'].map((event) =>
          done.findIndex((one) => one === event),
        );
        if (concluded === undefined || concluded === -1) return true;
        return told === 0 && heard === 1 && assessed === 2;
      }),
    );
  });
});

const days: [Parameters<typeof lastDay>[0], string, string][] = [
  ['set-aside', '2026-03-10', '2026-04-10'],
  ['set-aside', '2026-01-31', '2026-02-28'],
  ['nothing-to-object', '2026-08-31', '2027-02-28'],
  ['reminder', '2028-02-29', '2029-02-28'],
  ['request-to-amend', '2026-03-10', '2027-03-10'],
  ['referral', '2026-03-10', '2028-03-10'],
];
for (const [outcome, day, last] of days) {
  test(`the file of ${outcome}, concluded on ${day}, is kept until ${last} at most`, () => {
    assert.equal(lastDay(outcome, day), last);
  });
}

async function pack(name: string): Promise<Policy> {
  const folder = join(import.meta.dirname, '../../../../../packs');
  const reading = readPolicy(await readFile(join(folder, `${name}.yaml`), 'utf8'));
  assert.ok(reading.ok);
  return reading.policy;
}

describe('a policy says', async () => {
  const [cassino, pero, novi, cascina] = await Promise.all(['cassino', 'pero', 'novi-di-modena', 'cascina'].map(pack));
  assert.ok(cassino && pero && novi && cascina);
  const clauseOf = (policy: Policy, id: string) => policy.clauses.find((clause) => clause.id === id);

  test('under which clauses a case is opened: staff duties, and never one that only monitoring could find broken', () => {
    const ids = casesOpenUnder(cassino).map(({ id }) => id);
    for (const id of ['CAS-6.4', 'CAS-6.5', 'CAS-6.7', 'CAS-6.8', 'CAS-6.9']) assert.ok(ids.includes(id), id);
    assert.ok(!ids.includes('CAS-6.10'));
    assert.ok(casesOpenUnder(pero).some(({ id }) => id === 'PER-I.7'));
  });

  test('nothing of conduct cases: then none is opened, and the codes of conduct stay what they are', () => {
    assert.deepEqual(casesOpenUnder(novi), []);
    assert.deepEqual(casesOpenUnder(cascina), []);
  });

  test('which freedoms are assessed: criticism and union freedom always, and what the clause itself leaves free', () => {
    assert.deepEqual(freedomsAsked(clauseOf(cassino, 'CAS-6.5')), ['right-to-criticise', 'union-freedom']);
    assert.deepEqual(freedomsAsked(clauseOf(pero, 'PER-I.7')), ['right-to-criticise', 'union-freedom']);
    assert.ok(freedomsAsked(clauseOf(cassino, 'CAS-6.7')).includes('public-event-at-the-workplace'));
  });

  test('to which office a case is referred, or nothing', () => {
    assert.deepEqual(referralOf(pero), { office: 'disciplinary-office', clause: 'PER-I.8' });
    assert.equal(referralOf(cassino), null);
  });

  const kinds: [string, boolean][] = [
    ['employee', true],
    ['elected', false],
    ['collaborator', false],
    ['volunteer', false],
    ['supplier', false],
    ['external', false],
  ];
  for (const [kind, expected] of kinds) {
    test(`whose conduct it is about: ${kind} ${expected ? 'yes' : 'no'}`, () => {
      const clause = clauseOf(pero, 'PER-I.7');
      assert.ok(clause);
      assert.equal(concerns(pero, clause, kind), expected);
    });
  }

  const allowed = (policy: Policy, covered: boolean) =>
    outcomesFor(policy, [{ freedom: 'union-freedom', covered, why: '' }], '2026-03-10')
      .filter(({ because }) => because === null)
      .map(({ outcome }) => outcome);
  test('which outcomes there are: a request only to the employee, a referral only where an office is named', () => {
    assert.deepEqual(allowed(cassino, false), ['nothing-to-object', 'reminder']);
    assert.deepEqual(allowed(pero, false), [...CONDUCT_OUTCOMES]);
  });
  test('that a fact which a freedom covers has one outcome only: nothing to object to', () => {
    assert.deepEqual(allowed(cassino, true), ['nothing-to-object']);
    assert.deepEqual(allowed(pero, true), ['nothing-to-object']);
  });
  test('no sanction: none of the outcomes is one', () => {
    assert.deepEqual([...CONDUCT_OUTCOMES].toSorted(), [
      'nothing-to-object',
      'referral',
      'reminder',
      'request-to-amend',
    ]);
  });
});

describe('an assessment', () => {
  const asked = ['right-to-criticise', 'union-freedom'];
  const why = 'Perché è una critica rivolta a un servizio.';
  const rows: { what: string; given: { freedom: string; covered: boolean; why: string }[]; gaps: string[] }[] = [
    { what: 'of nothing', given: [], gaps: asked },
    { what: 'of one freedom', given: [{ freedom: 'union-freedom', covered: true, why }], gaps: ['right-to-criticise'] },
    {
      what: 'with a yes and no reason',
      given: asked.map((freedom) => ({ freedom, covered: true, why: '  sì   ' })),
      gaps: asked,
    },
    { what: 'of both, with reasons', given: asked.map((freedom) => ({ freedom, covered: false, why })), gaps: [] },
  ];
  for (const { what, given, gaps } of rows) {
    test(`${what} lacks ${gaps.join(' and ') || 'nothing'}`, () => assert.deepEqual(gapsOf(asked, given), gaps));
  }
});
