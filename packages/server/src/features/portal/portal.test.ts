// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readPacks } from '../rules/index.ts';
import { openTestPortal, PUBLIC_URL, partOf, type TestPortal } from './portal.fixture.ts';

let portal: TestPortal;
const HOSTILE = `<script>alert(1)</script> "quotes" 'and' &amp; <b onclick=x>`;
// A policy with such a character is refused when it is adopted; a network's name may have it.
const TURNED = `${HOSTILE} \u202Eevil`;

const small = (text: string) => `arengo: 1
id: small
body: { name: Small }
title: { it: ${JSON.stringify(text)}, en: ${JSON.stringify(text)} }
kind: other
adoption: { organ: null, kind: null, number: null, date: null }
sections: [{ id: only, title: { it: ${JSON.stringify(text)}, en: ${JSON.stringify(text)} } }]
clauses:
  - { id: X-1, section: only, audience: external, modality: must, actor: user,
      text: { it: ${JSON.stringify(text)}, en: English one, other: { de: Deutsch } }, effects: [{ effect: informational }] }
  - { id: X-2, section: only, audience: internal, modality: may, actor: wizard,
      text: { it: Seconda, en: Second }, effects: [{ effect: informational }] }
  - { id: X-3, section: only, audience: both, modality: invite, actor: mayor,
      text: { it: Terza, en: Third }, effects: [{ effect: duty-hours, office: registry }] }
`;

before(async () => {
  portal = await openTestPortal();
  const cassino = (await readPacks()).find(({ name }) => name === 'cassino');
  assert.ok(cassino);
  const hostileAccount = { network: 'bluesky', handle: TURNED, name: TURNED, url: 'javascript:alert(1)' };
  await portal.add({
    slug: 'cassino',
    name: 'Comune di Cassino',
    versions: ['2024-02-01', '2025-02-01', '2026-06-01'].map((day) => ({
      source: cassino.source,
      from: `${day}T00:00:00+01:00`,
    })),
    settings: {
      publicFace: {
        site: 'https://comune.example',
        privacy: 'https://comune.example/privacy',
        legalNotes: 'https://comune.example/note',
        accessibility: 'https://form.agid.gov.it/view/1',
        coatOfArms: `data:image/png;base64,${Buffer.from('a picture').toString('base64')}`,
      },
    },
  });
  await portal.add({
    slug: 'hostile',
    name: HOSTILE,
    versions: [{ source: small(HOSTILE), from: '2024-02-01T00:00:00+01:00' }],
    accounts: [hostileAccount, { ...hostileAccount, handle: 'own', name: 'Own', url: '/practice/p/own' }],
    settings: {
      policy: { offices: { registry: [{ days: ['mon', 'tue', 'wed'], from: '09:00', to: '13:00' }] } },
    },
  });
  await portal.add({ slug: 'empty', name: 'Comune senza policy' });
});
after(() => portal[Symbol.asyncDispose]());

describe('versions', () => {
  it('the policy in force is version 2, and says until when', async () => {
    const { page } = await portal.see('/enti/cassino/policy');
    assert.match(page, /2 \(in vigore\)/);
    assert.match(page, /Sarà sostituita dal<\/dt><dd><time datetime="2026-05-31T23:00:00.000Z">/);
    assert.ok(page.includes(`${PUBLIC_URL}/enti/cassino/policy/versioni/2`));
    assert.match(page, /Deliberazione di Giunta n\. 12 dell’8 gennaio 2024/);
  });

  it('an earlier version keeps its page and says that it no longer holds, and which one does', async () => {
    const { page } = await portal.see('/enti/cassino/policy/versioni/1');
    assert.match(page, /non è più in vigore\.<\/strong> <a href="\/enti\/cassino\/policy">[^<]+<\/a> \(versione 2\)/);
    assert.ok(page.includes('id="CAS-4.b"'));
  });

  it('a version to come says so', async () => {
    assert.match((await portal.see('/enti/cassino/policy/versioni/3')).page, /non è ancora in vigore/);
  });

  it('the list has all of them with their state', async () => {
    const { page } = await portal.see('/enti/cassino/policy/versioni');
    const states = [...page.matchAll(/versioni\/(\d)">[\s\S]*?chip-([a-z-]+)/g)].map(([, version, state]) => [
      version,
      state,
    ]);
    assert.deepEqual(states, [
      ['3', 'to-come'],
      ['2', 'in-force'],
      ['1', 'replaced'],
    ]);
  });

  it('time moves the one in force on', async (context) => {
    portal.clock.set('2026-06-01T00:00:00+01:00');
    context.after(() => portal.clock.set('2026-03-10T10:00:00+01:00'));
    assert.match((await portal.see('/enti/cassino/policy')).page, /3 \(in vigore\)/);
  });
});

