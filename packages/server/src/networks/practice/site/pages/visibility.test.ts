// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seenBy, type Visibility } from './visibility.ts';

describe('seenBy', () => {
  const plain = { authorId: '1', held: false, hiddenAt: null, removedAt: null, deletedAt: null };
  const at = new Date(0);
  const table: [string, Partial<Parameters<typeof seenBy>[0]>, own: Visibility, others: Visibility][] = [
    ['nothing done', {}, 'shown', 'shown'],
    ['hidden', { hiddenAt: at }, 'hidden-from-others', 'absent'],
    ['removed', { removedAt: at }, 'removed', 'removed'],
    ['hidden, then removed', { hiddenAt: at, removedAt: at }, 'removed', 'removed'],
    ['held', { held: true }, 'waiting', 'absent'],
    ['held, then removed', { held: true, removedAt: at }, 'removed', 'absent'],
    ['deleted', { deletedAt: at }, 'deleted', 'deleted'],
    ['removed, then deleted', { removedAt: at, deletedAt: at }, 'removed', 'removed'],
    ['held, then deleted', { held: true, deletedAt: at }, 'deleted', 'absent'],
    ['hidden, then deleted', { hiddenAt: at, deletedAt: at }, 'deleted', 'absent'],
  ];
  for (const [name, change, own, others] of table) {
    const item = { ...plain, ...change };
    it(`${name}: ${own} to the author, ${others} to the rest`, () => {
      assert.equal(seenBy(item, '1'), own);
      assert.equal(seenBy(item, '2'), others);
      assert.equal(seenBy(item, null), others);
    });
  }
});
