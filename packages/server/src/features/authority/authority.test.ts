// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Authorisation, decideAuthority, POWERS, powersHeld } from './authority.ts';

const day = (text: string) => new Date(`2026-${text}T00:00:00Z`);
const act = {
  actId: 'act',
  kind: 'decree',
  organ: 'mayor',
  number: '12',
  date: '2026-03-01',
  subject: 'Nomina',
  inForceFrom: day('03-01'),
  revokedAt: null,
};
const moderator: Authorisation = {
  act,
  accountId: 'page',
  powers: ['see', 'moderate'],
  from: day('03-01'),
  to: null,
  revokedAt: null,
};
const may = (
  authorisations: Authorisation[],
  at = day('05-01'),
  power: 'moderate' | 'publish' = 'moderate',
  accountId = 'page',
) => decideAuthority(authorisations, { power, accountId, at });

describe('authority, as sentences', () => {
  const rows: { sentence: string; answer: ReturnType<typeof may>; granted: boolean; because?: RegExp }[] = [
    { sentence: 'whoever is authorised by an act in force may', answer: may([moderator]), granted: true },
    { sentence: 'no act, no power', answer: may([]), granted: false, because: /Nessun atto/ },
    {
      sentence: 'a power that the act does not name is not given',
      answer: may([moderator], day('05-01'), 'publish'),
      granted: false,
    },
    {
      sentence: 'another account is not reached',
      answer: may([moderator], day('05-01'), 'moderate', 'other'),
      granted: false,
    },
    {
      sentence: 'an act for all accounts reaches any',
      answer: may([{ ...moderator, accountId: null }], day('05-01'), 'moderate', 'other'),
      granted: true,
    },
    {
      sentence: 'not before it begins',
      answer: may([{ ...moderator, from: day('06-01') }]),
      granted: false,
      because: /non ha ancora effetto/,
    },
    {
      sentence: 'not from the instant at which it ends',
      answer: may([{ ...moderator, to: day('05-01') }]),
      granted: false,
      because: /è scaduta/,
    },
    {
      sentence: 'until the instant at which it ends',
      answer: may([{ ...moderator, to: day('05-02') }]),
      granted: true,
    },
    {
      sentence: 'not once the authorisation is revoked',
      answer: may([{ ...moderator, revokedAt: day('04-01') }]),
      granted: false,
    },
    {
      sentence: 'not once the act is revoked',
      answer: may([{ ...moderator, act: { ...act, revokedAt: day('04-01') } }]),
      granted: false,
      because: /revocato/,
    },
    {
      sentence: 'not while the act is not in force yet',
      answer: may([{ ...moderator, act: { ...act, inForceFrom: day('06-01') } }]),
      granted: false,
    },
    {
      sentence: 'a second act gives what the first no longer does',
      answer: may([{ ...moderator, to: day('04-01') }, moderator]),
      granted: true,
    },
  ];
  for (const { sentence, answer, granted, because } of rows) {
    test(sentence, () => {
      assert.equal(answer.granted, granted);
      if (!answer.granted && because) assert.match(answer.because.it, because);
    });
  }
});

describe('authority, as properties', () => {
  const instant = fc.integer({ min: 0, max: 400 }).map((days) => new Date(day('01-01').getTime() + days * 86_400_000));
  const authorisation = fc.record({
    act: fc.record({ revokedAt: fc.option(instant), inForceFrom: instant }).map((dates) => ({ ...act, ...dates })),
    accountId: fc.constantFrom(null, 'page', 'other'),
    powers: fc.subarray([...POWERS]),
    from: instant,
    to: fc.option(instant),
    revokedAt: fc.option(instant),
  });
  const request = fc.record({
    power: fc.constantFrom(...POWERS),
    accountId: fc.constantFrom('page', 'other'),
    at: instant,
  });

  test('an act revoked gives no power, whatever the order and whatever else it says', () => {
    fc.assert(
      fc.property(fc.array(authorisation), request, (all, asked) => {
        const revoked = all.map((one) => ({ ...one, act: { ...one.act, revokedAt: asked.at } }));
        return !decideAuthority(revoked, asked).granted;
      }),
    );
  });

  test('the order of the authorisations does not matter', () => {
    fc.assert(
      fc.property(fc.array(authorisation), request, (all, asked) => {
        return decideAuthority(all, asked).granted === decideAuthority(all.toReversed(), asked).granted;
      }),
    );
  });

  test('a power granted on an account is among the powers held', () => {
    fc.assert(
      fc.property(fc.array(authorisation), request, (all, asked) => {
        return !decideAuthority(all, asked).granted || powersHeld(all, asked.at).has(asked.power);
      }),
    );
  });
});
