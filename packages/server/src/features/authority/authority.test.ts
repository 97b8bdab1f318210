// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Act } from '../acts/index.ts';
import {
  type Acquaintance,
  type Answer,
  decideAuthority,
  decideGovernment,
  POWERS,
  powersHeld,
  type Request,
} from './authority.ts';
import { type Authorisation, standingOf } from './standing.ts';

const day = (text: string) => new Date(`2026-${text}T00:00:00Z`);
const act: Act = {
  actId: 'act',
  kind: 'decree',
  organ: 'mayor',
  number: '12',
  date: '2026-03-01',
  subject: 'Nomina',
  note: null,
  inForceFrom: day('03-01'),
  revokedAt: null,
  revokedBy: null,
  supersededAt: null,
  supersededBy: null,
  albo: null,
  fileId: null,
};
const draft: Act = { ...act, actId: 'draft', number: null, date: null, inForceFrom: null };
const second: Act = { ...act, actId: 'second', number: '13', organ: 'head-of-communication-and-culture' };
const moderator: Authorisation = {
  authorisationId: 'one',
  personId: 'person',
  acts: [act],
  accountIds: ['page'],
  networks: null,
  powers: ['see', 'moderate'],
  role: null,
  from: day('03-01'),
  to: null,
  temporaryReason: null,
  acceptance: null,
  revokedBy: null,
  endedAt: null,
  unlessConfirmedBy: null,
  recordedAt: day('03-01'),
};
const asked: Request = { power: 'moderate', accountId: 'page', network: 'facebook', at: day('05-01') };
const may = (held: Partial<Authorisation>, request: Partial<Request> = {}, acquaintance?: Acquaintance) =>
  decideAuthority([{ ...moderator, ...held }], { ...asked, ...request }, acquaintance);
const unread = (beforePower: Acquaintance['beforePower'], external = false): Acquaintance => ({
  missing: { version: 2, clause: 'NOV-4.15' },
  beforePower,
  clauseFor: { temporary: 'NOV-4.11', external: 'NOV-2.6' },
  external,
});

type Row = { sentence: string; answer: Answer; granted: boolean; because?: RegExp; missing?: string };

