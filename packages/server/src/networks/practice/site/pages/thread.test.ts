// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawThread } from './thread.ts';

describe('drawThread', () => {
  const items = [
    { id: '1', parentId: null },
    { id: '2', parentId: '1' },
    { id: '3', parentId: '2' },
    { id: '4', parentId: '1' },
    { id: '5', parentId: null },
    { id: '6', parentId: 'not here' },
  ];
  const draw = (dropped: string[]) =>
    drawThread<(typeof items)[number], string>(items, (item, below) =>
      dropped.includes(item.id) ? null : `${item.id}(${below.join(' ')})`,
    ).join(' ');

  for (const [name, dropped, expected] of [
    ['keeps the order at every level', [], '1(2(3()) 4()) 5() 6()'],
    ['drops a leaf', ['3'], '1(2() 4()) 5() 6()'],
    ['lifts the answers to what was dropped', ['1'], '2(3()) 4() 5() 6()'],
    ['lifts through two levels', ['1', '2'], '3() 4() 5() 6()'],
  ] as const) {
    it(name, () => assert.equal(draw([...dropped]), expected));
  }

  it('draws a chain of ten thousand answers', () => {
    const chain = Array.from({ length: 10_000 }, (_, at) => ({ id: `${at}`, parentId: at ? `${at - 1}` : null }));
    assert.deepEqual(
      drawThread<(typeof chain)[number], number>(chain, (_, below) => 1 + (below[0] ?? 0)),
      [10_000],
    );
  });
});
