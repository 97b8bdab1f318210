// SPDX-License-Identifier: EUPL-1.2
// What anybody sees of what a body published: pages, images, feeds.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openNewsroom } from '../../testing/newsroom.ts';
import { type Seeded, seedPublication, seedWithdrawal } from '../../testing/seed-publication.ts';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';
import { partOf } from './portal.fixture.ts';

const tested = await createTestApp({ after });
const HOSTILE = '<script>alert(1)</script> "quotes" \'and\' ]]><b onclick=x> & \u202E\u0001 &lt;i&gt;';
const THIRD_PARTY = {
  source: 'Protezione Civile',
  sourceUrl: 'https://protezione.example/allerta',
  verification: { outcome: 'verified' as const, how: 'Telefonata al numero riservato' },
  ground: null,
  consent: 'Consenso scritto',
};

type Given = Partial<Omit<Seeded, 'at'>> & { at?: string };
const publish = (body: TestBody, { at = '2026-03-01T09:00:00+01:00', ...given }: Given = {}) =>
  body.inBody((tx) =>
    seedPublication(tx, {
      ...{ accountId: body.account.id, personId: body.moderator.id },
      ...given,
      at: new Date(at),
    }),
  );

async function see(url: string, headers: Record<string, string> = {}) {
  const reply = await tested.fastify.inject({ url, headers });
  return { status: reply.statusCode, page: reply.body, headers: reply.headers, bytes: reply.rawPayload };
}
const listOf = (body: TestBody, query = '') => see(`/enti/${body.slug}/pubblicazioni${query}`);
const oneOf = (body: TestBody, id: string, query = '') => see(`/enti/${body.slug}/pubblicazioni/${id}${query}`);
const feedOf = (body: TestBody, form: 'atom' | 'json', query = '') =>
  see(`/enti/${body.slug}/pubblicazioni/feed.${form}${query}`);
/** Ids of the publications of a list, in order. */
const listed = (page: string) =>
  [...page.matchAll(/<h3><a href="[^"]*\/pubblicazioni\/([0-9a-f-]{36})/g)].map(([, id]) => id);

describe('what went out', () => {
  test('is on the page once it is out, and before that is nowhere', async () => {
    const room = await openNewsroom(tested, { pack: 'cassino' });
    const later = { variants: [{ plannedAt: '2026-12-01T09:00:00+01:00' }] };
    await room.write({ text: 'Una bozza segreta.' });
    await room.approve(await room.write({ text: 'Approvato per dicembre.', ...later }));
    assert.match((await listOf(room.body)).page, /Non c’è ancora nulla/);
    const post = await room.approve(await room.write({ text: 'Lunedì riapre la piscina.' }));
    const { page } = await listOf(room.body);
    assert.match(page, /Lunedì riapre la piscina/);
    for (const { page: shown } of [
      await listOf(room.body),
      await feedOf(room.body, 'atom'),
      await feedOf(room.body, 'json'),
    ])
      assert.doesNotMatch(shown, /segreta|dicembre/);
    const [planned] = post.variants;
    const single = await oneOf(room.body, planned?.id ?? '');
    assert.equal(single.status, 200);
    assert.match(single.page, /<a href="[^"]+">Vedi il post su Rete di prova<\/a>/);
  });

  test('says its account, hour, act, official source, category and purpose', async () => {
    const body = await tested.addBody({ pack: 'cassino' });
    const { variantId } = await publish(body, {
      ...{ text: 'Aperto il bando.', category: 'calls', purpose: 'transparency', actId: await body.addAct('77') },
      ...{ officialSource: 'https://albo.example/77', permalink: 'https://rete.example/post/1' },
    });
    const { page } = await oneOf(body, variantId);
    assert.match(page, /1 marzo 2026, 09:00/);
    assert.match(page, /Decreto n\. 77 del 1 gennaio 2020/);
    assert.match(page, /href="https:\/\/albo\.example\/77"/);
    assert.match(page, /Bandi e avvisi/);
    assert.match(page, /Trasparenza/);
    assert.match(page, /<a href="https:\/\/rete\.example\/post\/1">/);
    assert.match((await oneOf(body, variantId, '?lang=en')).page, /Public calls/);
  });

  test('of an act that is still a draft nothing is told', async () => {
    const body = await tested.addBody({ pack: 'cassino' });
    const { variantId } = await publish(body, { text: 'Novità', actId: await body.addDraft('Nomina riservata') });
    assert.doesNotMatch((await oneOf(body, variantId)).page, /Nomina riservata|Bozza/);
  });

  test('shows its images, and no image of another', async () => {
    const body = await tested.addBody({ pack: 'cassino' });
    const image = { bytes: Buffer.from('image bytes'), alt: 'La piscina "vista" <dall’alto>' };
    const { variantId, imageId } = await publish(body, { text: 'Ecco', image });
    const other = await publish(body, { text: 'Altro' });
    const { page } = await oneOf(body, variantId);
    const address = `/enti/${body.slug}/pubblicazioni/${variantId}/media/${imageId}`;
    assert.ok(page.includes(`<img src="${address}" alt="La piscina &quot;vista&quot; &lt;dall’alto&gt;"`));
    const reply = await see(address);
    assert.deepEqual([reply.status, reply.bytes.toString()], [200, 'image bytes']);
    assert.match(String(reply.headers['content-security-policy']), /sandbox/);
    assert.equal((await see(address, { 'if-none-match': String(reply.headers.etag) })).status, 304);
    assert.equal((await see(address.replace(variantId, other.variantId))).status, 404);
  });

  test('of one body is on no page of another', async () => {
    const [one, other] = [await tested.addBody(), await tested.addBody()];
    const { variantId, imageId } = await publish(one, {
      text: 'Solo di qui',
      image: { bytes: Buffer.from('di qui'), alt: 'Foto' },
    });
    await publish(other, { text: 'Di là' });
    for (const { page } of [await listOf(other), await feedOf(other, 'atom'), await feedOf(other, 'json')])
      assert.doesNotMatch(page, /Solo di qui/);
    assert.equal((await oneOf(other, variantId)).status, 404);
    assert.equal((await see(`/enti/${other.slug}/pubblicazioni/${variantId}/media/${imageId}`)).status, 404);
    assert.equal((await listOf(other, `?account=${one.account.id}`)).page.includes('Solo di qui'), false);
  });
});