describe('authority, as sentences', () => {
  const rows: Row[] = [
    { sentence: 'whoever is authorised by an act in force may', answer: may({}), granted: true },
    {
      sentence: 'no act, no power',
      answer: decideAuthority([], asked),
      granted: false,
      because: /Nessun atto/,
      missing: 'act',
    },
    { sentence: 'an authorisation that rests on no act gives nothing', answer: may({ acts: [] }), granted: false },
    {
      sentence: 'a power that the act does not name is not given',
      answer: may({}, { power: 'publish' }),
      granted: false,
    },
    { sentence: 'another account is not reached', answer: may({}, { accountId: 'other' }), granted: false },
    { sentence: 'any of several accounts is reached', answer: may({ accountIds: ['other', 'page'] }), granted: true },
    {
      sentence: 'an authorisation that names no account reaches none',
      answer: may({ accountIds: [] }),
      granted: false,
    },
    {
      sentence: 'an act for all accounts reaches any',
      answer: may({ accountIds: null }, { accountId: 'other' }),
      granted: true,
    },
    {
      sentence: 'whoever is bound to networks may on these',
      answer: may({ accountIds: null, networks: ['facebook', 'youtube'] }),
      granted: true,
    },
    {
      sentence: 'whoever is bound to networks may not on another',
      answer: may({ accountIds: null, networks: ['twitter', 'youtube'] }),
      granted: false,
    },
    {
      sentence: 'whoever is bound to networks may not where the network is not known',
      answer: may({ accountIds: null, networks: ['facebook'] }, { network: null }),
      granted: false,
    },
    {
      sentence: 'not before it begins',
      answer: may({ from: day('06-01') }),
      granted: false,
      because: /comincia il 1 giugno 2026/,
      missing: 'time',
    },
    {
      sentence: 'not from the instant at which it ends',
      answer: may({ to: day('05-01') }),
      granted: false,
      because: /è scaduta il 1 maggio 2026/,
    },
    { sentence: 'until the instant at which it ends', answer: may({ to: day('05-02') }), granted: true },
    {
      sentence: 'not once it has been ended',
      answer: may({ endedAt: day('04-01') }),
      granted: false,
      because: /cessata/,
    },
    {
      sentence: 'not once an act has revoked it',
      answer: may({ revokedBy: { ...second, inForceFrom: day('04-01') } }),
      granted: false,
      because: /revocata con .* n\. 13/,
    },
    {
      sentence: 'still, while the act that revokes it is a draft',
      answer: may({ revokedBy: draft }),
      granted: true,
    },
    {
      sentence: 'still, until the act that revokes it takes effect',
      answer: may({ revokedBy: { ...second, inForceFrom: day('05-02') } }),
      granted: true,
    },
    {
      sentence: 'not again, when the act that revoked it is revoked in its turn',
      answer: may({ revokedBy: { ...second, inForceFrom: day('04-01'), revokedAt: day('04-15') } }),
      granted: false,
    },
    {
      sentence: 'still, when the act that would revoke it was itself revoked before it took effect',
      answer: may({ revokedBy: { ...second, inForceFrom: day('04-15'), revokedAt: day('04-15') } }),
      granted: true,
    },
    {
      sentence: 'not once the act is revoked',
      answer: may({ acts: [{ ...act, revokedAt: day('04-01') }] }),
      granted: false,
      because: /revocato/,
    },
    {
      sentence: 'not once the act is superseded',
      answer: may({ acts: [{ ...act, supersededAt: day('04-01') }] }),
      granted: false,
      because: /sostituito/,
    },
    {
      sentence: 'not while the act is not in force yet',
      answer: may({ acts: [{ ...act, inForceFrom: day('06-01') }] }),
      granted: false,
      missing: 'time',
    },
    {
      sentence: 'not while the act is a draft',
      answer: may({ acts: [draft] }),
      granted: false,
      because: /Bozza di decreto: Nomina.*ancora una bozza.*numero e data/,
      missing: 'number',
    },
    { sentence: 'two acts are both needed, and both are there', answer: may({ acts: [act, second] }), granted: true },
    {
      sentence: 'two acts are both needed, and one is a draft',
      answer: may({ acts: [act, draft] }),
      granted: false,
      missing: 'number',
    },
    {
      sentence: 'two acts are both needed, and one is revoked',
      answer: may({ acts: [act, { ...second, revokedAt: day('04-30') }] }),
      granted: false,
      because: /revocato: Autorizzazione|revocato: .*n\. 13/,
    },
    {
      sentence: 'not before it is accepted, where it must be',
      answer: may({ acceptance: { at: null } }),
      granted: false,
      because: /accetta la policy/,
      missing: 'acceptance',
    },
    { sentence: 'from its acceptance on', answer: may({ acceptance: { at: day('05-01') } }), granted: true },
    {
      sentence: 'not before the instant of its acceptance',
      answer: may({ acceptance: { at: day('05-02') } }),
      granted: false,
      missing: 'acceptance',
    },
    {
      sentence: 'not from the due day of a review that did not confirm it',
      answer: may({ unlessConfirmedBy: day('05-01') }),
      granted: false,
      because: /non è stata confermata/,
      missing: 'review',
    },
    { sentence: 'while a review is open and not due', answer: may({ unlessConfirmedBy: day('05-02') }), granted: true },
    {
      sentence: 'no acknowledgement, no power, where the policy says so of all',
      answer: may({}, {}, unread(['all'])),
      granted: false,
      because: /NOV-4\.15.*versione 2/,
      missing: 'acknowledgement',
    },
    {
      sentence: 'no acknowledgement, and all the same a power, where the policy makes none wait for it',
      answer: may({}, {}, unread([])),
      granted: true,
    },
    {
      sentence: 'who is authorised temporarily waits, where the policy says so of these',
      answer: may({ temporaryReason: 'Alluvione', to: day('05-02') }, {}, unread(['temporary'])),
      granted: false,
      because: /NOV-4\.11/,
    },
    {
      sentence: 'who is not authorised temporarily does not wait, where the policy says so of these',
      answer: may({}, {}, unread(['temporary'])),
      granted: true,
    },
    {
      sentence: 'an outside subject waits, where the policy says so of these',
      answer: may({}, {}, unread(['external'], true)),
      granted: false,
      because: /NOV-2\.6/,
    },
    {
      sentence: 'a second act gives what the first no longer does',
      answer: decideAuthority([{ ...moderator, to: day('04-01') }, moderator], asked),
      granted: true,
    },
    {
      sentence: 'of several that do not hold, the one told of is nearest to working',
      answer: decideAuthority(
        [
          { ...moderator, acts: [draft] },
          { ...moderator, to: day('04-01') },
        ],
        asked,
      ),
      granted: false,
      missing: 'number',
    },
  ];
  for (const { sentence, answer, granted, because, missing } of rows) {
    test(sentence, () => {
      assert.equal(answer.granted, granted);
      if (answer.granted) return;
      if (because) assert.match(answer.because.it, because);
      if (missing) assert.equal(answer.missing, missing);
    });
  }

  test('a power granted names every act it rests on', () => {
    const answer = may({ acts: [act, second] });
    assert.deepEqual(answer.granted && answer.acts.map(({ number }) => number), ['12', '13']);
  });

  test('who manages an account does not govern the body; who manages all does, also when bound to networks', () => {
    const manager = { ...moderator, powers: ['manage'] };
    assert.equal(decideGovernment([manager], asked.at).granted, false);
    assert.equal(decideGovernment([{ ...manager, accountIds: null }], asked.at).granted, true);
    assert.equal(decideGovernment([{ ...manager, accountIds: null, networks: ['facebook'] }], asked.at).granted, true);
    assert.equal(decideGovernment([{ ...manager, accountIds: null, acts: [draft] }], asked.at).granted, false);
  });
});

describe('authority, as properties', () => {
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
