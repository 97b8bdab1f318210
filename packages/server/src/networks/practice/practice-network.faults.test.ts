// SPDX-License-Identifier: EUPL-1.2
// Every fault that the director can set, as the adapter tells it.
import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { type ItemTarget, NetworkBusy, NetworkOutcomeUnknown, type NetworkSession } from '../network.ts';
import { createPracticeNetwork } from './practice-network.ts';
import type { Fault } from './site/store/page-store.ts';
import { startTestSite } from './testing/start-test-site.ts';

const site = await startTestSite();
const { store, page } = site;
const { capabilities } = createPracticeNetwork({ fetch: site.fetch });
const { readsItems, publishesPosts, hides, notifies } = capabilities;
assert.ok(readsItems && publishesPosts && hides && notifies);

const setFault = (fault: Partial<Fault> & Pick<Fault, 'kind'>) =>
  store.pages.setFault(page.pageId, { scope: 'orders', remaining: null, delayMs: 0, retryAfterSeconds: 45, ...fault });

async function aComment(): Promise<ItemTarget> {
  const { id } = await site.crowd('POST', `/${page.handle}/visitor-posts`, {
    author: 'Il Signor Brontolo',
    text: 'Uffa!',
  });
  const item = await store.items.byId(id);
  const author = { remoteId: item?.authorId ?? '', handle: '', displayName: '' };
  return { remoteId: id, itemType: 'visitor-post', postRemoteId: null, author };
}

after(site.close);
beforeEach(async () => {
  await store.pages.setFault(page.pageId, null);
  await store.pages.setHabits(page.pageId, { holdVisitorPosts: false, ratePerMinute: null });
});

describe('a fault struck by an order', () => {
  it('forbidden: refused, nothing done', async () => {
    const target = await aComment();
    await setFault({ kind: 'forbidden' });
    const order = { key: 'forbidden' };
    await assert.rejects(hides.apply(site.session(), target, order), { name: 'NetworkRefused', code: 'forbidden' });
    assert.equal(await hides.look(site.session(), target, order), 'not-in-force');
  });

  it('busy: nothing done, and says when to come again', async () => {
    const target = await aComment();
    await setFault({ kind: 'busy' });
    const order = { key: 'busy' };
    await assert.rejects(hides.apply(site.session(), target, order), { name: 'NetworkBusy', retryAfterSeconds: 45 });
    assert.equal(await hides.look(site.session(), target, order), 'not-in-force');
  });

  it('lost: unknown, and done', async () => {
    const target = await aComment();
    await setFault({ kind: 'lost' });
    const order = { key: 'lost', text: 'La invitiamo a moderare i toni.' };
    await assert.rejects(notifies.apply(site.session(), target, order), NetworkOutcomeUnknown);
    assert.equal(await notifies.look(site.session(), target, order), 'in-force');
  });

  it('drop: unknown, and not done', async () => {
    const target = await aComment();
    await setFault({ kind: 'drop' });
    const order = { key: 'drop', text: 'La invitiamo a moderare i toni.' };
    await assert.rejects(notifies.apply(site.session(), target, order), NetworkOutcomeUnknown);
    assert.equal(await notifies.look(site.session(), target, order), 'not-in-force');
  });
});

describe('faults', () => {
  it('slow: who does not wait does not know, and it was done', async () => {
    await setFault({ kind: 'slow', delayMs: 60_000 });
    const target = await aComment();
    const leaving = new AbortController();
    const applying = hides.apply(site.session({ signal: leaving.signal }), target, { key: 'slow' });
    while ((await store.items.byId(target.remoteId))?.hiddenAt === null)
      await hides.look(site.session(), target, { key: '' });
    leaving.abort();
    await assert.rejects(applying, NetworkOutcomeUnknown);
  });

  it('slow: who waits is answered', async () => {
    await setFault({ kind: 'slow', delayMs: 1 });
    assert.deepEqual(await hides.apply(site.session(), await aComment(), { key: 'slow' }), { reference: null });
  });

  for (const kind of ['drop', 'lost', 'busy'] as const) {
    it(`${kind}, set for everything: reading finds the network busy`, async () => {
      await setFault({ kind, scope: 'everything' });
      await assert.rejects(readsItems.read(site.session(), null, 10), NetworkBusy);
      await assert.rejects(publishesPosts.find(site.session(), 'key'), NetworkBusy);
    });
  }

  it('strikes as many times as it was set for', async () => {
    const target = await aComment();
    await setFault({ kind: 'busy', remaining: 2 });
    for (const key of ['1', '2']) await assert.rejects(hides.apply(site.session(), target, { key }), NetworkBusy);
    await hides.apply(site.session(), target, { key: '3' });
    assert.equal((await store.pages.faults()).size, 0);
  });

  it('lets in so many requests a minute, and says when the minute ends', async () => {
    await store.pages.setHabits(page.pageId, { holdVisitorPosts: false, ratePerMinute: 2 });
    const read = (session: NetworkSession) => readsItems.read(session, null, 10);
    await read(site.session());
    await read(site.session());
    site.clock.advance(20_000);
    await assert.rejects(read(site.session()), { name: 'NetworkBusy', retryAfterSeconds: 40 });
    site.clock.advance(40_000);
    await read(site.session());
  });

  it('gives up before anything leaves when the session has ended', async () => {
    const target = await aComment();
    const session = site.session({ signal: AbortSignal.abort() });
    await assert.rejects(hides.apply(session, target, { key: 'ended' }), NetworkBusy);
    assert.equal(await hides.look(site.session(), target, { key: 'ended' }), 'not-in-force');
  });
});
