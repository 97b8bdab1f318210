// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Act } from '../acts/index.ts';
import { act, day, draft, moderator } from './authority.fixture.ts';
import { type Acquaintance, type Answer, decideAuthority, decideGovernment, type Request } from './authority.ts';
import type { Authorisation } from './standing.ts';

const second: Act = { ...act, actId: 'second', number: '13', organ: 'head-of-communication-and-culture' };
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

describe('authority, as sentences', () => {
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
