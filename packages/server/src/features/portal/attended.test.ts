// SPDX-License-Identifier: EUPL-1.2
// What a citizen is told of who reads, and when: under the four policies, on the body's calendar.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readPacks } from '../rules/index.ts';
import { openTestPortal, partOf, type TestPortal } from './portal.fixture.ts';

let portal: TestPortal;
const START = '2026-03-10T10:00:00+01:00';
const WORKING = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:30', to: '13:30' }];
const EVENING = [{ days: ['tue'], from: '15:00', to: '17:30' }];
const OFFICES = ['staff', 'assigned-staff', 'responsible-office'];
const settings = (offices: object) => ({ policy: { offices, holidays: 'it', patronSaint: '09-29' } });

before(async () => {
  portal = await openTestPortal();
  const known = settings(Object.fromEntries(OFFICES.map((office) => [office, [...WORKING, ...EVENING]])));
  for (const { name, source } of await readPacks()) {
    const versions = [{ source, from: '2024-02-01T00:00:00+01:00' }];
    await portal.add({ slug: name, name, versions, settings: known });
    await portal.add({ slug: `${name}-bare`, name, versions });
  }
  await portal.add({
    slug: 'two',
    name: 'Due',
    versions: [{ source: TWO, from: '2024-02-01T00:00:00+01:00' }],
    accounts: [account('facebook'), account('telegram')],
  });
  await portal.add({ slug: 'silent', name: 'Muta', versions: [{ source: SILENT, from: '2024-02-01T00:00:00+01:00' }] });
});
after(() => portal[Symbol.asyncDispose]());

const account = (network: string) => ({
  network,
  handle: 'comune',
  name: 'Comune',
  url: `https://${network}.example/comune`,
});
const policy = (clauses: string, profiles = '') => `arengo: 1
id: small
body: { name: Small }
title: { it: Prova, en: Trial }
kind: other
adoption: { organ: null, kind: null, number: null, date: null }
sections: [{ id: only, title: { it: Sola, en: Only } }]
${profiles}
clauses:
${clauses}
`;
const clause = (id: string, effect: string) =>
  `  - { id: ${id}, section: only, audience: both, modality: must, actor: body, text: { it: Testo ${id}, en: Text ${id} }, effects: [${effect}] }`;
const TWO = policy(
  [
    clause(
      'H-1',
      "{ effect: duty-hours, weekly: [{ days: [mon, tue, wed, thu, fri], from: '09:00', to: '13:00' }], when: { networks: [facebook] } }",
    ),
    clause(
      'H-2',
      "{ effect: duty-hours, weekly: [{ days: [mon, tue, wed, thu, fri, sat, sun], from: '00:00', to: '24:00' }], when: { networks: [telegram] } }",
    ),
    clause('H-3', '{ effect: timing, timing: publish, when: { onDuty: true } }'),
    clause('H-4', '{ effect: timing, timing: hold, when: { onDuty: false } }'),
    clause('H-5', '{ effect: enquiry, mode: contact, answerDue: true, when: { profiles: [emergency] } }'),
  ].join('\n'),
  'profiles: [{ id: emergency, name: { it: Emergenza, en: Emergency } }]',
);
const SILENT = policy(clause('X-1', '{ effect: informational }'));

const today = async (body: string, at: string, language = 'it') => {
  portal.clock.set(at);
  const { page } = await portal.see(`/enti/${body}?lang=${language}`);
  return [...partOf(page, '<ul class="today">', '</ul>').matchAll(/<span class="state state-(\w+)">([^<]+)\./g)].map(
    ([, state, says]) => `${state}: ${says}`,
  );
};

