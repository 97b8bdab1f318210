// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FoundingPlan } from '@arengo/contract';
import { faultsOfPlan } from './founding-plan.ts';
import { invitationState } from './invitation.ts';

const PLAN: FoundingPlan = {
  name: 'Comune di Valdoria',
  slug: 'valdoria',
  kind: 'municipality',
  coatOfArms: '',
  organ: 'mayor',
  actKind: 'decree',
  number: '12',
  date: '2026-03-10',
  subject: 'Governo degli account',
  personName: 'Ida Collaudo',
  email: 'ida@valdoria.example',
  role: 'general-secretary',
};
const PASSWORD = 'quattro parole messe in fila';
const TODAY = '2026-03-10';

const rows: { what: string; change?: Partial<FoundingPlan>; password?: string; field: string; says: RegExp }[] = [
  { what: 'no name of the body', change: { name: '' }, field: '/plan/name', says: /nome dell’ente/ },
  {
    what: 'an address with capitals and spaces',
    change: { slug: 'Val Doria' },
    field: '/plan/slug',
    says: /minuscole/,
  },
  { what: 'an address with an accent', change: { slug: 'cantù' }, field: '/plan/slug', says: /senza accenti/ },
  { what: 'an unknown kind of body', change: { kind: 'kingdom' }, field: '/plan/kind', says: /quale ente/ },
  { what: 'an unknown organ', change: { organ: 'queen' }, field: '/plan/organ', says: /organo/ },
  { what: 'an unknown kind of act', change: { actKind: 'letter' }, field: '/plan/actKind', says: /tipo di atto/ },
  { what: 'an act without a number', change: { number: '' }, field: '/plan/number', says: /numero dell’atto.*torna/ },
  { what: 'an act without a date', change: { date: '' }, field: '/plan/date', says: /data dell’atto/ },
  { what: 'a day that is not of the calendar', change: { date: '2026-02-30' }, field: '/plan/date', says: /data/ },
  { what: 'an act of tomorrow', change: { date: '2026-03-11' }, field: '/plan/date', says: /nel futuro/ },
  { what: 'an act without a subject', change: { subject: '' }, field: '/plan/subject', says: /oggetto/ },
  { what: 'nobody', change: { personName: '' }, field: '/plan/personName', says: /nome e cognome/ },
  { what: 'an e-mail that is none', change: { email: 'ida' }, field: '/plan/email', says: /e-mail/ },
  { what: 'no role', change: { role: '' }, field: '/plan/role', says: /ruolo/ },
  { what: 'eleven characters', password: 'undici-lett', field: '/password', says: /almeno 12/ },
  { what: 'one character twelve times', password: 'aaaaaaaaaaaaaa', field: '/password', says: /pochi caratteri/ },
  { what: 'the person’s own name', password: 'ida.collaudo.2026', field: '/password', says: /tuo nome/ },
  { what: 'the body’s own name', password: 'valdoria-2026', field: '/password', says: /nome dell’ente/ },
];

describe('what a body is founded with is refused, and the field is named, for', () => {
  for (const { what, change = {}, password = PASSWORD, field, says } of rows) {
    test(what, () => {
      const faults = faultsOfPlan({ ...PLAN, ...change }, password, TODAY);
      assert.deepEqual(
        faults.map((fault) => fault.field),
        [field],
      );
      assert.match(faults[0]?.because.it ?? '', says);
    });
  }
  test('everything at once, each fault is named', () => {
    const empty = Object.fromEntries(Object.keys(PLAN).map((key) => [key, ''])) as FoundingPlan;
    assert.equal(faultsOfPlan(empty, '', TODAY).length, 12);
  });
});

test('a sound plan has no fault, also on the day of its act', () => {
  assert.deepEqual(faultsOfPlan(PLAN, PASSWORD, TODAY), []);
});

const END = new Date('2026-03-20T00:00:00Z');
const lives: { at: string; usedAt: Date | null; state: string }[] = [
  { at: '2026-03-19T23:59:59Z', usedAt: null, state: 'open' },
  { at: '2026-03-20T00:00:00Z', usedAt: null, state: 'expired' },
  { at: '2026-03-01T00:00:00Z', usedAt: new Date('2026-02-01'), state: 'used' },
  { at: '2026-03-21T00:00:00Z', usedAt: new Date('2026-02-01'), state: 'used' },
];
for (const { at, usedAt, state } of lives) {
  test(`a founding address ${usedAt ? 'that was used' : 'not yet used'} is ${state} on ${at}`, () => {
    assert.equal(invitationState({ expiresAt: END, usedAt }, new Date(at)), state);
  });
}
