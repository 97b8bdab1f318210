// SPDX-License-Identifier: EUPL-1.2
// What the contract does not ask: gone items, held items, conversations, images, a feed under concurrent writers, answers
// that are no answers.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { type IncomingItem, type ItemTarget, NetworkOutcomeUnknown, type ReadsItems } from '../network.ts';
import { createPracticeNetwork } from './practice-network.ts';
import { openPage } from './site/seed.ts';
import { startTestSite } from './testing/start-test-site.ts';

const site = await startTestSite();
const { page } = site;
const { capabilities } = createPracticeNetwork({ fetch: site.fetch });
const { readsItems, publishesPosts, hides, removes, replies, notifies, reportsUsers } = capabilities;
assert.ok(readsItems && publishesPosts && hides && removes && replies && notifies && reportsUsers);

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
type PastPage = Awaited<ReturnType<ReadsItems['readPast']>>;

const author = 'Berto Bicicletta';

async function write(place: 'visitor-posts' | 'messages', text: string): Promise<ItemTarget> {
  const { id } = await site.crowd('POST', `/${page.handle}/${place}`, { author, text });
  const item = await site.store.items.byId(id);
  const itemType = place === 'messages' ? 'message' : 'visitor-post';
  const by = { remoteId: item?.authorId ?? '', handle: '', displayName: '' };
  return { remoteId: id, itemType, postRemoteId: null, author: by };
}

async function readAll(from: string | null): Promise<{ ids: string[]; items: IncomingItem[]; cursor: string | null }> {
  const items: IncomingItem[] = [];
  let cursor = from;
  for (;;) {
    const read = await readsItems?.read(site.session(), cursor, 7);
    assert.ok(read);
    items.push(...read.events.filter((event) => event.kind === 'item'));
    cursor = read.cursor;
    if (!read.more) return { ids: items.map((item) => item.remoteId), items, cursor };
  }
}

after(site.close);

describe('items of the practice network', () => {
  it('says of what its author deleted that it is gone', async () => {
    const target = await write('visitor-posts', 'Ci ripenso');
    await site.crowd('DELETE', `/items/${target.remoteId}`, { author });
    for (const effect of [hides, removes, replies]) {
      const order = { key: `gone ${Math.random()}`, text: 'Buongiorno' };
      await assert.rejects(effect.apply(site.session(), target, order), { name: 'NetworkRefused', code: 'gone' });
      assert.equal(await effect.look(site.session(), target, order), 'not-in-force');
    }
    await notifies.apply(site.session(), target, { key: 'after', text: 'Il suo post è stato esaminato.' });
  });

  it('keeps a text as it was written, and refuses another under the same key', async () => {
    const target = await write('messages', 'Quando apre l’ufficio?');
    const text = '<b>Alle 9</b> \u202eotatnuap\u202c 👩‍👩‍👧';
    await replies.apply(site.session(), target, { key: 'chiave è ù', text });
    const [reply] = await site.store.spoken.repliesTo([target.remoteId]);
    assert.equal(reply?.text, text);
    const other = replies.apply(site.session(), target, { key: 'chiave è ù', text: 'Alle 10' });
    await assert.rejects(other, { name: 'NetworkRefused', code: 'invalid' });
  });

  it('reads messages and held visitor posts for what they are', async () => {
    const { cursor } = await readAll(null);
    await site.store.pages.setHabits(page.pageId, { holdVisitorPosts: true, ratePerMinute: null });
    const post = await write('visitor-posts', 'In attesa');
    const message = await write('messages', 'In privato');
    await site.store.pages.setHabits(page.pageId, { holdVisitorPosts: false, ratePerMinute: null });
    const { items } = await readAll(cursor);
    assert.deepEqual(
      items.map(({ remoteId, itemType, held, postRemoteId }) => ({ remoteId, itemType, held, postRemoteId })),
      [
        { remoteId: post.remoteId, itemType: 'visitor-post', held: true, postRemoteId: null },
        { remoteId: message.remoteId, itemType: 'message', held: false, postRemoteId: null },
      ],
    );
  });
});

