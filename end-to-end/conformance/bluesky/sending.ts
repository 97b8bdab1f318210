// SPDX-License-Identifier: EUPL-1.2
// The whole way of a post through the server to Bluesky: planned, sent, looked up, compared, withdrawn.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PostView } from '@arengo/contract';
import sharp from 'sharp';
import { openAccount } from '../../../packages/server/src/features/accounts/index.ts';
import { unique } from '../../../packages/server/src/networks/network-contract-harness.ts';
import { type Newsroom, only, openNewsroom } from '../../../packages/server/src/testing/newsroom.ts';
import { createTestApp, type TestApp } from '../../../packages/server/src/testing/test-app.ts';
import type { BlueskyHarness } from './harness.ts';
import { eventually, listRecords, viewPost } from './person.ts';

const POSTS = 'app.bsky.feed.post';
const DAY_SECONDS = 24 * 60 * 60;

type Room = Newsroom & { tested: TestApp; accountId: string };
type Field = { harness: BlueskyHarness; room: () => Room };

export function describeSending(harness: BlueskyHarness): void {
  describe('a post sent by the server', () => {
    let opened: Room | null = null;
    const ends: (() => Promise<void>)[] = [];
    before(async () => {
      const context = { after: (end: () => Promise<void>) => ends.push(end) };
      const tested = await createTestApp(context, { privateOrigins: [harness.proxy.origin] });
      opened = await openRoom(harness, tested);
    });
    after(async () => {
      for (const end of ends) await end();
    });
    const room = () => {
      assert.ok(opened);
      return opened;
    };
    describeLeaving({ harness, room });
    describeAfterwards({ harness, room });
  });
}

async function openRoom(harness: BlueskyHarness, tested: TestApp): Promise<Room> {
  const room = await openNewsroom(tested);
  const { remoteId, handle, origin, credentials } = harness.sessionThroughProxy();
  const account = { network: 'bluesky', remoteId, handle, name: 'Comune', origin, url: null, webhookSecret: null };
  const opening = { ...account, credentials, actId: room.body.actId };
  const by = { actor: { kind: 'administrator' as const }, at: tested.clock.now() };
  const accountId = await room.body.inBody((tx) => openAccount(tx, tested.app.sealer, opening, by));
  return { ...room, tested, accountId };
}

/** Written for Bluesky and let go at once. */
async function send({ write, approve, accountId }: Room, text: string): Promise<PostView> {
  return approve(await write({ text, variants: [{ accountId }] }));
}

const stepsOf = async (room: Room, post: PostView) => (await room.delivery(post)).steps.map(({ event }) => event);

/** The records with this text in the body's own repository: what the network holds, whatever the server believes. */
async function outOf({ neighbour, body }: BlueskyHarness, text: string) {
  return (await listRecords(neighbour, body.did, POSTS)).filter(({ value }) => value.text === text);
}

function describeLeaving({ harness, room }: Field): void {
  it('is out once, and the public sees its image with the alternative text', async () => {
    const text = unique('Riapre la piscina');
    const alt = 'La vasca grande';
    const begun = await room().write({ text, variants: [{ accountId: room().accountId }] });
    const bytes = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#2266aa' } })
      .jpeg()
      .toBuffer();
    const params = { postId: begun.id };
    const { fileId } = await room().editor.desk.ok('addMedia', { params, body: { name: 'vasca.jpg', bytes } });
    const facts = { alt, rights: 'Foto dell’ente', people: 'nobody', release: null, legalBasis: null } as const;
    await room().editor.desk.ok('changeMedia', {
      params: { ...params, fileId },
      body: { ...facts, textInside: false },
    });
    const post = await room().approve(await room().read(begun.id));
    assert.equal((await room().delivery(post)).state, 'published');
    const { uri } = only(await outOf(harness, text));
    await eventually('the post is shown', async () => (await viewPost(harness.neighbour, uri)) !== undefined);
    const images = (await viewPost(harness.neighbour, uri))?.embed?.images as { alt: string }[] | undefined;
    assert.deepEqual(
      images?.map((image) => image.alt),
      [alt],
    );
  });

  it('whose answer was lost is looked up, and nothing is sent again', async () => {
    const text = unique('Chiude il ponte');
    harness.proxy.loseNextAnswer();
    const post = await send(room(), text);
    assert.equal((await room().delivery(post)).state, 'unconfirmed');
    await room().tested.wait(2);
    assert.deepEqual((await stepsOf(room(), post)).slice(2), ['taken-up', 'no-answer', 'found']);
    assert.equal((await outOf(harness, text)).length, 1);
  });

  it('that the network never got is looked up until that counts, and then sent once', async () => {
    const text = unique('Mercato spostato');
    harness.proxy.dropNextOrder();
    const post = await send(room(), text);
    assert.equal((await room().delivery(post)).state, 'unconfirmed');
    await room().tested.wait(19);
    assert.equal((await room().delivery(post)).state, 'unconfirmed', 'an order may still take effect');
    await room().tested.wait(1);
    const after = ['taken-up', 'no-answer', 'not-found', 'taken-up', 'confirmed'];
    assert.deepEqual((await stepsOf(room(), post)).slice(2), after);
    assert.equal((await outOf(harness, text)).length, 1);
  });
}

function describeAfterwards({ harness, room }: Field): void {
  it('is taken off the network, though the answer to that is lost', async () => {
    const text = unique('Orario sbagliato');
    const post = await send(room(), text);
    harness.proxy.loseNextAnswer();
    const body = { reason: 'L’orario era sbagliato.' };
    await room().publisher.desk.ok('withdrawDelivery', { params: { variantId: only(post.variants).id }, body });
    await room().tested.drain();
    assert.equal((await room().delivery(post)).state, 'published', 'until the network has confirmed');
    await room().tested.wait(60);
    assert.equal((await room().delivery(post)).state, 'withdrawn');
    assert.deepEqual(await outOf(harness, text), []);
  });

  it('is looked at again a day later: what somebody took away on the network is told', async () => {
    const [kept, gone] = [unique('Resta'), unique('Sparisce')];
    const posts = [await send(room(), kept), await send(room(), gone)] as const;
    const { uri } = only(await outOf(harness, gone));
    const rkey = uri.split('/').at(-1);
    await harness.body.post('com.atproto.repo.deleteRecord', { repo: harness.body.did, collection: POSTS, rkey });
    await room().tested.wait(DAY_SECONDS);
    const compared = [(await room().delivery(posts[0])).comparison, (await room().delivery(posts[1])).comparison];
    assert.notEqual(compared[0], 'gone');
    assert.equal(compared[1], 'gone');
  });
}
