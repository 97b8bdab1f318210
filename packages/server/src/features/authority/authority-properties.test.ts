// SPDX-License-Identifier: EUPL-1.2
// What holds of every authorisation there could be.
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Act } from '../acts/index.ts';
import { act, day, draft } from './authority.fixture.ts';
import { decideAuthority, decideGovernment, POWERS, powersHeld, type Request } from './authority.ts';
import { type Authorisation, standingOf } from './standing.ts';

const DAY_MS = 86_400_000;
const instant = fc.integer({ min: 0, max: 400 }).map((days) => new Date(day('01-01').getTime() + days * DAY_MS));
const maybe = fc.option(instant);
const anyAct = fc
  .record({
    inForceFrom: fc.option(instant, { freq: 8 }),
    revokedAt: fc.option(instant),
    supersededAt: fc.constant(null),
  })
  .map((times): Act => ({ ...act, ...times, ...(times.inForceFrom === null ? { ...draft, revokedAt: null } : {}) }));
const authorisation: fc.Arbitrary<Authorisation> = fc.record({
  authorisationId: fc.uuid(),
  personId: fc.constant('person'),
  acts: fc.array(anyAct, { minLength: 1, maxLength: 3 }),
  accountIds: fc.constantFrom(null, ['page'], ['other'], ['page', 'other']),
  networks: fc.constantFrom(null, ['facebook'], ['youtube']),
  powers: fc.subarray([...POWERS]),
  role: fc.constant(null),
  from: instant,
  to: maybe,
  temporaryReason: fc.constantFrom(null, 'Emergenza'),
  acceptance: fc.option(fc.record({ at: maybe })),
  revokedBy: fc.option(anyAct),
  endedAt: maybe,
  unlessConfirmedBy: maybe,
  recordedAt: instant,
});
const all = fc.array(authorisation, { maxLength: 6 });
const request: fc.Arbitrary<Request> = fc.record({
  power: fc.constantFrom(...POWERS),
  accountId: fc.constantFrom('page', 'other'),
  network: fc.constantFrom('facebook', 'youtube', null),
  at: instant,
});

describe('authority, as properties', () => {
  test('no act, no power, whatever else is written down', () => {
    fc.assert(
      fc.property(all, request, (held, one) => {
        const actless = held.map((each) => ({ ...each, acts: [] }));
        return !decideAuthority(actless, one).granted && !decideGovernment(actless, one.at).granted;
      }),
    );
  });

  test('any one of its acts revoked, an authorisation gives no power, whatever the order', () => {
    fc.assert(
      fc.property(all, request, fc.nat(), (held, one, place) => {
        const revoked = held.map((each) => ({
          ...each,
          acts: each.acts.map((its, at) =>
            at === place % each.acts.length ? { ...act, ...its, revokedAt: one.at } : its,
          ),
        }));
        return !decideAuthority(revoked, one).granted && powersHeld(revoked, one.at).size === 0;
      }),
    );
  });

  test('one act revoked takes away what rests on it and nothing else, before or after the others were granted', () => {
    fc.assert(
      fc.property(all, all, request, (held, others, one) => {
        const revoked = held.map((each) => ({ ...each, acts: [...each.acts, { ...act, revokedAt: one.at }] }));
        const alone = decideAuthority(others, one).granted;
        return (
          decideAuthority([...revoked, ...others], one).granted === alone &&
          decideAuthority([...others, ...revoked], one).granted === alone
        );
      }),
    );
  });

  test('grants and revocations in any order give the same answer', () => {
    fc.assert(
      fc.property(
        all.chain((held) => fc.tuple(fc.constant(held), fc.shuffledSubarray(held, { minLength: held.length }))),
        request,
        ([held, shuffled], one) => decideAuthority(held, one).granted === decideAuthority(shuffled, one).granted,
      ),
    );
  });
});

describe('drafts and time, as properties', () => {
  test('a draft gives nothing', () => {
    fc.assert(
      fc.property(all, request, (held, one) => {
        const drafted = held.map((each) => ({ ...each, acts: [...each.acts, draft] }));
        return !decideAuthority(drafted, one).granted;
      }),
    );
  });

  test('a draft revokes nothing', () => {
    fc.assert(
      fc.property(all, request, (held, one) => {
        const before = held.map((each) => ({ ...each, revokedBy: null }));
        const after = held.map((each) => ({ ...each, revokedBy: draft }));
        return decideAuthority(before, one).granted === decideAuthority(after, one).granted;
      }),
    );
  });

  test('all instants moved by the same time, the answer is the same', () => {
    fc.assert(
      fc.property(all, request, fc.integer({ min: -1e10, max: 1e10 }), (held, one, ms) => {
        const shift = (at: Date) => new Date(at.getTime() + ms);
        const move = (at: Date | null) => at && shift(at);
        const moveAct = (its: Act): Act => ({
          ...its,
          inForceFrom: move(its.inForceFrom),
          revokedAt: move(its.revokedAt),
          supersededAt: move(its.supersededAt),
        });
        const moved = held.map((each) => ({
          ...each,
          acts: each.acts.map(moveAct),
          from: shift(each.from),
          to: move(each.to),
          acceptance: each.acceptance && { at: move(each.acceptance.at) },
          revokedBy: each.revokedBy && moveAct(each.revokedBy),
          endedAt: move(each.endedAt),
          unlessConfirmedBy: move(each.unlessConfirmedBy),
          recordedAt: shift(each.recordedAt),
        }));
        const then = { ...one, at: shift(one.at) };
        return decideAuthority(held, one).granted === decideAuthority(moved, then).granted;
      }),
    );
  });

  test('a power granted on an account is among the powers held, by an authorisation that works', () => {
    fc.assert(
      fc.property(all, request, (held, one) => {
        const answer = decideAuthority(held, one);
        if (!answer.granted) return true;
        return powersHeld(held, one.at).has(one.power) && standingOf(answer.authorisation, one.at).state === 'in-force';
      }),
    );
  });

  test('a refusal always says why in both languages, and what is missing', () => {
    fc.assert(
      fc.property(all, request, (held, one) => {
        const answer = decideAuthority(held, one);
        return (
          answer.granted ||
          (answer.because.it.length > 0 && answer.because.en.length > 0 && answer.missing !== undefined)
        );
      }),
    );
  });
});