describe('posts on the practice network', () => {
  it('publishes images with their descriptions, judged by their bytes', async () => {
    const image = { bytes: PIXEL, mediaType: 'image/png', alt: 'Un punto "bianco"' };
    const post = { text: 'Ecco', language: 'it', images: [image], link: 'https://www.example.it/?a=1&b=2' };
    const { permalink } = await publishesPosts.publish(site.session(), post, 'with image');
    assert.ok(permalink);
    const shown = await (await fetch(permalink)).text();
    assert.ok(shown.includes('alt="Un punto &quot;bianco&quot;"'));
    assert.ok(shown.includes('href="https://www.example.it/?a=1&amp;b=2"'));
    const [, src = ''] = /<img src="([^"]+)"/.exec(shown) ?? [];
    const served = await fetch(new URL(src, site.url));
    assert.equal(served.headers.get('content-type'), 'image/gif');
    assert.deepEqual(Buffer.from(await served.arrayBuffer()), PIXEL);
    const page = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const disguised = { ...post, images: [{ ...image, bytes: page }] };
    const publishing = publishesPosts.publish(site.session(), disguised, 'disguised');
    await assert.rejects(publishing, { name: 'NetworkRefused', code: 'invalid' });
  });

  it('publishes as much as it promises', async () => {
    const { limits } = publishesPosts;
    const bytes = Buffer.concat([PIXEL, Buffer.alloc(limits.imageBytes - PIXEL.length)]);
    const images = Array.from({ length: limits.images }, () => ({ bytes, mediaType: 'image/gif', alt: '' }));
    const post = { text: 'è'.repeat(limits.graphemes), language: 'it', images, link: null };
    await publishesPosts.publish(site.session(), post, 'at the limits');
    for (const more of [
      { ...post, images: [...images, ...images.slice(0, 1)] },
      { ...post, images: [{ ...images[0], mediaType: '', alt: '', bytes: Buffer.concat([bytes, PIXEL]) }] },
    ]) {
      const publishing = publishesPosts.publish(site.session(), more, 'over the limits');
      await assert.rejects(publishing, { name: 'NetworkRefused', code: 'invalid' });
    }
  });
});

describe('the feed of the practice network', () => {
  it('misses nothing while many write at once', async () => {
    const start = (await readAll(null)).cursor;
    const written: string[] = [];
    let writing = true;
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let at = 0; at < 15; at++) written.push((await write('visitor-posts', `${writer}.${at}`)).remoteId);
    });
    const seen: string[] = [];
    const reading = (async () => {
      let cursor = start;
      for (let last = false; !last; ) {
        last = !writing;
        const read = await readAll(cursor);
        seen.push(...read.ids);
        cursor = read.cursor;
      }
    })();
    await Promise.all(writers);
    writing = false;
    await reading;
    assert.equal(seen.length, 120);
    assert.deepEqual(seen.toSorted(), written.toSorted());
  });

  it('brings the whole past once, newest page first, and says how much there is', async () => {
    const ids: string[] = [];
    const pages: string[][] = [];
    let cursor: string | null = null;
    let estimate: number | null = 0;
    do {
      const past: PastPage = await readsItems.readPast(site.session(), cursor, 50);
      const onPage = past.events.filter((event) => event.kind === 'item').map((item) => item.remoteId);
      pages.push(onPage);
      ids.push(...onPage);
      ({ cursor, estimate } = past);
      assert.equal(past.more, cursor !== null);
    } while (cursor !== null);
    assert.equal(ids.length, estimate);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(Number(pages[0]?.[0]) > Number(pages[1]?.at(-1)), 'newest page first');
    assert.ok(Number(pages[0]?.[0]) < Number(pages[0]?.at(-1)), 'oldest first within a page');
  });

  it('gives a page nothing of another page', async () => {
    const target = await write('visitor-posts', 'Di questa pagina');
    const elsewhere = site.session({ credentials: { token: await openOther() } });
    await assert.rejects(removes.apply(elsewhere, target, { key: 'x' }), { name: 'NetworkRefused', code: 'gone' });
    assert.deepEqual((await readsItems.read(elsewhere, null, 50)).events, []);
  });
});

describe('answers that are no answers', () => {
  const answers: [string, Response, object][] = [
    ['a page instead of JSON', new Response('<html>', { status: 200 }), NetworkOutcomeUnknown],
    ['JSON of another shape', Response.json({ ok: true }), NetworkOutcomeUnknown],
    ['404 of another server', new Response('Not found', { status: 404 }), { code: 'invalid' }],
    ['502', new Response('', { status: 502 }), NetworkOutcomeUnknown],
    [
      '503 with Retry-After',
      new Response('', { status: 503, headers: { 'retry-after': '7' } }),
      { retryAfterSeconds: 7 },
    ],
  ];
  for (const [name, answer, expected] of answers) {
    it(`understands ${name}`, async () => {
      const odd = createPracticeNetwork({ fetch: async () => answer.clone() }).capabilities.reportsUsers;
      const target = await write('visitor-posts', 'Ciao');
      await assert.rejects(async () => odd?.apply(site.session(), target, { key: 'k', reason: 'spam' }), expected);
    });
  }
});

async function openOther(): Promise<string> {
  const other = { handle: 'altra-pagina', name: 'Altra pagina', about: '', moderatedVisitorPosts: false };
  return (await openPage(site.store, other, site.clock)).token;
}
