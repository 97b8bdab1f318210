// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readability } from './readability.ts';

const sentences: [string, number][] = [
  ['La piscina chiude.', 1],
  ['La piscina chiude. Riapre lunedì!', 2],
  ['Chiude? Sì, dalle ore 9.30 di domani.', 2],
  ['Vedi l’art. 5 del regolamento.', 1],
  ['Ne parla la dott.ssa Bianchi con l’ing. Verdi.', 1],
  ['Chiesa di S. Pietro, via G. Mazzini n. 3.', 1],
  ['La gara è del 2026. Poi si vedrà.', 2],
  ['Portare guanti, acqua, ecc. Il ritrovo è alle 8.', 2],
  ['Portare guanti, acqua ecc. e arrivare alle 8.', 1],
  ['Il D.Lgs. 33/2013 e il D.P.R. 62/2013 restano.', 1],
  ['Titolo\n\nUna frase', 2],
  ['Servono:\n- carta\n- plastica', 3],
  ['Aspettate…', 1],
];
for (const [text, expected] of sentences) {
  test(`sentences of ${JSON.stringify(text)}`, () => assert.equal(readability(text)?.sentences, expected));
}

test('the index follows the formula', () => {
  // 4 words, 18 letters, 1 sentence: 89 + (300 - 180) / 4 = 119, which is 100 at most.
  assert.deepEqual(readability('Oggi chiude la scuola.'), { index: 100, words: 4, sentences: 1, letters: 18 });
  const hard =
    'L’amministrazione comunale comunica l’approvazione della determinazione dirigenziale concernente l’affidamento del servizio.';
  // 11 words, 110 letters: 89 + (300 - 1100) / 11.
  assert.equal(readability(hard)?.index, 16);
});

test('links, hashtags and mentions are not hard words', () => {
  assert.equal(readability('Leggi qui: https://comune.example/bando-per-l-assegnazione')?.words, 2);
  assert.equal(readability('  … '), null);
});
