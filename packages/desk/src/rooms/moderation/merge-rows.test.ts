// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeRows, rowAfter, rowFrom } from './merge-rows.ts';

const rows = (ids: string) => [...ids].map((id) => ({ id }));
const table: [name: string, shown: string, fresh: string, inHand: string | null, expected: string, late: number][] = [
  ['nothing in hand', 'abc', 'xab', null, 'xab', 0],
  ['the one in hand is not in the list', 'abc', 'xab', 'z', 'xab', 0],
  ['nothing new', 'abc', 'abc', 'b', 'abc', 0],
  ['a more urgent one joins below', 'abc', 'xabc', 'b', 'abxc', 1],
  ['a less urgent one joins below', 'abc', 'abcx', 'b', 'abcx', 0],
  ['one above was decided', 'abc', 'bc', 'b', 'bc', 0],
  ['the one in hand left the queue', 'abc', 'ac', 'b', 'abc', 0],
  ['one below was decided', 'abc', 'ab', 'a', 'ab', 0],
  ['the order above stays, the order below is fresh', 'abcd', 'badc', 'b', 'abdc', 0],
  ['one that overtook waits below too', 'abc', 'cab', 'b', 'abc', 1],
  ['one that waits below is counted again', 'abxc', 'xabc', 'b', 'abxc', 1],
];
for (const [name, shown, fresh, inHand, expected, late] of table) {
  test(name, () => {
    const merged = mergeRows(rows(shown), rows(fresh), inHand);
    assert.deepEqual([merged.rows.map((row) => row.id).join(''), merged.late], [expected, late]);
  });
}

test('rows are renewed in place', () => {
  const {
    rows: [row],
  } = mergeRows([{ id: 'a', seen: 1 }], [{ id: 'a', seen: 2 }], 'a');
  assert.deepEqual(row, { id: 'a', seen: 2 });
});

test('one steps through the rows and stops at the ends', () => {
  const three = rows('abc');
  assert.deepEqual([rowFrom(three, 'a', 1)?.id, rowFrom(three, 'a', -1), rowFrom(three, 'c', 1)], ['b', null, null]);
  assert.deepEqual([rowFrom(three, null, 1)?.id, rowFrom([], 'a', 1)], ['a', null]);
});

test('after a decision comes the next free row', () => {
  const claim = (id: string, personId: string | null) => ({ id, claim: personId === null ? null : { personId } });
  const list = [claim('a', null), claim('b', 'me'), claim('c', 'other'), claim('d', null)];
  assert.equal(rowAfter(list, 'b', 'me')?.id, 'd');
  assert.equal(rowAfter(list, 'd', 'me')?.id, 'a');
  assert.equal(rowAfter([claim('a', null)], 'a', 'me'), null);
});
