// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Policy } from '@arengo/policy';
import { DomainError } from '../../foundation/errors.ts';
import type { Act } from '../acts/index.ts';
import { readPacks } from './packs.ts';
import { periodEnd } from './review-due.ts';
import { refuseUnfitAct, takingEffect } from './taking-effect.ts';

const packs = new Map((await readPacks()).map((pack) => [pack.name, pack.policy]));

function policyOf(name: string, change: (policy: Policy) => void = () => undefined): Policy {
  const policy = structuredClone(packs.get(name));
  assert.ok(policy);
  change(policy);
  return policy;
}

const onDate = (date: string) =>
  policyOf('cascina', ({ clauses: [first] }) => first?.effects.push({ effect: 'entry-into-force', on: 'date', date }));

const act: Act = {
  actId: 'a',
  organ: 'giunta',
  kind: 'resolution',
  number: '12',
  date: '2026-03-01',
  subject: 'Adozione',
  note: null,
  inForceFrom: new Date('2026-03-01T00:00:00+01:00'),
  revokedAt: null,
  revokedBy: null,
  supersededAt: null,
  supersededBy: null,
  albo: null,
  fileId: null,
};

describe('a version takes effect', () => {
  const cases: { what: string; policy: Policy; day: string | null; effect: string }[] = [
    {
      what: 'at Cassino with the publication on the Albo',
      policy: policyOf('cassino'),
      day: null,
      effect: 'albo-publication null CAS-9.1',
    },
    { what: 'at Pero with its act', policy: policyOf('pero'), day: null, effect: 'act null PER-0.2' },
    {
      what: 'with its act where the policy is silent and no day is given',
      policy: policyOf('cascina'),
      day: null,
      effect: 'act null null',
    },
    {
      what: 'on the day given where the policy is silent',
      policy: policyOf('cascina'),
      day: '2026-07-01',
      effect: 'explicit 2026-06-30T22:00:00.000Z null',
    },
    {
      what: 'on the day of its act',
      policy: policyOf('cascina'),
      day: '2026-03-01',
      effect: 'explicit 2026-02-28T23:00:00.000Z null',
    },
    {
      what: 'on the day that the text writes',
      policy: onDate('2026-04-01'),
      day: null,
      effect: 'date 2026-03-31T22:00:00.000Z CSC-0.1',
    },
  ];
  for (const { what, policy, day, effect } of cases) {
    test(what, () => {
      const { takesEffect, effectiveFrom, clause } = takingEffect(policy, act, day);
      assert.equal(`${takesEffect} ${effectiveFrom?.toISOString() ?? null} ${clause}`, effect);
    });
  }
});

describe('a version is refused', () => {
  const cases: { what: string; work: () => unknown; says: RegExp }[] = [
    {
      what: 'a day of one’s own at Cassino',
      work: () => takingEffect(policyOf('cassino'), act, '2026-04-01'),
      says: /secondo CAS-9\.1 .*Albo pretorio/,
    },
    {
      what: 'a day of one’s own at Pero',
      work: () => takingEffect(policyOf('pero'), act, '2026-04-01'),
      says: /secondo PER-0\.2/,
    },
    {
      what: 'a day before the act',
      work: () => takingEffect(policyOf('cascina'), act, '2026-02-28'),
      says: /date sono rovesciate.*28 febbraio 2026.*1 marzo 2026/,
    },
    {
      what: 'a text whose own day comes before the act',
      work: () => takingEffect(onDate('2025-01-01'), act, null),
      says: /date sono rovesciate/,
    },
    {
      what: 'a day that does not exist',
      work: () => takingEffect(policyOf('cascina'), act, '2026-02-30'),
      says: /non è un giorno del calendario/,
    },
    {
      what: 'an act of the mayor where the text says the Giunta',
      work: () => refuseUnfitAct(policyOf('pero'), { ...act, organ: 'mayor' }),
      says: /PER-0\.2 dice che la policy è adottata da «giunta»/,
    },
    {
      what: 'an act that was revoked',
      work: () => refuseUnfitAct(policyOf('cassino'), { ...act, revokedAt: act.inForceFrom }),
      says: /è stato revocato o sostituito/,
    },
  ];
  for (const { what, work, says } of cases) {
    test(what, () => {
      assert.throws(work, (error) => error instanceof DomainError && says.test(error.because.it));
    });
  }
});

test('any organ may adopt where the text names none', () => {
  refuseUnfitAct(policyOf('cassino'), { ...act, organ: 'council' });
});

describe('a period ends', () => {
  const cases = [
    ['2026-03-01', 'P1Y', '2027-03-01'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2026-10-20', 'P1W', '2026-10-27'],
    ['2026-03-01', 'P1Y6M10D', '2027-09-11'],
  ] as const;
  for (const [from, duration, to] of cases) {
    test(`${duration} after ${from}: on ${to}`, () => {
      const end = periodEnd(new Date(`${from}T12:00:00+01:00`), duration);
      const day = end.toLocaleString('sv-SE', { timeZone: 'Europe/Rome' });
      assert.equal(day, `${to} 00:00:00`);
    });
  }
});
