// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DeliveryDeed, mayDo } from './may-do.ts';

const rows: [what: string, way: Parameters<typeof mayDo>[0], deeds: DeliveryDeed[]][] = [
  ['waits for its hour', { state: 'planned', heldBecause: null }, ['hold', 'withdraw']],
  ['missed its hour', { state: 'held', heldBecause: 'late' }, ['release', 'by-hand', 'withdraw']],
  ['was changed after it was approved', { state: 'held', heldBecause: 'void' }, ['withdraw']],
  ['waits for somebody who may publish', { state: 'held', heldBecause: 'no-authority' }, ['withdraw']],
  ['was refused by the network', { state: 'failed', heldBecause: null }, ['retry', 'by-hand', 'withdraw']],
  ['may be out', { state: 'unconfirmed', heldBecause: null }, []],
  ['is out', { state: 'published', heldBecause: null }, ['withdraw']],
  ['was withdrawn', { state: 'withdrawn', heldBecause: null }, []],
];
for (const [what, way, deeds] of rows) {
  test(`what ${what} lets one do: ${deeds.join(', ') || 'nothing'}`, () => assert.deepEqual(mayDo(way), deeds));
}
