// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IncomingEvent } from '../../networks/network.ts';
import { type Known, lastWords, meaningOf, pagesOf, storable } from './reconcile.ts';

const known: Known = { revision: 'b', earlierRevisions: ['a'], deleted: false };
const rows: { what: string; revision: string; known: Known | undefined; meaning: string }[] = [
  { what: 'never heard', revision: 'a', known: undefined, meaning: 'new' },
  { what: 'heard again', revision: 'b', known, meaning: 'known' },
  { what: 'an earlier form that arrives late', revision: 'a', known, meaning: 'known' },
  { what: 'a form not seen yet', revision: 'c', known, meaning: 'edited' },
  {
    what: 'of a lower number that was never heard',
    revision: '9',
    known: { ...known, revision: '10' },
    meaning: 'known',
  },
  { what: 'of a higher number', revision: '10', known: { ...known, revision: '9' }, meaning: 'edited' },
  { what: 'whose revision has no order', revision: '9', known, meaning: 'edited' },
  {
    what: 'a delivery after the author took it away',
    revision: 'c',
    known: { ...known, deleted: true },
    meaning: 'known',
  },
];
for (const row of rows) {
  test(`a delivery ${row.what} is ${row.meaning}`, () => assert.equal(meaningOf(row, row.known), row.meaning));
}

test('a page says its last word on each thing, in a fixed order', () => {
  const item = (remoteId: string, text: string): IncomingEvent => ({
    kind: 'item',
    remoteId,
    text,
    itemType: 'comment',
    postRemoteId: null,
    parentRemoteId: null,
    author: { remoteId: 'x', handle: 'x', displayName: 'x' },
    media: [],
    postedAt: '2026-03-10T10:00:00Z',
    revision: text,
    permalink: null,
    held: false,
  });
  const { items, deletions } = lastWords([
    item('2', 'prima'),
    item('1', 'uno'),
    item('2', 'dopo'),
    { kind: 'deletion', remoteId: '1', at: '2026-03-10T10:00:00Z' },
  ]);
  assert.deepEqual(
    items.map(({ remoteId, text }) => [remoteId, text]),
    [
      ['1', 'uno'],
      ['2', 'dopo'],
    ],
  );
  assert.equal(deletions.length, 1);
});

test('hostile text becomes storable without losing what can be read', () => {
  assert.equal(storable('a\0b'), 'a␀b');
  assert.equal(storable('x\ud800y'), 'x\ufffdy');
  assert.equal(storable('👩‍👩‍👧‍👦 \u202eabc'), '👩‍👩‍👧‍👦 \u202eabc');
  assert.equal(storable('z'.repeat(2_000_000)).length, 1_000_000);
});

test('deliveries share a page until a thing is told of again, so that none of its forms is lost', () => {
  const told = (remoteId: string): IncomingEvent => ({ kind: 'deletion', remoteId, at: '2026-03-10T10:00:00Z' });
  const pages = pagesOf([[told('1')], [told('2'), told('3')], [told('2')], [], [told('1')], [told('1')]]);
  assert.deepEqual(
    pages.map((page) => page.map(({ remoteId }) => remoteId)),
    [['1', '2', '3'], ['2', '1'], ['1']],
  );
  assert.deepEqual(pagesOf([]), []);
});
