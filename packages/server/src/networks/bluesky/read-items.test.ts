// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { IncomingEvent } from '../network.ts';
import { createNetworkView, type NetworkView, session } from './network-view.fixture.ts';
import { decodeCursor, mostKnown } from './read-cursor.ts';
import { createReadsItems } from './read-items.ts';

function start(view: NetworkView) {
  const reads = createReadsItems(view.converse);
  let cursor: string | null = null;
  return {
    get cursor() {
      return cursor;
    },
    /** Reads until there is no more; `crashes` throws the first answer of each page away, as a crash before saving does. */
    async read({ limit = 50, crashes = false } = {}) {
      const events: IncomingEvent[] = [];
      for (let more = true; more; ) {
        if (crashes) await reads.read(session, cursor, limit);
        const page = await reads.read(session, cursor, limit);
        events.push(...page.events);
        ({ cursor, more } = page);
      }
      return events;
    },
  };
}

const idsOf = (events: IncomingEvent[], kind: IncomingEvent['kind'] = 'item') =>
  events.filter((event) => event.kind === kind).map(({ remoteId }) => remoteId);

describe('reading on', () => {
  it('after an outage brings each of a thousand comments once, though it crashed before saving each page', async () => {
    const view = createNetworkView();
    const post = view.ownPost('Avviso');
    view.comment(post, 'prima');
    const reader = start(view);
    await reader.read();
    const missed = Array.from({ length: 1000 }, (_, at) => view.comment(post, `commento ${at}`).uri);
    const arrived = idsOf(await reader.read({ crashes: true }));
    // The item at the boundary of two walks may come again; no other.
    assert.ok(arrived.length <= missed.length + 1);
    const all = new Set(arrived);
    assert.deepEqual(
      missed.filter((id) => !all.has(id)),
      [],
    );
    assert.deepEqual(idsOf(await reader.read()), [], 'nothing comes again');
  });

  it('while comments keep coming, page after page, loses none', async () => {
    const view = createNetworkView();
    const post = view.ownPost('Avviso');
    const reads = createReadsItems(view.converse);
    let { cursor } = await reads.read(session, null, 10);
    const written: string[] = [];
    const arrived = new Set<string>();
    for (let round = 0; round < 40; round++) {
      for (let some = 0; some < 7; some++) written.push(view.comment(post, `${round}.${some}`).uri);
      const page = await reads.read(session, cursor, 10);
      for (const id of idsOf(page.events)) arrived.add(id);
      cursor = page.cursor;
    }
    for (let more = true; more; ) {
      const page = await reads.read(session, cursor, 10);
      for (const id of idsOf(page.events)) arrived.add(id);
      ({ cursor, more } = page);
    }
    assert.deepEqual(
      written.filter((id) => !arrived.has(id)),
      [],
    );
  });

  it('starts with the newest page, and the thread beside it; the rest is the past', async () => {
    const view = createNetworkView();
    const post = view.ownPost('Avviso');
    for (let at = 0; at < 100; at++) view.comment(post, String(at), { notified: at >= 50 });
    const events = await start(view).read({ limit: 5 });
    assert.deepEqual(idsOf(events, 'post'), [post.uri]);
    assert.equal(new Set(idsOf(events)).size, idsOf(events).length, 'each once');
  });
});

describe('what a network does not tell in order, or not at all', () => {
  it('brings a mention whose author has a slow clock, though it lands pages below what was delivered', async () => {
    const view = createNetworkView();
    const reader = start(view);
    for (let at = 0; at < 30; at++) view.mention(String(at));
    await reader.read();
    const late = view.mention('in ritardo', { clockBehindMs: 25_500 });
    assert.deepEqual(idsOf(await reader.read({ limit: 5 })), [late.uri]);
  });

  it('brings a reply of which the network does not notify, from its thread', async () => {
    const view = createNetworkView();
    const posts = Array.from({ length: 4 }, (_, at) => view.ownPost(`Avviso ${at}`));
    const comments = posts.map((post) => view.comment(post, 'sopra'));
    const reader = start(view);
    await reader.read();
    const deep = comments.map((comment) => view.comment(comment, 'sotto', { notified: false }).uri);
    const arrived = [];
    for (const _turn of posts) arrived.push(...idsOf(await reader.read()));
    assert.deepEqual(arrived.toSorted(), deep.toSorted());
  });
});