describe('taken back', () => {
  let body: TestBody;
  let gone: Awaited<ReturnType<typeof publish>>;
  before(async () => {
    body = await tested.addBody({ pack: 'cassino' });
    const image = { bytes: Buffer.from('ritirata'), alt: 'Il volto di una persona' };
    gone = await publish(body, { text: 'Dati sbagliati qui', category: 'calls', image, link: 'https://dati.example' });
    await body.inBody((tx) =>
      seedWithdrawal(tx, gone.variantId, 'Errore di <data>.', new Date('2026-03-02T10:00:00+01:00')),
    );
  });

  test('its text, image and link are shown nowhere; the note is', async () => {
    const pages = [
      await listOf(body),
      await oneOf(body, gone.variantId),
      await feedOf(body, 'atom'),
      await feedOf(body, 'json'),
    ];
    for (const { page, status } of pages) {
      assert.equal(status, 200);
      assert.doesNotMatch(page, /Dati sbagliati|Il volto|dati\.example/);
      assert.match(page, /ritirata/i);
    }
    assert.match(pages[1]?.page ?? '', /Ritirata il 2 marzo 2026, 10:00/);
    assert.match(pages[1]?.page ?? '', /Errore di &lt;data&gt;\./);
    assert.equal((await see(`/enti/${body.slug}/pubblicazioni/${gone.variantId}/media/${gone.imageId}`)).status, 404);
  });

  test('it is not found by its words', async () => {
    assert.deepEqual(listed((await listOf(body, '?cerca=sbagliati')).page), []);
    assert.deepEqual(listed((await listOf(body)).page), [gone.variantId]);
  });

  test('from the moment that somebody asks for it, before the network has confirmed', async () => {
    const { variantId } = await publish(body, { text: 'Ancora sulla rete' });
    await tested.administer('update delivery set withdraw_asked_at = now() where variant_id = $1', [variantId]);
    const { page } = await oneOf(body, variantId);
    assert.doesNotMatch(page, /Ancora sulla rete/);
    assert.match(page, /L’ente ha chiesto alla rete sociale di toglierla/);
  });
});