describe('what was written by others', () => {
  for (const path of ['', '/policy', '/policy/versioni', '/policy/versioni/1', '/account', '/policy?lang=en']) {
    it(`stays text on /enti/hostile${path}`, async () => {
      const { status, page } = await portal.see(`/enti/hostile${path}`);
      assert.equal(status, 200);
      assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt; &quot;quotes&quot; &#39;and&#39;'));
      assert.doesNotMatch(page, /<script|onclick=x>|javascript:/i);
    });
  }

  it('an account leads only to the web or to our own pages', async () => {
    const { page } = await portal.see('/enti/hostile/account');
    assert.deepEqual(
      [...page.matchAll(/<a href="([^"]*)" rel="me">/g)].map(([, url]) => url),
      ['/practice/p/own'],
    );
  });

  it('names are kept apart from the direction of the text around them', async () => {
    assert.match((await portal.see('/enti/hostile/account')).page, /<bdi>[^<]*\u202E/);
  });
});

describe('the reader chooses', () => {
  const rows: { audience: string; shown: string[] }[] = [
    { audience: '', shown: ['X-1', 'X-2', 'X-3'] },
    { audience: '?audience=external', shown: ['X-1', 'X-3'] },
    { audience: '?audience=internal', shown: ['X-2', 'X-3'] },
    { audience: '?audience=nobody', shown: ['X-1', 'X-2', 'X-3'] },
    { audience: '?audience=internal&audience=external', shown: ['X-1', 'X-2', 'X-3'] },
  ];
  for (const { audience, shown } of rows) {
    it(`the articles ${audience || 'all'}`, async () => {
      const { page } = await portal.see(`/enti/hostile/policy${audience}`);
      assert.deepEqual(
        [...page.matchAll(/<article class="clause" id="([^"]+)"/g)].map(([, id]) => id),
        shown,
      );
    });
  }

  it('English by the address, and links go on naming it', async () => {
    const { page, headers } = await portal.see('/enti/hostile/policy?lang=en');
    assert.ok(page.includes('<html lang="en">') && page.includes('English one'));
    assert.match(page, /the Italian text is the one that counts/);
    assert.ok(page.includes('href="/enti/hostile/account?lang=en"'));
    assert.equal(headers['content-language'], 'en');
  });

  it('English by the browser, and the address stays bare', async () => {
    const { page, headers } = await portal.see('/enti/hostile', { 'accept-language': 'en-GB' });
    assert.ok(page.includes('<html lang="en">') && page.includes('href="/enti/hostile/account"'));
    assert.match(String(headers.vary), /Accept-Language/i);
    assert.ok(page.includes(`hreflang="it" href="${PUBLIC_URL}/enti/hostile?lang=it"`));
  });

  it('modality and addressees are in words; a role that only the policy knows is left out', async () => {
    const { page } = await portal.see('/enti/hostile/policy');
    assert.match(partOf(page, 'id="X-1"', '</article>'), /obbligo<\/span> vale per chi partecipa<\/p>/);
    const second = partOf(page, 'id="X-2"', '</article>');
    assert.match(second, /facoltà<\/span> vale per chi lavora nell’ente/);
    assert.doesNotMatch(second, /wizard/);
    assert.match(partOf(page, 'id="X-3"', '</article>'), /invito<\/span> vale per tutti · Riguarda: il Sindaco<\/p>/);
  });

  it('the other languages of the territory stand beside', async () => {
    assert.match((await portal.see('/enti/hostile/policy')).page, /<p class="text" lang="de" dir="auto">Deutsch<\/p>/);
  });

  it('hours of an office come from the body’s settings', async () => {
    assert.match(
      partOf((await portal.see('/enti/hostile/policy')).page, 'id="X-3"', '</article>'),
      /negli orari dell’ufficio: dal lunedì al mercoledì, dalle 09:00 alle 13:00/,
    );
  });

  it('what the policy does not say is listed', async () => {
    assert.match(
      partOf((await portal.see('/enti/hostile/policy')).page, 'id="_silent"', '</section>'),
      /<li>Riesame<\/li>/,
    );
  });
});

