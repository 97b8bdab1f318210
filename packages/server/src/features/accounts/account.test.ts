// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  type AccountLife,
  type AccountState,
  type ActTimes,
  accountState,
  isAlive,
  isInstitutional,
} from './account.ts';

const day = (text: string) => new Date(`${text}T00:00:00+01:00`);
const NOW = day('2026-03-10');
const act = (
  from: string | null,
  end: string | null = null,
  how: 'revokedAt' | 'supersededAt' = 'revokedAt',
): ActTimes => ({
  ...{ inForceFrom: from === null ? null : day(from), revokedAt: null, supersededAt: null },
  ...(end === null ? {} : { [how]: day(end) }),
});
const DRAFT = act(null);
const IN_FORCE = act('2026-01-01');
const LATER = act('2026-04-01');
const REVOKED = act('2026-01-01', '2026-02-01');
const SUPERSEDED = act('2026-01-01', '2026-02-01', 'supersededAt');
const life = (change: Partial<AccountLife>): AccountLife => ({
  ...{ kind: 'main', acts: [IN_FORCE], ends: null, closing: null },
  ...change,
});
const ends = (at: string, byAct: boolean) => ({ kind: 'temporary' as const, ends: { at: day(at), byAct } });
const closing = (at: string, by: ActTimes | null) => ({ closing: { at: day(at), act: by } });

const TABLE: [what: string, life: AccountLife, state: AccountState][] = [
  ['opened by a draft', life({ acts: [DRAFT] }), 'planned'],
  ['opened by an act of a later day', life({ acts: [LATER] }), 'planned'],
  ['opened by an act in force', life({}), 'open'],
  ['whose act was revoked', life({ acts: [REVOKED] }), 'closed'],
  ['whose act was superseded', life({ acts: [SUPERSEDED] }), 'closed'],
  ['whose act was superseded by one that confirms it', life({ acts: [SUPERSEDED, IN_FORCE] }), 'open'],
  ['whose act was superseded by a draft that confirms it', life({ acts: [SUPERSEDED, DRAFT] }), 'planned'],
  ['in force, to be confirmed by a draft', life({ acts: [IN_FORCE, DRAFT] }), 'open'],
  ['to be closed on a later day', life(closing('2026-04-01', null)), 'closing'],
  ['to be closed today', life(closing('2026-03-10', null)), 'closed'],
  ['closed by an act in force', life(closing('2026-03-01', IN_FORCE)), 'closed'],
  ['to be closed by a draft', life(closing('2026-03-01', DRAFT)), 'closing'],
  ['to be closed by an act of a later day', life(closing('2026-03-01', LATER)), 'closing'],
  ['to be closed later by an act in force', life(closing('2026-04-01', IN_FORCE)), 'closing'],
  ['closed by an act that was revoked afterwards', life(closing('2026-01-15', REVOKED)), 'closed'],
  ['to be closed by an act that was revoked before', life(closing('2026-03-01', REVOKED)), 'closing'],
  ['planned, and to be closed today', life({ acts: [DRAFT], ...closing('2026-03-10', null) }), 'closed'],
  ['temporary, before its end', life(ends('2026-03-11', false)), 'open'],
  ['temporary, at its end', life(ends('2026-03-10', false)), 'closed'],
  ['temporary, at an end that needs an act', life(ends('2026-03-10', true)), 'closing'],
  [
    'temporary, past its end and closed by act',
    life({ ...ends('2026-03-01', true), ...closing('2026-03-02', IN_FORCE) }),
    'closed',
  ],
  [
    'temporary, past its end with the act in draft',
    life({ ...ends('2026-03-01', true), ...closing('2026-03-02', DRAFT) }),
    'closing',
  ],
  ['run by others, by an act in force', life({ kind: 'external-service' }), 'open'],
  ['out of scope', life({ kind: 'out-of-scope', acts: [] }), 'out-of-scope'],
];

describe('an account', () => {
  for (const [what, given, state] of TABLE) {
    test(`${what} is ${state}`, () => assert.equal(accountState(given, NOW), state));
  }

  test('begins on the first instant of the day of its act, and ends on that of its end', () => {
    const one = life({ acts: [act('2026-03-10')], ...ends('2026-03-20', false) });
    const states = [
      '2026-03-09T23:59:59+01:00',
      '2026-03-10T00:00:00+01:00',
      '2026-03-19T23:59:59+01:00',
      '2026-03-20T00:00:00+01:00',
    ];
    assert.deepEqual(
      states.map((at) => accountState(one, new Date(at))),
      ['planned', 'open', 'open', 'closed'],
    );
  });

  test('without an act in force is never alive, whatever else is said of it', () => {
    const times = fc.option(fc.date({ min: day('2020-01-01'), max: day('2030-01-01'), noInvalidDate: true }), {
      nil: null,
    });
    const anyAct = fc.record({ inForceFrom: times, revokedAt: times, supersededAt: times });
    const kinds = fc.constantFrom<AccountLife['kind']>(
      'main',
      'thematic',
      'temporary',
      'external-service',
      'out-of-scope',
    );
    fc.assert(
      fc.property(kinds, fc.array(anyAct, { maxLength: 3 }), times, fc.boolean(), (kind, acts, end, byAct) => {
        const over = acts.map((one) => ({ ...one, revokedAt: one.inForceFrom ?? NOW }));
        const state = accountState({ kind, acts: over, ends: end && { at: end, byAct }, closing: null }, NOW);
        assert.equal(isAlive(state), false);
      }),
    );
  });

  test('that is closed is never open again by the passing of time', () => {
    const at = fc.date({ min: day('2026-01-01'), max: day('2027-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(at, at, at, (closes, one, other) => {
        const [before, after] = one < other ? [one, other] : [other, one];
        const given = life({ closing: { at: closes, act: IN_FORCE } });
        if (accountState(given, before) === 'closed') assert.equal(accountState(given, after), 'closed');
      }),
    );
  });
});

test('the institutional accounts are the main one, the thematic and the temporary ones', () => {
  const kinds: AccountLife['kind'][] = ['main', 'thematic', 'temporary', 'external-service', 'out-of-scope'];
  assert.deepEqual(kinds.filter(isInstitutional), ['main', 'thematic', 'temporary']);
});
