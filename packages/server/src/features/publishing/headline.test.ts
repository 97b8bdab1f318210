// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FOUND_FROM, FOUND_TO, piecesOf } from './headline.ts';

const [from, to] = [FOUND_FROM, FOUND_TO];

test('what is between two marks was found', () => {
  assert.deepEqual(piecesOf(`La ${from}piscina${to} riapre`), [
    { text: 'La ', found: false },
    { text: 'piscina', found: true },
    { text: ' riapre', found: false },
  ]);
});

test('a text without marks is one piece, an empty one none', () => {
  assert.deepEqual(piecesOf('Niente'), [{ text: 'Niente', found: false }]);
  assert.deepEqual(piecesOf(''), []);
});

test('nothing of the text is lost, however it is marked', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ text: fc.string(), found: fc.boolean() })), (given) => {
      const marked = given.map(({ text, found }) => (found ? `${from}${text}${to}` : text)).join('');
      assert.equal(
        piecesOf(marked)
          .map(({ text }) => text)
          .join(''),
        given.map(({ text }) => text).join(''),
      );
    }),
  );
});