test('corrected, it says so and leads to the correction, which leads back', async () => {
  const body = await tested.addBody({ pack: 'cassino' });
  const first = await publish(body, { text: 'Riapre lunedì' });
  const second = await publish(body, {
    text: 'Riapre martedì',
    corrects: first.postId,
    at: '2026-03-08T11:00:00+01:00',
  });
  const corrected = (await oneOf(body, first.variantId)).page;
  assert.match(corrected, /Questa pubblicazione è stata rettificata/);
  assert.match(corrected, /Leggi la rettifica dell’8 marzo 2026, 11:00/);
  assert.ok(corrected.includes(`href="/enti/${body.slug}/pubblicazioni/${second.variantId}"`));
  assert.match(corrected, /Riapre lunedì/);
  assert.ok(
    (await oneOf(body, second.variantId)).page.includes(`href="/enti/${body.slug}/pubblicazioni/${first.variantId}"`),
  );
  assert.match((await feedOf(body, 'atom')).page, /Rettificata: Riapre lunedì/);
});

/** Clauses cited on a part of the page. */
const cited = (part: string) => [...part.matchAll(/class="cite" href="[^"#]*#([^"]+)"/g)].map(([, id]) => id);

describe('under the policy of', () => {
  const bodies = new Map<string, { own: string; others: string; list: string }>();
  before(async () => {
    for (const pack of ['cassino', 'novi-di-modena', 'pero', 'cascina']) {
      const body = await tested.addBody({ pack });
      const own = await publish(body, { text: 'Nostro', permalink: 'https://rete.example/1' });
      const others = await publish(body, { text: 'D’altri', thirdParty: THIRD_PARTY });
      bodies.set(pack, {
        own: (await oneOf(body, own.variantId)).page,
        others: (await oneOf(body, others.variantId)).page,
        list: (await listOf(body)).page,
      });
    }
  });
  const pagesOf = (pack: string) => bodies.get(pack) ?? assert.fail();
  const notices = (page: string) => cited(partOf(page, 'id="_notices"', '</section>'));

  test('Cassino, publications say that they do not replace legal publicity and whose the advertising is', () => {
    const { own, list } = pagesOf('cassino');
    for (const page of [own, list]) {
      assert.ok(notices(page).includes('CAS-2.2'));
      assert.ok(notices(page).includes('CAS-2.7'));
    }
  });

  test('Cassino, third parties’ content has its source, the outcome of its verification and who answers for it', () => {
    const { others, own } = pagesOf('cassino');
    assert.match(others, /Contenuto di terzi: Protezione Civile/);
    assert.match(others, /href="https:\/\/protezione\.example\/allerta"/);
    assert.match(others, /La fonte è stata verificata/);
    assert.ok(cited(partOf(others, 'id="_others"', '</section>')).includes('CAS-2.6'));
    assert.doesNotMatch(others, /numero riservato|Consenso scritto/);
    assert.doesNotMatch(own, /Contenuto di terzi/);
  });

  test('Novi di Modena, publications add to the duties of law, beside adverts and others’ opinions it does not answer for', () => {
    const { own, others, list } = pagesOf('novi-di-modena');
    for (const page of [own, others, list])
      for (const clause of ['NOV-5.1', 'NOV-5.10', 'NOV-5.11']) assert.ok(notices(page).includes(clause), clause);
  });

  test('Pero, its own content may be reproduced freely, and the channel must be credited', () => {
    const { own, others, list } = pagesOf('pero');
    for (const page of [own, list]) assert.deepEqual(cited(partOf(page, 'id="_reuse"', '</section>')), ['PER-C.2']);
    assert.match(own, /Riproduzione libera/);
    assert.match(own, /Chi riproduce questo contenuto deve citare il canale da cui viene/);
    assert.match(own, /<q>Fonte: Comune \d+, .+ su Rete di prova, https:\/\/rete\.example\/1<\/q>/);
    assert.doesNotMatch(others, /Riproduzione libera|deve citare il canale/);
  });

  test('Cascina, content is the administration’s unless another source is stated, and neither reuse nor adverts are in its hands', () => {
    const { own, others, list } = pagesOf('cascina');
    const source = (page: string) => partOf(page, '<dt>Fonte del contenuto</dt>', '</dd>');
    assert.match(source(own), /Comune \d+.*CSC-C\.1/s);
    assert.match(source(others), /Protezione Civile.*CSC-C\.1/s);
    for (const page of [own, others, list])
      for (const clause of ['CSC-C.3', 'CSC-C.4']) assert.ok(notices(page).includes(clause), clause);
  });
});

describe('the list', () => {
  let body: TestBody;
  const ids: string[] = [];
  before(async () => {
    body = await tested.addBody({ pack: 'cassino' });
    for (let at = 0; at < 45; at++) {
      const category = at === 7 ? 'calls' : 'public-utility';
      const text = at === 7 ? 'Il bando per la biblioteca' : `Avviso numero ${at}`;
      ids.unshift(
        (
          await publish(body, {
            text,
            category,
            at: `2026-02-${String((at % 28) + 1).padStart(2, '0')}T1${at < 28 ? 0 : 2}:00:00+01:00`,
          })
        ).variantId,
      );
    }
  });

  test('goes page by page, each publication once, and says how many there are', async () => {
    const pages = [await listOf(body), await listOf(body, '?pagina=2'), await listOf(body, '?pagina=3')];
    assert.match(pages[0]?.page ?? '', /45 pubblicazioni/);
    assert.deepEqual(
      pages.map(({ page }) => listed(page).length),
      [20, 20, 5],
    );
    assert.equal(new Set(pages.flatMap(({ page }) => listed(page))).size, 45);
    assert.match(pages[1]?.page ?? '', /rel="next" href="[^"]*pagina=3#_results"/);
    assert.match(pages[1]?.page ?? '', /rel="prev" href="\/enti\/[^"?]*#_results"/);
    assert.doesNotMatch(pages[2]?.page ?? '', /rel="next"/);
  });

  test('is searched in Italian, and marks what it found', async () => {
    const { page } = await listOf(body, '?cerca=bandi%20biblioteche');
    assert.equal(listed(page).length, 1);
    assert.match(page, /Il <mark>bando<\/mark> per la <mark>biblioteca<\/mark>/);
    assert.match(page, /value="bandi biblioteche"/);
  });

  test('is narrowed by category and days, and keeps the choice from page to page', async () => {
    assert.equal(listed((await listOf(body, '?categoria=calls')).page).length, 1);
    assert.equal(listed((await listOf(body, '?dal=2026-02-28&al=2026-02-28')).page).length, 1);
    const { page } = await listOf(body, '?categoria=public-utility&lang=en');
    assert.match(page, /rel="next" href="[^"]*categoria=public-utility&amp;pagina=2&amp;lang=en#_results"/);
  });

  for (const query of [
    '?pagina=0',
    '?pagina=-1',
    '?pagina=1e9',
    '?pagina=9999',
    '?dal=ieri',
    '?account=x',
    '?cerca=%00',
    '?cerca=(%27',
    `?cerca=${'a'.repeat(5000)}`,
    '?cerca=a&cerca=b',
    '?cerca=%22%22',
    '?dal=9999-12-31',
  ])
    test(`is a page also for ${query.slice(0, 30)}`, async () => {
      assert.equal((await listOf(body, query)).status, 200);
    });

  test('can be kept for a minute and is not sent again when it is the same', async () => {
    const first = await listOf(body);
    assert.match(String(first.headers['cache-control']), /^public, max-age=\d+$/);
    assert.equal(
      (await see(`/enti/${body.slug}/pubblicazioni`, { 'if-none-match': String(first.headers.etag) })).status,
      304,
    );
  });

  test('what is not there is not found', async () => {
    for (const id of ['x', '%00', '00000000-0000-7000-8000-000000000000', '..%2F..'])
      assert.equal((await oneOf(body, id)).status, 404, id);
    assert.equal((await see('/enti/nessuno/pubblicazioni')).status, 404);
    assert.equal((await see('/enti/nessuno/pubblicazioni/feed.atom')).status, 404);
  });

  test('is one link away from the front page and from every page’s header', async () => {
    const { page } = await see(`/enti/${body.slug}`);
    assert.ok(page.split(`href="/enti/${body.slug}/pubblicazioni"`).length >= 4);
  });
});

/** Fails where XML is not well formed; answers the text between tags, with character data. */
function textOfXml(xml: string): string {
  const open: string[] = [];
  const bare = xml
    .replace(/^<\?xml [^<>]*\?>/, '')
    .replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, data: string) =>
      data.replaceAll(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`),
    );
  assert.doesNotMatch(bare, /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  for (const [tag, slash, name = ''] of bare.matchAll(/<(\/?)([^\s>/]*)[^>]*>/g)) {
    assert.match(tag, /^<\/?[a-z]+( [a-z:]+="([^"<&]|&[a-z]+;)*")*\/?>$/);
    if (slash) assert.equal(open.pop(), name);
    else if (!tag.endsWith('/>')) open.push(name);
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(bare.replaceAll(/<[^>]*>/g, ''), /<|&(?!(amp|lt|gt|quot|apos|#\d+);)/);
  return bare;
}

describe('a feed', () => {
  let body: TestBody;
  before(async () => {
    body = await tested.addBody({ pack: 'pero' });
    await publish(body, {
      text: 'Prima riga\nSeconda',
      category: 'services',
      permalink: 'https://rete.example/1?a=1&b=2',
    });
    await publish(body, {
      text: HOSTILE,
      title: HOSTILE,
      category: '<&"',
      thirdParty: { ...THIRD_PARTY, source: HOSTILE, sourceUrl: 'javascript:alert(1)' },
      permalink: 'javascript:alert(1)',
      link: 'javascript:alert(2)',
      at: '2026-03-02T09:00:00+01:00',
    });
  });

  test('in Atom is well formed with hostile text too, and credits the source', async () => {
    const { page, headers, status } = await feedOf(body, 'atom');
    assert.equal(status, 200);
    assert.match(String(headers['content-type']), /^application\/atom\+xml/);
    const text = textOfXml(page);
    assert.doesNotMatch(page, /<script|javascript:|onclick=x>[^&]*<\//i);
    assert.ok(text.includes('&#38;lt;script&#38;gt;'));
    assert.match(
      page,
      /<rights>Fonte: Comune \d+, .+ su Rete di prova, https:\/\/rete\.example\/1\?a=1&amp;b=2\. Licenza: Riproduzione libera\. Chi riproduce/,
    );
    assert.match(page, /Prima riga<br>Seconda/);
    assert.match(page, new RegExp(`<id>http://localhost/enti/${body.slug}/pubblicazioni/[0-9a-f-]{36}</id>`));
  });

  test('in JSON has the same, with plain titles and escaped content', async () => {
    const { page, headers } = await feedOf(body, 'json');
    assert.match(String(headers['content-type']), /^application\/feed\+json/);
    const { items } = JSON.parse(page);
    assert.equal(items.length, 2);
    assert.ok(items[0].title.startsWith('<script>alert(1)</script> "quotes"'));
    assert.doesNotMatch(items[0].content_html, /<script|<b |href="javascript/i);
    assert.deepEqual([items[0]._source.url, items[1]._source.url], [null, 'https://rete.example/1?a=1&b=2']);
    assert.deepEqual([items[1]._source.licence, items[1]._source.creditRequired], ['free-reproduction', true]);
    assert.deepEqual(items[1].tags, ['Servizi']);
  });

  test('can be kept, read from other sites, and is not sent again when it is the same', async () => {
    const first = await feedOf(body, 'atom');
    assert.match(String(first.headers['cache-control']), /^public, max-age=\d+$/);
    assert.equal(first.headers['access-control-allow-origin'], '*');
    tested.clock.set(new Date(tested.clock.now().getTime() + 1000));
    const address = `/enti/${body.slug}/pubblicazioni/feed.atom`;
    assert.equal((await see(address, { 'if-none-match': String(first.headers.etag) })).status, 304);
  });

  test('is announced by the pages, and may be of one account or category', async () => {
    assert.match((await listOf(body)).page, /<link rel="alternate" type="application\/atom\+xml"/);
    assert.equal(JSON.parse((await feedOf(body, 'json', '?categoria=services')).page).items.length, 1);
    assert.equal(JSON.parse((await feedOf(body, 'json', `?account=${body.account.id}`)).page).items.length, 2);
  });

  test('on the pages hostile text stays text, and leads nowhere', async () => {
    const [id = ''] = listed((await listOf(body)).page);
    for (const { page } of [await listOf(body), await oneOf(body, id), await listOf(body, '?cerca=quotes')]) {
      assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
      assert.doesNotMatch(page, /<script|<b onclick|href="javascript/i);
    }
  });
});