describe('what is not there', () => {
  const addresses = [
    '/enti/nobody',
    '/enti/nobody/policy',
    '/enti/nobody/account',
    '/enti/cassino/other',
    '/enti/cassino/policy/versioni/4',
    '/enti/cassino/policy/versioni/0',
    '/enti/cassino/policy/versioni/01',
    '/enti/cassino/policy/versioni/1e9',
    '/enti/cassino/policy/versioni/-1',
    '/enti/cassino/policy/versioni/99999999999999999999',
    '/enti/cassino/policy/versioni/1%00',
    '/enti/..%2f..%2fetc%2fpasswd',
    '/enti/%00',
    '/enti/%F0%9F%92%A9',
    '/enti/CASSINO',
    `/enti/${'a'.repeat(190)}`,
    '/enti/hostile/stemma',
    '/enti/empty/policy',
  ];
  for (const address of addresses) {
    it(`${address.slice(0, 60)} is a page that says so`, async () => {
      const { status, page, headers } = await portal.see(address);
      assert.equal(status, 404);
      assert.match(String(headers['content-type']), /^text\/html/);
      assert.equal(headers['cache-control'], 'no-store');
      assert.match(page, /<h1>[^<]+<\/h1>/);
    });
  }

  it('it is in English for who reads English', async () => {
    assert.match((await portal.see('/enti/nobody', { 'accept-language': 'en' })).page, /This page is not here/);
  });

  it('a body without policy still has its front page and its list of versions', async () => {
    assert.match((await portal.see('/enti/empty')).page, /non c’è ancora una policy in vigore/);
    assert.match((await portal.see('/enti/empty/policy/versioni')).page, /non ha ancora adottato nessuna policy/);
    assert.match((await portal.see('/enti/empty/account')).page, /Nessun account è ancora registrato/);
  });
});

