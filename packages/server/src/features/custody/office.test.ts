// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPolicy } from '@arengo/policy';
import fc from 'fast-check';
import { readPacks } from '../rules/index.ts';
import { endOf, type Holding, holderAt, mandatesEnded, mayOpen, nextHolder, type Office, officeOf } from './office.ts';

const day = (text: string) => new Date(`2026-${text}T00:00:00Z`);
const act: Holding['act'] = {
  actId: 'act',
  organ: 'mayor',
  kind: 'decree',
  number: '12',
  date: '2026-03-01',
  subject: 'Proclamazione',
  note: null,
  inForceFrom: day('03-01'),
  revokedAt: null,
  revokedBy: null,
  supersededAt: null,
  supersededBy: null,
  albo: null,
  fileId: null,
};
const irene: Holding = {
  holdingId: 'first',
  personId: 'irene',
  name: 'Irene Prova',
  role: 'mayor',
  act,
  from: day('03-01'),
  to: null,
  leftAt: null,
};
const MAYOR: Office = { custodian: 'mayor', clause: 'CAS-3.2', handover: true };
const NOT_STATED: Office = { custodian: null, clause: null, handover: false };

describe('who may open envelopes, as sentences', () => {
  const rows: {
    sentence: string;
    holdings?: Holding[];
    office?: Office;
    who?: string;
    at?: Date;
    granted: boolean;
    because?: RegExp;
  }[] = [
    { sentence: 'whoever holds the office by an act in force may', holdings: [irene], granted: true },
    { sentence: 'no act, no opening', holdings: [], granted: false, because: /nessun atto/ },
    { sentence: 'another person may not', holdings: [irene], who: 'elena', granted: false, because: /nessun atto/ },
    {
      sentence: 'not before the mandate begins',
      holdings: [irene],
      at: day('02-01'),
      granted: false,
      because: /non ha ancora effetto/,
    },
    {
      sentence: 'not from the instant at which the mandate ends',
      holdings: [{ ...irene, to: day('05-01') }],
      granted: false,
      because: /è finita/,
    },
    { sentence: 'until that instant', holdings: [{ ...irene, to: day('05-02') }], granted: true },
    {
      sentence: 'not once the act is revoked',
      holdings: [{ ...irene, act: { ...act, revokedAt: day('04-01') } }],
      granted: false,
    },
    {
      sentence: 'not once the act is superseded',
      holdings: [{ ...irene, act: { ...act, supersededAt: day('04-01') } }],
      granted: false,
    },
    { sentence: 'not once the person has left', holdings: [{ ...irene, leftAt: day('04-01') }], granted: false },
    {
      sentence: 'not in another role than the one that the policy names',
      holdings: [{ ...irene, role: 'editor' }],
      granted: false,
      because: /mayor/,
    },
    {
      sentence: 'in any role where the policy names none',
      holdings: [{ ...irene, role: 'editor' }],
      office: NOT_STATED,
      granted: true,
    },
  ];
  for (const { sentence, holdings = [], office = MAYOR, who = 'irene', at = day('05-01'), granted, because } of rows) {
    test(sentence, () => {
      const answer = mayOpen({ office, holdings, personId: who }, at);
      assert.equal(answer.granted, granted);
      if (office.clause !== null)
        assert.ok(answer.cites.includes(office.clause), 'the clause stands beside the answer');
      if (!answer.granted && because) assert.match(answer.because.it, because);
    });
  }
});

test('the policy names the office: Cassino the mayor, the other three nobody', async () => {
  const offices: Record<string, Office> = {};
  for (const { name, source } of await readPacks()) {
    const reading = readPolicy(source);
    assert.ok(reading.ok);
    offices[name] = officeOf(reading.policy);
  }
  assert.deepEqual(offices.cassino, MAYOR);
  for (const other of ['novi-di-modena', 'pero', 'cascina']) assert.deepEqual(offices[other], NOT_STATED, other);
});

test('a mandate passes from one person to the next at one instant', () => {
  const bruno = { ...irene, holdingId: 'second', personId: 'bruno', from: day('06-01') };
  const holdings = [{ ...irene, to: day('06-01') }, bruno];
  const before = new Date(day('06-01').getTime() - 1);
  assert.equal(holderAt(holdings, before)?.personId, 'irene');
  assert.equal(nextHolder(holdings, before)?.personId, 'bruno');
  assert.equal(holderAt(holdings, day('06-01'))?.personId, 'bruno');
  assert.equal(nextHolder(holdings, day('06-01')), null);
  assert.deepEqual(mandatesEnded(holdings, before), []);
  assert.deepEqual(mandatesEnded(holdings, day('06-01')), [{ personId: 'irene', at: day('06-01') }]);
});

test('a second mandate of the same person ends nothing, and one that never began ends nothing either', () => {
  const again = { ...irene, holdingId: 'second', from: day('06-01') };
  assert.deepEqual(mandatesEnded([{ ...irene, to: day('06-01') }, again], day('07-01')), []);
  assert.deepEqual(mandatesEnded([{ ...irene, from: day('06-01'), to: day('06-01') }], day('07-01')), []);
});

test('whatever ends a holding, from that instant it opens nothing', () => {
  const instant = fc.integer({ min: 0, max: 300 }).map((days) => new Date(day('01-01').getTime() + days * 86_400_000));
  const holding = fc
    .record({ from: instant, to: fc.option(instant), leftAt: fc.option(instant), revokedAt: fc.option(instant) })
    .map(({ from, to, leftAt, revokedAt }) => ({ ...irene, from, to, leftAt, act: { ...act, revokedAt } }));
  fc.assert(
    fc.property(holding, instant, (one, at) => {
      const end = endOf(one);
      const { granted } = mayOpen({ office: MAYOR, holdings: [one], personId: 'irene' }, at);
      return !granted || (one.from <= at && (end === null || at < end));
    }),
  );
});
