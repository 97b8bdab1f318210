// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { segments } from './segments.ts';

type Span = [number, number];
const table: [name: string, text: string, spans: Span[], expected: [string, number[]][]][] = [
  ['no text', '', [], []],
  ['no findings', 'ciao', [], [['ciao', []]]],
  [
    'one finding in the middle',
    'sei un cretino!',
    [[7, 14]],
    [
      ['sei un ', []],
      ['cretino', [0]],
      ['!', []],
    ],
  ],
  ['the whole text', 'via', [[0, 3]], [['via', [0]]]],
  [
    'two that overlap',
    'abcdef',
    [
      [0, 4],
      [2, 6],
    ],
    [
      ['ab', [0]],
      ['cd', [0, 1]],
      ['ef', [1]],
    ],
  ],
  [
    'one within another',
    'abcd',
    [
      [0, 4],
      [1, 2],
    ],
    [
      ['a', [0]],
      ['b', [0, 1]],
      ['cd', [0]],
    ],
  ],
  [
    'two alike',
    'abc',
    [
      [1, 2],
      [1, 2],
    ],
    [
      ['a', []],
      ['b', [0, 1]],
      ['c', []],
    ],
  ],
  [
    'beyond the end',
    'abc',
    [[2, 99]],
    [
      ['ab', []],
      ['c', [0]],
    ],
  ],
  [
    'before the start',
    'abc',
    [[-5, 1]],
    [
      ['a', [0]],
      ['bc', []],
    ],
  ],
  [
    'empty and upside down',
    'abc',
    [
      [1, 1],
      [2, 1],
    ],
    [['abc', []]],
  ],
  [
    'out of order',
    'abcd',
    [
      [3, 4],
      [0, 1],
    ],
    [
      ['a', [1]],
      ['bc', []],
      ['d', [0]],
    ],
  ],
];
for (const [name, text, spans, expected] of table) {
  test(name, () => {
    const cut = segments(
      text,
      spans.map((span) => ({ span })),
    );
    assert.deepEqual(
      cut.map((each) => [each.text, each.findings]),
      expected,
    );
  });
}

test('nothing of the text is lost or doubled', () => {
  const span = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(fc.record({ span })), (text, findings) => {
      assert.equal(
        segments(text, findings)
          .map((each) => each.text)
          .join(''),
        text,
      );
    }),
  );
});