describe('as a site', () => {
  it('sets no cookie, allows no foreign or inline content, and names no other host for what it loads', async () => {
    const { page, headers } = await portal.see('/enti/cassino/policy');
    assert.equal(headers['set-cookie'], undefined);
    assert.match(String(headers['content-security-policy']), /default-src 'self'/);
    assert.doesNotMatch(page, /<style|style="|<script|<iframe/);
    for (const [, url] of page.matchAll(/(?:src|<link rel="(?:stylesheet|icon|preload)" href)="([^"]+)"/g)) {
      assert.match(String(url), /^\//);
      assert.equal((await portal.see(String(url))).status, 200, url);
    }
  });

  it('serves its style and fonts for good under the hash of their content', async () => {
    const { page } = await portal.see('/enti/cassino');
    const css = /href="(\/portal\/[0-9a-f]{12})\/portal\.css"/.exec(page)?.[1] ?? '';
    const style = await portal.see(`${css}/portal.css`);
    assert.match(String(style.headers['cache-control']), /immutable/);
    assert.match(style.page, /titillium-web-600\.woff2/);
    assert.equal((await portal.see(`${css}/titillium-web-600.woff2`)).headers['content-type'], 'font/woff2');
    assert.equal((await portal.see('/portal/000000000000/portal.css')).headers['cache-control'], 'no-store');
  });

  it('lets a browser keep a page and answers 304 when it has not changed', async () => {
    const first = await portal.see('/enti/cassino/policy');
    assert.match(String(first.headers['cache-control']), /^public, max-age=\d+$/);
    const again = await portal.see('/enti/cassino/policy', { 'if-none-match': String(first.headers.etag) });
    assert.deepEqual([again.status, again.page], [304, '']);
    const other = await portal.see('/enti/cassino/policy?lang=en', { 'if-none-match': String(first.headers.etag) });
    assert.equal(other.status, 200);
  });

  it('answers HEAD as GET, without the page', async () => {
    const head = await portal.fastify.inject({ method: 'HEAD', url: '/enti/cassino/policy' });
    assert.deepEqual([head.statusCode, head.body], [200, '']);
    assert.equal((await portal.fastify.inject({ method: 'HEAD', url: '/enti/nobody' })).statusCode, 404);
  });

  it('puts the links of the national model in the footer, where the body has set them', async () => {
    const hooks = (page: string) => [...page.matchAll(/data-element="([^"]+)"/g)].map(([, hook]) => hook);
    const all = ['media-policy', 'accessibility-link', 'privacy-policy-link', 'legal-notes'];
    const footer = (page: string) => partOf(page, 'id="_footer"', '</footer>');
    assert.deepEqual(hooks(footer((await portal.see('/enti/cassino')).page)), all);
    assert.match(footer((await portal.see('/enti/cassino')).page), /form\.agid\.gov\.it\/view\/1" data-element="acc/);
    const own = footer((await portal.see('/enti/empty')).page);
    assert.deepEqual(hooks(own), all);
    assert.match(own, /href="\/enti\/empty\/note-legali" data-element="legal-notes"/);
    assert.match(own, /href="\/enti\/empty\/accessibilita" data-element="accessibility-link"/);
    assert.ok((await portal.see('/enti/empty')).page.includes('href="https://code.example/arengo"'));
  });

  it('serves the coat of arms as an image that can run nothing', async () => {
    const image = await portal.see('/enti/cassino/stemma');
    assert.deepEqual([image.page, image.headers['content-type']], ['a picture', 'image/png']);
    assert.match(String(image.headers['content-security-policy']), /sandbox/);
  });

  it('has a door with every body, the desk and the practice network', async () => {
    const { page } = await portal.see('/');
    for (const link of ['/enti/cassino', '/enti/hostile', '/enti/empty', '/desk/', '/practice/']) {
      assert.ok(page.includes(`href="${link}"`), link);
    }
  });

  it('leads a trailing slash and a bare /enti where they were meant to go', async () => {
    const moved = await portal.see('/enti/cassino/policy/?audience=internal');
    assert.deepEqual([moved.status, moved.headers.location], [308, '/enti/cassino/policy?audience=internal']);
    assert.equal((await portal.see('/enti/')).headers.location, '/');
  });

  it('lets robots in and says whom to tell of a weakness', async () => {
    assert.equal((await portal.see('/robots.txt')).page, 'User-agent: *\nAllow: /\n');
    const { page } = await portal.see('/.well-known/security.txt');
    assert.match(page, /^Contact: mailto:security@arengo\.example\nExpires: 2026-09-01T00:00:00\.000Z\n/);
  });
});

it('an installation with one body leads straight to it', async () => {
  await using alone = await openTestPortal();
  assert.match((await alone.see('/')).page, /Qui non c’è ancora nessun ente/);
  await alone.add({ slug: 'only', name: 'Comune unico' });
  const { status, headers } = await alone.see('/?lang=en');
  assert.deepEqual([status, headers.location], [302, '/enti/only?lang=en']);
});
