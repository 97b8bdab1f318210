// SPDX-License-Identifier: EUPL-1.2
// Contacts, legal notes, accessibility and licence: what the law and the policy want to be found.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readPacks } from '../rules/index.ts';
import { openTestPortal, partOf, type TestPortal } from './portal.fixture.ts';

let portal: TestPortal;
const face = {
  site: 'https://comune.example',
  legalNotes: 'https://comune.example/note-legali',
  phone: '0587 719111',
  tollFree: '800 123456',
  email: 'protocollo@comune.example',
  certifiedEmail: 'comune@pec.example',
  urp: 'Corso Matteotti 90, da lunedì a venerdì dalle 9 alle 13',
  urpPhone: '0587 719222',
  urpEmail: 'urp@comune.example',
  emergencyPhone: '0587 700700',
  accessibility: 'https://form.agid.gov.it/view/123',
  accessibilityDay: '2025-09-10',
  accessibilityContact: 'accessibile@comune.example',
  accessibilityLimits: 'Le mappe non hanno una descrizione: chiedila all’URP.',
};

before(async () => {
  portal = await openTestPortal();
  for (const { name, source } of await readPacks()) {
    const versions = [{ source, from: '2024-02-01T00:00:00+01:00' }];
    await portal.add({ slug: name, name: `Comune ${name}`, versions, settings: { publicFace: face } });
    await portal.add({ slug: `${name}-bare`, name: `Comune ${name}`, versions });
  }
});
after(() => portal[Symbol.asyncDispose]());

const pageOf = async (path: string) => (await portal.see(`/enti/${path}`)).page;

describe('contacts', () => {
  test('of the settings are all there, and emergency numbers with them', async () => {
    const contacts = partOf(await pageOf('cascina'), 'id="_contacts"', '</section>');
    for (const said of [
      'tel:0587719111',
      'tel:800123456',
      'mailto:protocollo@',
      'mailto:comune@pec',
      'Corso Matteotti',
    ])
      assert.ok(contacts.includes(said), said);
    for (const said of ['tel:0587719222', 'mailto:urp@', 'href="https://comune.example"', 'tel:112', 'tel:0587700700'])
      assert.ok(contacts.includes(said), said);
  });

  test('that nobody gave are not made up', async () => {
    const contacts = partOf(await pageOf('pero-bare'), 'id="_contacts"', '</section>');
    assert.match(contacts, /non ha indicato altri contatti/);
    assert.deepEqual(
      [...contacts.matchAll(/<dt>([^<]+)/g)].map(([, term]) => term),
      ['Numeri per le emergenze'],
    );
  });

  test('answer whoever asks why a comment is gone: the address in the notice, and otherwise a person', async () => {
    const card = partOf(await pageOf('cascina'), 'Perché il mio commento non si vede più?', '</div>');
    assert.match(card, /nell’avviso c’è un indirizzo riservato/);
    assert.match(card, /mailto:urp@comune\.example/);
    assert.match(card, /href="\/enti\/cascina#_outcome"/);
    assert.ok((await pageOf('cascina')).includes('id="_outcome"'));
    assert.match(partOf(await pageOf('pero-bare'), 'Perché il mio commento', '</div>'), /href="#_contacts"/);
  });
});

describe('the licence', () => {
  const metadata = (page: string) => /<link rel="license" href="([^"]+)">/.exec(page)?.[1] ?? null;

  test('of content that comes from the institutional site is that of the site, with its address, as Cascina says', async () => {
    const page = await pageOf('cascina/policy');
    assert.equal(metadata(page), 'https://comune.example/note-legali');
    assert.match(
      page,
      /Licenza dei contenuti pubblicati<\/dt><dd><a rel="license" href="https:\/\/comune\.example\/note-legali">Licenza del sito istituzionale<\/a> <a class="cite" href="\/enti\/cascina\/policy#CSC-U\.2">/,
    );
    assert.equal(metadata(await pageOf('cascina/pubblicazioni')), 'https://comune.example/note-legali');
    assert.match(await pageOf('cascina-bare/policy'), /<dd>Licenza del sito istituzionale <a class="cite"/);
    assert.equal(metadata(await pageOf('cascina-bare/policy')), null);
  });

  test('is told with what it asks of whoever reproduces', async () => {
    const page = await pageOf('pero/policy');
    assert.match(
      page,
      /<dd>Riproduzione libera, citando la fonte <a class="cite" href="\/enti\/pero\/policy#PER-C\.2">/,
    );
    assert.equal(metadata(page), null);
  });

  test('is not made up where the policy states none', async () => {
    for (const body of ['cassino', 'novi-di-modena']) {
      const page = await pageOf(`${body}/policy`);
      assert.doesNotMatch(page, /rel="license"|Licenza dei contenuti pubblicati/);
    }
  });
});

describe('legal notes', () => {
  test('have the sentence of the model and CC BY 4.0, as the law asks', async () => {
    const page = await pageOf('pero/note-legali');
    assert.match(
      page,
      /open by default ai sensi dell’articolo 52 del decreto legislativo 7 marzo 2005, n\. 82 \(CAD\)/,
    );
    assert.match(page, /sono rilasciati con licenza CC-BY 4\.0/);
    assert.match(page, /<link rel="license" href="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/">/);
    assert.ok(page.includes('data-element="legal-notes-section"') && page.includes('data-element="legal-notes-body"'));
  });

  test('lead to the source code, to whom to tell of a weakness and to the notes of the site', async () => {
    const page = await pageOf('pero/note-legali');
    for (const link of ['https://code.example/arengo', 'mailto:security@arengo.example', face.legalNotes])
      assert.ok(page.includes(`href="${link}"`), link);
  });
});

describe('accessibility', () => {
  test('has the declaration with its days, whom to tell, what is not accessible and the ombudsman', async () => {
    const page = await pageOf('pero/accessibilita');
    assert.match(page, /href="https:\/\/form\.agid\.gov\.it\/view\/123">Leggi la dichiarazione/);
    assert.match(page, /Fatta il 10 settembre 2025, vale fino al 23 settembre 2026\./);
    assert.ok(page.includes('mailto:accessibile@comune.example') && page.includes('Le mappe non hanno'));
    assert.match(page, /Difensore civico per il digitale/);
  });

  test('says when the declaration is past, and when there is none', async (context) => {
    assert.match(await pageOf('pero-bare/accessibilita'), /non ha ancora indicato la sua dichiarazione/);
    portal.clock.set('2026-09-24T08:00:00+02:00');
    context.after(() => portal.clock.set('2026-03-10T10:00:00+01:00'));
    assert.match(await pageOf('pero/accessibilita'), /Valeva fino al 23 settembre 2026: l’ente la sta rinnovando/);
  });
});
