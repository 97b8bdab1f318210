// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRating, readStars } from './rating.ts';

const ID = '3f3c7f1e-9d5a-4b7e-8b1a-0d6d0a4f1c11';
const GIVEN = { id: ID, pagina: 'policy', versione: '1', stelle: '2', risposta: 'not-clear', parole: 'Troppo lunga' };

describe('the form', () => {
  const rows: [what: string, change: object, read: unknown][] = [
    ['as it is', {}, { id: ID, page: 'policy', version: 1, stars: 2, answer: 'not-clear', words: 'Troppo lunga' }],
    [
      'of the front page with no policy',
      { pagina: 'front', versione: '' },
      { id: ID, page: 'front', version: null, stars: 2, answer: 'not-clear', words: 'Troppo lunga' },
    ],
    [
      'with an answer of the other question',
      { risposta: 'clear' },
      { id: ID, page: 'policy', version: 1, stars: 2, answer: null, words: 'Troppo lunga' },
    ],
    [
      'with marks that nobody sees',
      { parole: ' a\u202Eb\u0000\n c ' },
      { id: ID, page: 'policy', version: 1, stars: 2, answer: 'not-clear', words: 'a b c' },
    ],
    [
      'with no words',
      { parole: ' \u0001 ' },
      { id: ID, page: 'policy', version: 1, stars: 2, answer: 'not-clear', words: null },
    ],
    ['with words that are too long', { parole: 'à'.repeat(201) }, 'too-long'],
    [
      'with words that just fit',
      { parole: '🙂'.repeat(200) },
      { id: ID, page: 'policy', version: 1, stars: 2, answer: 'not-clear', words: '🙂'.repeat(200) },
    ],
    ['of another page', { pagina: 'account' }, null],
    ['with six stars', { stelle: '6' }, null],
    ['with no stars', { stelle: '' }, null],
    ['without its mark', { id: 'x' }, null],
    ['with a version that is none', { versione: '1e3' }, null],
  ];
  for (const [what, change, read] of rows) {
    test(`${what} is read for what it says`, () => assert.deepEqual(readRating({ ...GIVEN, ...change }), read));
  }
  test('stars are one to five', () => {
    assert.deepEqual(
      ['0', '1', '5', '6', '01', undefined].map((stelle) => readStars({ stelle })),
      [null, 1, 5, null, null, null],
    );
  });
});
