// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hardWordsIn } from './hard-words.ts';

const rows: [text: string, words: string[]][] = [
  ['Per usufruire del servizio occorre espletare la pratica.', ['espletare', 'usufruire']],
  ['Ai sensi dell’art. 5 la domanda va trasmessa.', ['Ai sensi']],
  ['Qualora piovesse, la festa è rinviata.', ['Qualora']],
  ['Il suddetto modulo è on line.', ['suddetto']],
  ['Recarsi allo sportello.', ['Recarsi']],
  ['Per fare domanda vai allo sportello.', []],
  ['L’istante precedente era previsto.', []],
];
for (const [text, words] of rows) {
  test(`words of the office in: ${text}`, () => {
    const found = hardWordsIn(text).map(({ span }) => (span ? text.slice(...span) : ''));
    assert.deepEqual(found.toSorted(), words.toSorted());
  });
}
