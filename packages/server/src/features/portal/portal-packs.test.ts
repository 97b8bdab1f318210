// SPDX-License-Identifier: EUPL-1.2
// The four policies on the portal: every article under its anchor, and in the place where the policy wants it seen.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { escapeHtml } from '../../foundation/http/html.ts';
import { type Pack, readPacks } from '../rules/index.ts';
import { openTestPortal, partOf, type TestPortal } from './portal.fixture.ts';

let portal: TestPortal;
let packs: Pack[];

before(async () => {
  portal = await openTestPortal();
  packs = await readPacks();
  for (const { name, source, policy } of packs) {
    await portal.add({
      slug: name,
      name: policy.body.name,
      versions: [{ source, from: '2024-02-01T00:00:00+01:00' }],
      accounts: [{ network: 'facebook', handle: 'comune', name: 'Comune', url: 'https://www.facebook.com/comune' }],
    });
  }
});
after(() => portal[Symbol.asyncDispose]());

const policyOf = async (body: string) => (await portal.see(`/enti/${body}/policy`)).page;

/** Labels of the clauses in the box of a place, in order. */
const placed = (page: string, where: string) =>
  [...partOf(page, `id="_place-${where}"`, '</ul>').matchAll(/<a class="cite" href="#([^"]+)">/g)].map(([, id]) => id);

/** What the page says of a clause. */
const articleOf = (page: string, clause: string) =>
  partOf(page, `<article class="clause" id="${clause}">`, '</article>');

describe('an article', () => {
  for (const body of ['cassino', 'novi-di-modena', 'pero', 'cascina']) {
    it(`of ${body} stands with its text under its own anchor, in Italian and in English`, async () => {
      const policy = packs.find(({ name }) => name === body)?.policy;
      assert.ok(policy && policy.clauses.length > 40);
      for (const language of ['it', 'en'] as const) {
        const { page } = await portal.see(`/enti/${body}/policy?lang=${language}`);
        assert.equal(page.match(/<article class="clause"/g)?.length, policy.clauses.length);
        for (const clause of policy.clauses) {
          assert.ok(articleOf(page, clause.id).includes(escapeHtml(clause.text[language])), clause.id);
        }
      }
    });
  }
});

