// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Comparison, compareTexts } from './comparison.ts';

const LINK = 'https://comune.example/piscina';
const rows: [what: string, link: string | null, found: string, expected: Comparison][] = [
  ['the very text', null, 'Riapre la città.\nOrari sul sito.', 'same'],
  ['other blanks', null, ' Riapre la città.  Orari sul sito. ', 'same'],
  ['the same letters composed otherwise', null, 'Riapre la citta\u0300. Orari sul sito.', 'same'],
  ['the text and its link', LINK, `Riapre la città. Orari sul sito. ${LINK}`, 'same'],
  ['the text without its link', LINK, 'Riapre la città. Orari sul sito.', 'same'],
  ['a link that nobody approved', null, `Riapre la città. Orari sul sito. ${LINK}`, 'different'],
  ['another word', null, 'Chiude la città. Orari sul sito.', 'different'],
  ['part of it', null, 'Riapre la città.', 'different'],
];
for (const [what, link, found, expected] of rows) {
  test(`${what}: ${expected}`, () =>
    assert.equal(compareTexts({ text: 'Riapre la città.\nOrari sul sito.', link }, found), expected));
}
