// SPDX-License-Identifier: EUPL-1.2
// Policies unlike the four: emergency profiles, blocks with a term, written appeals, seven-day hours, one-way channels.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clause, Effect, Policy, Settings } from '@arengo/policy';
import { sayEffects } from './say-effects.ts';

const words = { it: 'Testo', en: 'Text' };
const policy = {
  arengo: 1,
  id: 'invented',
  body: { name: 'Invented' },
  title: words,
  kind: 'other',
  adoption: { organ: null, kind: null, number: null, date: null },
  sections: [{ id: 'only', title: words }],
  profiles: [{ id: 'emergency', name: { it: 'emergenza', en: 'emergency' } }],
  clauses: [],
} satisfies Policy;
const settings: Settings = { reducedPeriods: [{ period: 'summer', from: '2026-08-10', to: '2026-08-21' }] };

const rows: { effect: Effect; it: string; en: string }[] = [
  {
    effect: { effect: 'timing', timing: 'hold', when: { profiles: ['emergency'], networks: ['facebook', 'x'] } },
    it: 'Ciò che scrivi si vede dopo l’approvazione di una persona (su Facebook e X, quando è attivo lo stato emergenza).',
    en: 'What you write is seen after a person has approved it (on Facebook and X, while this state is on: emergency).',
  },
  {
    effect: {
      effect: 'allow',
      actions: ['block'],
      term: 'P30D',
      requires: ['reason', 'second-person'],
      when: { priorViolations: { atLeast: 2, within: 'P1Y' } },
    },
    it: 'Si può bloccare l’autore, per 30 giorni, con motivazione scritta e conferma di una seconda persona (dopo 2 violazioni precedenti in 1 anno).',
    en: 'It is possible to block the author, for 30 days, with a written reason and a second person’s confirmation (after 2 earlier violations within 1 year).',
  },
  {
    effect: { effect: 'reconsideration', form: 'written', within: 'P15D', answerWithin: 'P1M', byAnotherPerson: true },
    it: 'Puoi chiedere il riesame per iscritto entro 15 giorni; decide un’altra persona; risposta entro 1 mese.',
    en: 'You may ask for another look in writing within 15 days; another person decides; an answer within 1 month.',
  },
  {
    effect: {
      effect: 'duty-hours',
      weekly: [{ days: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], from: '08:00', to: '20:00' }],
    },
    it: 'Qualcuno legge: dal lunedì alla domenica, dalle 08:00 alle 20:00.',
    en: 'Somebody reads: Monday to Sunday, 08:00 to 20:00.',
  },
  {
    effect: { effect: 'enquiry', mode: 'contact', answerDue: true, by: { within: 'PT48H' } },
    it: 'Canale di contatto; la risposta è dovuta entro 48 ore.',
    en: 'Contact channel; an answer is due within 48 hours.',
  },
  {
    effect: { effect: 'ground', categories: ['commercial'], unless: { sponsor: true } },
    it: 'Chi modera deve intervenire su: pubblicità commerciale (salvo per chi ha un contratto di sponsorizzazione).',
    en: 'Moderators must act on: commercial advertising (except for those with a sponsorship contract).',
  },
  {
    effect: { effect: 'require', actions: 'all', requires: ['notice'] },
    it: 'Per ogni misura occorre: avviso all’autore.',
    en: 'For any measure this is needed: notice to the author.',
  },
  {
    effect: { effect: 'allow', actions: ['refer-to-authority'], requires: ['co-approval:mayor', 'co-approval:wizard'] },
    it: 'Si può segnalare all’autorità competente, con accordo di un’altra figura: il Sindaco e accordo di un’altra figura: wizard.',
    en: 'It is possible to refer the item to the authority, with agreement of: the Mayor and agreement of: wizard.',
  },
  { effect: { effect: 'one-way' }, it: 'Il canale serve solo a informare.', en: 'The channel only informs.' },
  {
    effect: { effect: 'reduced-periods', periods: ['summer', 'olive-harvest'] },
    it: 'La presenza può ridursi in questi periodi: l’estate (10 agosto 2026 – 21 agosto 2026) e olive harvest.',
    en: 'Attendance may be reduced in these periods: summer (10 August 2026 – 21 August 2026) and olive harvest.',
  },
  {
    effect: { effect: 'forbid', actions: ['block', 'hide'], when: { electionPeriod: true } },
    it: 'Non si può bloccare l’autore o nascondere il contenuto (in periodo elettorale).',
    en: 'It is excluded to block the author or hide the item (in an election period).',
  },
];
for (const { effect, it, en } of rows) {
  test(`says ${JSON.stringify(effect)}`, () => {
    const clause: Clause = {
      ...{ id: 'X-1', section: 'only', audience: 'external', modality: 'must', actor: 'user', text: words },
      effects: [effect],
    };
    assert.deepEqual(sayEffects(clause, { policy, settings, language: 'it' }), [it]);
    assert.deepEqual(sayEffects(clause, { policy, settings, language: 'en' }), [en]);
  });
}