describe('looking again', () => {
  it('notices each edit and deletion among the known within one round of turns', async () => {
    const view = createNetworkView();
    const post = view.ownPost('Avviso');
    const reader = start(view);
    await reader.read();
    const comments = Array.from({ length: 120 }, (_, at) => view.comment(post, `commento ${at}`));
    await reader.read();
    const [first, , , middle] = comments;
    const last = comments.at(-1);
    assert.ok(first && middle && last);
    view.remove(first);
    view.edit(middle, 'cambiato');
    view.remove(last);
    const events = [];
    for (let turn = 0; turn < 5; turn++) events.push(...(await reader.read()));
    assert.deepEqual(idsOf(events, 'deletion').toSorted(), [first.uri, last.uri].toSorted());
    assert.deepEqual(
      events.flatMap((event) => (event.kind === 'item' ? [[event.remoteId, event.text, event.revision]] : [])),
      [[middle.uri, 'cambiato', middle.cid]],
    );
  });

  it('takes whom the body blocked for hidden, not for deleted', async () => {
    const view = createNetworkView();
    const post = view.ownPost('Avviso');
    const reader = start(view);
    const comment = view.comment(post, 'eccomi', { by: 'did:plc:rude' });
    await reader.read();
    view.blocked.add('did:plc:rude');
    assert.deepEqual(await reader.read(), []);
    view.remove(comment);
    assert.deepEqual(idsOf(await reader.read(), 'deletion'), [comment.uri]);
  });
});

describe('what reading costs', () => {
  it('costs four requests when nothing happened', async () => {
    const view = createNetworkView();
    const post = view.ownPost('Avviso');
    const reader = start(view);
    view.comment(post, 'eccomi');
    await reader.read();
    view.takeRequests();
    await reader.read();
    assert.deepEqual(view.takeRequests(), ['listNotifications', 'getPosts', 'getAuthorFeed', 'getPostThread']);
  });

  it('keeps its cursor small in a flood, and does not fetch again what it knows', async () => {
    const view = createNetworkView();
    const post = view.ownPost('Avviso');
    const reader = start(view);
    await reader.read();
    for (let at = 0; at < 3 * mostKnown; at++) view.comment(post, `commento ${at}`);
    await reader.read();
    assert.ok(reader.cursor);
    assert.equal(decodeCursor(reader.cursor).known.length, mostKnown);
    assert.ok(reader.cursor.length < 40_000, `${reader.cursor.length} characters`);
    view.takeRequests();
    await reader.read();
    const looks = view.takeRequests().filter((name) => name === 'getPosts');
    assert.equal(looks.length, 1);
  });

  it('refuses a cursor that is not its own', async () => {
    const reads = createReadsItems(createNetworkView().converse);
    for (const cursor of ['', 'x', '{}', '{"since":1}', 'null']) {
      await assert.rejects(reads.read(session, cursor, 10), { name: 'NetworkRefused', code: 'invalid' });
      await assert.rejects(reads.readPast(session, cursor, 10), { name: 'NetworkRefused', code: 'invalid' });
    }
  });
});

describe('the past', () => {
  it('comes whole and each thing once: posts with what stands under them, then mentions', async () => {
    const view = createNetworkView();
    const expected: string[] = [];
    for (let at = 0; at < 35; at++) {
      const post = view.ownPost(`Avviso ${at}`);
      const comment = view.comment(post, 'sopra');
      expected.push(comment.uri, view.comment(comment, 'sotto', { notified: false }).uri);
    }
    const reads = createReadsItems(view.converse);
    const events: IncomingEvent[] = [];
    let cursor: string | null = null;
    for (let more = true; more; ) {
      const page = await reads.readPast(session, cursor, 20);
      assert.equal(page.estimate, null);
      events.push(...page.events);
      ({ cursor, more } = page);
    }
    assert.equal(idsOf(events, 'post').length, 35);
    assert.deepEqual([...new Set(idsOf(events))].toSorted(), expected.toSorted());
  });
});
