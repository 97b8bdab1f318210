// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { IncomingEvent, IncomingItem, NetworkSession, ReadPage, ReadsItems } from './network.ts';
import { type NetworkHarness, publishSomething, unique } from './network-contract-harness.ts';

const pageSize = 20;
const mostPages = 500;
/** A network may look at a part of what it knows at each read. */
const readsUntilNoticed = 25;

/** Reads on until the network has nothing more. */
export async function readToEnd(reads: ReadsItems, session: NetworkSession, from: string | null) {
  return gather(from, (cursor) => reads.read(session, cursor, pageSize));
}

async function gather(from: string | null, next: (cursor: string | null) => Promise<ReadPage>) {
  const events: IncomingEvent[] = [];
  let cursor = from;
  for (let pages = 0; pages < mostPages; pages++) {
    const page = await next(cursor);
    events.push(...page.events);
    cursor = page.cursor;
    if (!page.more) return { events, cursor };
  }
  throw new Error(`reading did not end after ${mostPages} pages`);
}

/** The last form of an item among events. */
export function findItem(events: IncomingEvent[], remoteId: string): IncomingItem | undefined {
  return events.findLast((event): event is IncomingItem => event.kind === 'item' && event.remoteId === remoteId);
}

type Reader = {
  reads: ReadsItems;
  toEnd(from: string | null): Promise<{ events: IncomingEvent[]; cursor: string | null }>;
  /** The first event wanted, within a few reads; null when it does not come. */
  noticed(from: string | null, wanted: (event: IncomingEvent) => boolean): Promise<IncomingEvent | null>;
};

export function describeReading(harness: NetworkHarness): void {
  const reads = harness.network.capabilities.readsItems;
  if (!reads) return;
  const reader = createReader(reads, harness);
  describe('reading', () => {
    describeArrivals(harness, reader);
    describeChanges(harness, reader);
    describePast(harness, reader);
  });
}

function createReader(reads: ReadsItems, harness: NetworkHarness): Reader {
  const toEnd = (from: string | null) => readToEnd(reads, harness.session(), from);
  const noticed = async (from: string | null, wanted: (event: IncomingEvent) => boolean) => {
    let cursor = from;
    for (let tries = 0; tries < readsUntilNoticed; tries++) {
      const read = await toEnd(cursor);
      const found = read.events.find(wanted);
      if (found) return found;
      cursor = read.cursor;
    }
    return null;
  };
  return { reads, toEnd, noticed };
}

function describeArrivals(harness: NetworkHarness, { toEnd }: Reader): void {
  const { citizen } = harness;
  it("brings a citizen's comment whole, with its author and its post", async () => {
    const postRemoteId = await publishSomething(harness);
    const text = unique('Perché il mercoledì no? 👩‍👩‍👧 «così» \u202Enon va\u202C <script>alert(1)</script> & più');
    const { remoteId } = await citizen.comment(postRemoteId, text);
    const item = findItem((await toEnd(null)).events, remoteId);
    assert.ok(item, 'the comment arrives');
    assert.equal(item.text, text);
    assert.equal(item.itemType, 'comment');
    assert.equal(item.postRemoteId, postRemoteId);
    assert.equal(item.parentRemoteId, null);
    assert.notEqual(item.author.remoteId, '');
    assert.notEqual(item.author.remoteId, harness.session().remoteId);
    assert.notEqual(item.revision, '');
    assert.ok(Math.abs(Date.parse(item.postedAt) - Date.now()) < 600_000, `posted now, not at ${item.postedAt}`);
  });

  it('resumes at the cursor without losing anything', async () => {
    const postRemoteId = await publishSomething(harness);
    const { cursor } = await toEnd(null);
    assert.equal(typeof cursor, 'string');
    const remoteIds: string[] = [];
    for (const word of ['uno', 'due', 'tre']) {
      remoteIds.push((await citizen.comment(postRemoteId, unique(word))).remoteId);
    }
    const resumed = await toEnd(cursor);
    for (const remoteId of remoteIds) assert.ok(findItem(resumed.events, remoteId), `${remoteId} arrives`);
  });

  it('brings the same item again from an older cursor, as the same revision', async () => {
    const postRemoteId = await publishSomething(harness);
    const { cursor } = await toEnd(null);
    const { remoteId } = await citizen.comment(postRemoteId, unique('ancora'));
    const once = findItem((await toEnd(cursor)).events, remoteId);
    const again = findItem((await toEnd(cursor)).events, remoteId);
    assert.ok(once);
    assert.deepEqual(again, once);
  });

  it('never brings an item of the body itself', async () => {
    const remoteId = await publishSomething(harness);
    assert.equal(findItem((await toEnd(null)).events, remoteId), undefined);
  });

  const { visit } = citizen;
  if (visit) {
    it('brings what a citizen writes to the body outside its posts', async () => {
      const text = unique('Buongiorno, una domanda');
      const { remoteId } = await visit(text);
      const item = findItem((await toEnd(null)).events, remoteId);
      assert.equal(item?.itemType, 'visitor-post');
      assert.equal(item.postRemoteId, null);
      assert.ok(item.text.includes(text));
    });
  }
}

function describeChanges(harness: NetworkHarness, { toEnd, noticed }: Reader): void {
  const { citizen } = harness;
  const { edit } = citizen;
  if (edit) {
    it('brings an edited text as a new revision', async () => {
      const { remoteId } = await citizen.comment(await publishSomething(harness), unique('prima'));
      const before = await toEnd(null);
      const changed = unique('dopo');
      await edit(remoteId, changed);
      const event = await noticed(
        before.cursor,
        (one) => one.kind === 'item' && one.remoteId === remoteId && one.text === changed,
      );
      assert.ok(event?.kind === 'item', 'the new text arrives');
      assert.notEqual(event.revision, findItem(before.events, remoteId)?.revision);
    });
  }

  it('tells that the author took a comment away', async () => {
    const { remoteId } = await citizen.comment(await publishSomething(harness), unique('ci ripenso'));
    const { cursor, events } = await toEnd(null);
    assert.ok(findItem(events, remoteId));
    await citizen.remove(remoteId);
    assert.ok(await noticed(cursor, (one) => one.kind === 'deletion' && one.remoteId === remoteId));
  });
}

function describePast(harness: NetworkHarness, { reads }: Reader): void {
  const { citizen } = harness;
  it('brings the past to its end, with each item under its post', async () => {
    const postRemoteId = await publishSomething(harness);
    const { remoteId } = await citizen.comment(postRemoteId, unique('tempo fa'));
    const past = await gather(null, (cursor) => reads.readPast(harness.session(), cursor, pageSize));
    assert.equal(findItem(past.events, remoteId)?.postRemoteId, postRemoteId);
    assert.ok(past.events.some((event) => event.kind === 'post' && event.remoteId === postRemoteId));
  });

  it('brings the events of a page oldest first', async () => {
    const postRemoteId = await publishSomething(harness);
    for (const word of ['a', 'b', 'c']) await citizen.comment(postRemoteId, unique(word));
    const page = await reads.read(harness.session(), null, pageSize);
    const times = page.events.flatMap((event) => (event.kind === 'deletion' ? [] : [Date.parse(event.postedAt)]));
    assert.ok(times.length >= 3);
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    );
  });
}
