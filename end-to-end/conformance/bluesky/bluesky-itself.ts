// SPDX-License-Identifier: EUPL-1.2
// What the contract of all networks does not ask: images, what the public sees, dropped connections.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NetworkBusy, type ReadsItems } from '../../../packages/server/src/networks/network.ts';
import { unique } from '../../../packages/server/src/networks/network-contract-harness.ts';
import type { BlueskyHarness } from './harness.ts';
import { eventually, viewPost } from './person.ts';

/** 1 x 1 pixels. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export function describeBluesky(harness: BlueskyHarness): void {
  describe('bluesky itself', () => {
    describePosts(harness);
    describeModeration(harness);
    describeDroppedConnections(harness);
  });
}

function offered(harness: BlueskyHarness) {
  const { publishesPosts, readsItems, blocks, hides } = harness.network.capabilities;
  assert.ok(publishesPosts && readsItems && blocks && hides);
  return { publishesPosts, readsItems, blocks, hides };
}

function describePosts(harness: BlueskyHarness): void {
  it('shows the public a post with its image, its alternative text, its language, links and mentions', async () => {
    const { publishesPosts } = offered(harness);
    const text = unique('Però la città è così 🎉 https://example.com/è-qui #Mercato @cittadina.test @nessuno.test');
    const alt = 'La piazza vista dall’alto, con le bancarelle';
    const images = [{ bytes: png, mediaType: 'image/png', alt }];
    const post = { text, language: 'it', images, link: null };
    const { remoteId } = await publishesPosts.publish(harness.session(), post, unique('key'));

    await eventually('the post is shown', async () => (await viewPost(harness.neighbour, remoteId)) !== undefined);
    const view = await viewPost(harness.neighbour, remoteId);
    assert.ok(view);
    assert.equal(view.record.text, text);
    assert.deepEqual(view.record.langs, ['it']);
    const shown = view.embed?.images as { alt: string }[] | undefined;
    assert.deepEqual(
      shown?.map((image) => image.alt),
      [alt],
    );
    const facets = view.record.facets as { index: { byteStart: number; byteEnd: number }; features: object[] }[];
    const bytes = Buffer.from(text);
    assert.deepEqual(
      facets.map(({ index, features }) => [bytes.subarray(index.byteStart, index.byteEnd).toString(), features]),
      [
        ['https://example.com/è-qui', [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.com/è-qui' }]],
        ['#Mercato', [{ $type: 'app.bsky.richtext.facet#tag', tag: 'Mercato' }]],
        ['@cittadina.test', [{ $type: 'app.bsky.richtext.facet#mention', did: harness.neighbour.did }]],
      ],
    );
    const blob = (view.record.embed as { images: { image: { ref: { $link: string } } }[] }).images[0]?.image.ref.$link;
    const stored = await fetch(
      `${harness.session().origin}/xrpc/com.atproto.sync.getBlob?did=${harness.body.did}&cid=${blob}`,
    );
    assert.deepEqual(Buffer.from(await stored.arrayBuffer()), png);

    await publishesPosts.withdraw(harness.session(), remoteId);
    await eventually('the post is gone', async () => (await viewPost(harness.neighbour, remoteId)) === undefined);
  });

  it('shows a link as a card', async () => {
    const { publishesPosts } = offered(harness);
    const post = { text: unique('Il bando'), language: 'it', images: [], link: 'https://example.com/bando' };
    const { remoteId } = await publishesPosts.publish(harness.session(), post, unique('key'));
    await eventually('the post is shown', async () => (await viewPost(harness.neighbour, remoteId)) !== undefined);
    const external = (await viewPost(harness.neighbour, remoteId))?.embed?.external as
      | { uri: string; title: string }
      | undefined;
    assert.equal(external?.uri, 'https://example.com/bando');
    assert.equal(external?.title, 'example.com/bando');
  });

  it('withdraws nothing of others', async () => {
    const { publishesPosts } = offered(harness);
    const post = { text: unique('Nostro'), language: 'it', images: [], link: null };
    const { remoteId } = await publishesPosts.publish(harness.session(), post, unique('key'));
    const theirs = await harness.citizen.comment(remoteId, unique('mio'));
    await assert.rejects(publishesPosts.withdraw(harness.session(), theirs.remoteId), { code: 'forbidden' });
    assert.ok(await viewPost(harness.neighbour, theirs.remoteId));
  });
}

async function commentedPost(harness: BlueskyHarness) {
  const { publishesPosts } = offered(harness);
  const post = { text: unique('Lavori in via Roma'), language: 'it', images: [], link: null };
  const { remoteId: postRemoteId } = await publishesPosts.publish(harness.session(), post, unique('key'));
  const { remoteId } = await harness.citizen.comment(postRemoteId, unique('ancora?'));
  const { did, handle } = harness.neighbour;
  const author = { remoteId: did, handle, displayName: handle };
  return { remoteId, postRemoteId, itemType: 'comment' as const, author };
}

function describeModeration(harness: BlueskyHarness): void {
  it('the blocked citizen sees the block, and no longer it when it is reversed; nothing of theirs counts as deleted', async () => {
    const { blocks, readsItems } = offered(harness);
    const target = await commentedPost(harness);
    const { cursor } = await readAll(readsItems, harness, null);
    type Profile = { viewer: { blockedBy: boolean } };
    const isBlocked = async () =>
      (await harness.neighbour.get<Profile>('app.bsky.actor.getProfile', { actor: harness.body.did })).viewer.blockedBy;

    await blocks.apply(harness.session(), target, { key: unique('block') });
    await eventually('the block is shown', isBlocked);
    const { events } = await readAll(readsItems, harness, cursor);
    assert.deepEqual(
      events.filter(({ kind }) => kind === 'deletion'),
      [],
    );
    await blocks.reverse?.(harness.session(), target, { key: unique('block') });
    await eventually('the block is gone', async () => !(await isBlocked()));
  });

  it('finds and reverses a block that was made by hand with another app', async () => {
    const { blocks } = offered(harness);
    const target = await commentedPost(harness);
    const { did } = harness.body;
    const record = {
      $type: 'app.bsky.graph.block',
      subject: target.author.remoteId,
      createdAt: new Date().toISOString(),
    };
    await harness.body.post('com.atproto.repo.createRecord', { repo: did, collection: record.$type, record });
    const order = { key: unique('block') };
    const look = () => blocks.look(harness.session(), target, order);
    await eventually('the block is found', async () => (await look()) === 'in-force');
    await blocks.reverse?.(harness.session(), target, order);
    assert.equal(await look(), 'not-in-force');
  });

  it('a hidden reply is marked so to the public, beside one that the gate hid before', async () => {
    const { hides } = offered(harness);
    const target = await commentedPost(harness);
    const other = { ...target, ...(await harness.citizen.comment(target.postRemoteId, unique('e poi?'))) };
    await hides.apply(harness.session(), other, { key: unique('hide') });
    await hides.apply(harness.session(), target, { key: unique('hide') });
    type Thread = { thread: { post: { threadgate?: { record: { hiddenReplies?: string[] } } } } };
    const hidden = async () =>
      (await harness.neighbour.get<Thread>('app.bsky.feed.getPostThread', { uri: target.postRemoteId })).thread.post
        .threadgate?.record.hiddenReplies ?? [];
    await eventually('both are hidden', async () => (await hidden()).length === 2);
    await hides.reverse?.(harness.session(), other, { key: unique('hide') });
    await eventually('one is hidden', async () => (await hidden()).join() === target.remoteId);
  });

  it('hides nothing in a thread that another opened', async () => {
    const { hides, readsItems } = offered(harness);
    assert.ok(harness.citizen.visit);
    const { remoteId } = await harness.citizen.visit(unique('salve'));
    const { did, handle } = harness.neighbour;
    const author = { remoteId: did, handle, displayName: handle };
    const target = { remoteId, postRemoteId: null, itemType: 'visitor-post' as const, author };
    await assert.rejects(hides.apply(harness.session(), target, { key: unique('hide') }), { code: 'forbidden' });
    assert.equal(await hides.look(harness.session(), target, { key: unique('hide') }), 'not-in-force');
    assert.ok(readsItems);
  });
}

async function readAll(reads: ReadsItems, harness: BlueskyHarness, from: string | null) {
  const events = [];
  let page = { cursor: from, more: true };
  while (page.more) {
    const next = await reads.read(harness.session(), page.cursor, 50);
    events.push(...next.events);
    page = next;
  }
  return { events, cursor: page.cursor };
}

function describeDroppedConnections(harness: BlueskyHarness): void {
  it('resumes reading after each connection was dropped, and loses nothing', async () => {
    const { readsItems } = offered(harness);
    const target = await commentedPost(harness);
    let { cursor } = await readAll(readsItems, harness, null);
    const wanted = new Set<string>();
    for (let comment = 0; comment < 7; comment++) {
      wanted.add((await harness.citizen.comment(target.postRemoteId, unique('ancora'))).remoteId);
    }
    const session = harness.sessionThroughProxy();
    const arrived = new Set<string>();
    let drops = 0;
    for (let more = true; more; ) {
      // Two items a page, so that the walk itself is interrupted; the connection breaks before each page is whole.
      harness.proxy.breakNextAnswers(1);
      await assert.rejects(readsItems.read(session, cursor, 2), NetworkBusy);
      harness.proxy.cutAll();
      drops += 1;
      const page = await readsItems.read(session, cursor, 2);
      for (const event of page.events) arrived.add(event.remoteId);
      ({ cursor, more } = page);
    }
    assert.ok(drops > 3, `${drops} drops`);
    assert.deepEqual(
      [...wanted].filter((remoteId) => !arrived.has(remoteId)),
      [],
    );
  });
}