// By hand from the policies themselves, not from their effects.
const PLACES: { name: string; body: string; places: Record<string, string[]> }[] = [
  {
    name: 'Cassino sees its clauses in the places that it asks for',
    body: 'cassino',
    places: {
      disclaimer: ['CAS-2.2', 'CAS-2.6', 'CAS-2.7', 'CAS-3.8'],
      accounts: ['CAS-3.7', 'CAS-7.1'],
      netiquette: ['CAS-4.5', 'CAS-4.6', 'CAS-4.a', 'CAS-4.b', 'CAS-4.c', 'CAS-4.d', 'CAS-4.e', 'CAS-4.f'],
      hours: ['CAS-4.7', 'CAS-4.10', 'CAS-4.11', 'CAS-5.1'],
      policy: ['CAS-4.m-a3', 'CAS-8.3'],
      privacy: ['CAS-8.1', 'CAS-8.2'],
    },
  },
  {
    name: 'Novi di Modena sees its clauses in the places that it asks for',
    body: 'novi-di-modena',
    places: {
      disclaimer: ['NOV-1.4', 'NOV-5.1', 'NOV-5.10'],
      contacts: ['NOV-1.5', 'NOV-6.14', 'NOV-6.15', 'NOV-8.3'],
      policy: ['NOV-1.7', 'NOV-8.1'],
      accounts: ['NOV-3.6', 'NOV-3.8'],
      responsibility: ['NOV-5.11', 'NOV-6.17', 'NOV-7.1'],
      netiquette: [...['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '18'].map((clause) => `NOV-6.${clause}`)],
      hours: ['NOV-6.16'],
      privacy: ['NOV-6.20', 'NOV-6.21', 'NOV-6.22'],
    },
  },
  {
    name: 'Pero sees its clauses in the places that it asks for',
    body: 'pero',
    places: {
      accounts: ['PER-S.1', 'PER-S.4', 'PER-S.5'],
      copyright: ['PER-C.2'],
      contacts: ['PER-C.6'],
      hours: ['PER-R.1'],
      privacy: ['PER-D.1', 'PER-D.2', 'PER-D.3', 'PER-D.4'],
    },
  },
  {
    name: 'Cascina sees its clauses in the places that it asks for',
    body: 'cascina',
    places: {
      contacts: ['CSC-A.2', 'CSC-A.3', 'CSC-S.1', 'CSC-S.2', 'CSC-S.4', 'CSC-S.6', 'CSC-K.1'],
      accounts: ['CSC-E.1'],
      disclaimer: ['CSC-C.3', 'CSC-C.4'],
      copyright: ['CSC-U.1', 'CSC-U.2', 'CSC-U.3'],
      responsibility: ['CSC-U.4', 'CSC-U.8', 'CSC-U.9'],
      netiquette: [...['CSC-U.5', 'CSC-U.6', 'CSC-U.7'], ...[...'abcdefghijklmn'].map((letter) => `CSC-M.${letter}`)],
      hours: ['CSC-O.1'],
      privacy: ['CSC-S.5', 'CSC-P.1', 'CSC-P.3', 'CSC-P.4'],
      policy: ['CSC-V.1', 'CSC-V.3'],
    },
  },
];
for (const { name, body, places } of PLACES) {
  it(name, async () => {
    const page = await policyOf(body);
    assert.equal(page.match(/id="_place-/g)?.length, Object.keys(places).length);
    for (const [where, clauses] of Object.entries(places)) {
      assert.deepEqual(placed(page, where).toSorted(), clauses.toSorted(), where);
    }
  });
}

describe('terms, norms and dates', () => {
  it('each definition is named under its clause', async () => {
    const page = await policyOf('novi-di-modena');
    const terms: [clause: string, term: string][] = [
      ['NOV-2.1', 'Comunicazioni'],
      ['NOV-2.2', 'Personale'],
      ['NOV-2.3', 'Fornitori'],
      ['NOV-2.4', 'Utenti'],
      ['NOV-2.5', 'Account istituzionali'],
      ['NOV-2.8', 'Social media policy'],
      ['NOV-2.9', 'Social network'],
    ];
    for (const [clause, term] of terms) assert.match(articleOf(page, clause), new RegExp(`Definisce «${term}»`));
  });

  it('the norms that a clause cites are listed under it', async () => {
    assert.match(
      articleOf(await policyOf('cassino'), 'CAS-1.2'),
      /Norme e documenti citati: [^<]*n\. 16 del 19 gennaio 2021/,
    );
    assert.match(
      articleOf(await policyOf('cassino'), 'CAS-8.3'),
      /Norme e documenti citati: [^<]*Formez PA; Direttiva n\. 8 del 2009/,
    );
    assert.match(articleOf(await policyOf('novi-di-modena'), 'NOV-8.4'), /Norme e documenti citati: [^<]*Garante/);
  });

  it('a policy that speaks to the public and to the staff can be read for each of the two', async () => {
    const rows: [body: string, external: string, internal: string, both: string][] = [
      ['cassino', 'CAS-4.b', 'CAS-6.2', 'CAS-1.1'],
      ['novi-di-modena', 'NOV-6.12.d', 'NOV-2.7', 'NOV-1.7'],
    ];
    for (const [body, external, internal, both] of rows) {
      const outside = (await portal.see(`/enti/${body}/policy?audience=external`)).page;
      const inside = (await portal.see(`/enti/${body}/policy?audience=internal`)).page;
      const has = (page: string, clause: string) => page.includes(`<article class="clause" id="${clause}">`);
      assert.deepEqual(
        [external, internal, both].map((clause) => has(outside, clause)),
        [true, false, true],
        body,
      );
      assert.deepEqual(
        [external, internal, both].map((clause) => has(inside, clause)),
        [false, true, true],
        body,
      );
      assert.match(outside, /audience=internal#_articles/);
    }
  });

  it('the dates that the text gives of itself are told', async () => {
    const page = await policyOf('cascina');
    assert.match(articleOf(page, 'CSC-V.1'), /Prima pubblicazione: 10 ottobre 2016/);
    assert.match(articleOf(page, 'CSC-V.3'), /Ultimo aggiornamento: 10 ottobre 2016/);
  });
});

describe('accounts and front page', () => {
  it('the list of accounts is one link away from every page, with what the policy says of accounts', async () => {
    const expected: [body: string, clauses: string[]][] = [
      ['cassino', ['CAS-3.7']],
      ['novi-di-modena', ['NOV-3.8']],
      ['pero', ['PER-S.1', 'PER-S.4', 'PER-S.5']],
      ['cascina', ['CSC-E.1']],
    ];
    for (const [body, clauses] of expected) {
      assert.ok((await policyOf(body)).includes(`href="/enti/${body}/account"`));
      const { page } = await portal.see(`/enti/${body}/account`);
      assert.ok(page.includes('href="https://www.facebook.com/comune"'));
      for (const clause of clauses)
        assert.ok(page.includes(`<a class="cite" href="/enti/${body}/policy#${clause}">`), clause);
    }
  });

  it('the networks that a policy names are held against the register', async () => {
    const { page } = await portal.see('/enti/pero/account');
    const named = partOf(page, 'Reti sociali nominate dalla policy', '</ul>');
    assert.ok(named.includes('#PER-S.1'));
    assert.match(named, /Facebook: c’è un account registrato/);
    assert.match(named, /YouTube: non c’è un account registrato/);
    const cascina = await portal.see('/enti/cascina/account');
    assert.match(cascina.page, /#CSC-E\.1">CSC-E\.1<\/a>\)<\/h3>/);
  });

  it('the footer of every page leads to the policy in force', async () => {
    for (const page of ['', '/policy', '/policy/versioni', '/policy/versioni/1', '/account']) {
      const seen = await portal.see(`/enti/novi-di-modena${page}`);
      assert.match(seen.page, /<a href="\/enti\/novi-di-modena\/policy" data-element="media-policy">Media policy<\/a>/);
    }
  });

  it('the front page says how to be heard, emergency numbers and remarks on the policy included', async () => {
    const heard = async (body: string) => partOf((await portal.see(`/enti/${body}`)).page, 'id="_heard"', '</section>');
    const cascina = await heard('cascina');
    assert.match(cascina, /Per le emergenze chiama 112, 113, 115 e 118/);
    for (const clause of ['CSC-A.2', 'CSC-A.3', 'CSC-S.6', 'CSC-K.1'])
      assert.ok(cascina.includes(`#${clause}"`), clause);
    assert.ok((await heard('novi-di-modena')).includes('#NOV-8.3"'));
  });

  it('the front page never says a rule without its clause, and names silence on reconsideration', async () => {
    const { page } = await portal.see('/enti/cassino');
    const rules = partOf(page, 'id="_rules"', '</section>');
    assert.match(
      rules,
      /Insulti e offese\.<\/p><\/div>\s*<div class="beside"><a class="cite" href="\/enti\/cassino\/policy#CAS-4\.b">/,
    );
    assert.match(rules, /La policy non dice se e come si può chiedere il riesame/);
    assert.equal(rules.match(/<li>/g)?.length, rules.match(/class="cite"/g)?.length);
  });
});