describe('today’s state', () => {
  const rows: [body: string, at: string, says: string][] = [
    ['pero', '2026-03-10T10:00:00+01:00', 'on: In servizio oggi fino alle 13:00'],
    ['pero', '2026-03-10T08:59:59+01:00', 'off: Ora non in servizio: si riprende oggi alle 09:00'],
    [
      'pero',
      '2026-03-10T13:00:00+01:00',
      'off: Per oggi il servizio è finito: si riprende mercoledì 11 marzo alle 09:00',
    ],
    ['pero', '2026-11-22T10:00:00+01:00', 'off: Oggi non in servizio: si riprende lunedì 23 novembre alle 09:00'],
    // Easter, and the Monday after it; the night that summer time begins.
    ['pero', '2026-04-05T10:00:00+02:00', 'off: Oggi non in servizio: si riprende martedì 7 aprile alle 09:00'],
    ['pero', '2026-03-29T10:00:00+02:00', 'off: Oggi non in servizio: si riprende lunedì 30 marzo alle 09:00'],
    ['novi-di-modena', '2026-03-10T10:00:00+01:00', 'on: In servizio oggi fino alle 13:30'],
    ['novi-di-modena', '2026-03-10T14:00:00+01:00', 'off: Ora non in servizio: si riprende oggi alle 15:00'],
    [
      'cascina',
      '2026-09-29T10:00:00+02:00',
      'off: Oggi non in servizio: si riprende mercoledì 30 settembre alle 08:30',
    ],
    ['cassino', '2026-03-14T10:00:00+01:00', 'off: Oggi non in servizio: si riprende lunedì 16 marzo alle 08:30'],
    ['cassino-bare', START, 'unknown: Oggi è giorno di servizio; a che ora, qui non è indicato'],
    ['cassino-bare', '2026-03-14T10:00:00+01:00', 'off: Oggi non in servizio: si riprende lunedì 16 marzo'],
    ['novi-di-modena-bare', START, 'unknown: La policy rinvia agli orari dell’ufficio, che qui non sono indicati'],
    ['silent', START, 'unknown: La policy non dice in quali orari qualcuno legge ciò che si scrive'],
  ];
  for (const [body, at, says] of rows) {
    test(`of ${body} at ${at}`, async () => assert.deepEqual(await today(body, at), [says]));
  }

  test('is told network by network where they differ', async () => {
    assert.deepEqual(await today('two', '2026-03-10T20:00:00+01:00'), [
      'off: Su Facebook: Per oggi il servizio è finito: si riprende mercoledì 11 marzo alle 09:00',
      'on: Su Telegram: In servizio a ogni ora',
    ]);
  });

  test('is told in English too', async () => {
    assert.deepEqual(await today('pero', '2026-03-10T13:00:00+01:00', 'en'), [
      'off: No longer attended today: again on Wednesday 11 March at 09:00',
    ]);
  });
});

describe('the hours in full', () => {
  const heard = async (body: string) =>
    partOf((await portal.see(`/enti/${body}?lang=it`)).page, 'id="_today"', '</section>');

  test('say what becomes of what is written now, and what changes outside the hours, each with its clause', async () => {
    portal.clock.set('2026-03-10T20:00:00+01:00');
    const page = await heard('two');
    assert.match(page, /Ciò che scrivi adesso si vede dopo l’approvazione di una persona\..*#H-4"/s);
    assert.match(page, /Fuori da questi orari<\/h4>.*fuori dall’orario di presidio.*Testo H-4/s);
    assert.match(page, /In un’emergenza<\/h4>.*Testo H-5/s);
  });

  test('say that the policy is silent, where it is', async () => {
    portal.clock.set(START);
    assert.match(await heard('pero'), /La policy non dice che cosa cambia fuori da questi orari/);
    assert.doesNotMatch(await heard('silent'), /Fuori da questi orari/);
  });

  test('lead to the numbers of the policy in an emergency, and to 112 where it names none', async () => {
    assert.match(await heard('cascina'), /chiama <a href="tel:112">112<\/a>, <a href="tel:113">113<\/a>/);
    assert.match(await heard('silent'), /chiama <a href="tel:112">112<\/a>\./);
  });
});
