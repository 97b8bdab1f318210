// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ownDataIn } from './own-data.ts';

const found: [kind: string, text: string, words: string][] = [
  ['justice', 'Il signor Carlo Neri è stato condannato per furto.', 'signor Carlo Neri è stato condannato'],
  ['justice', 'Arrestato ieri Marco Verdi.', 'Arrestato ieri Marco Verdi'],
  ['health', 'Ha un figlio disabile e chiede aiuto.', 'un figlio disabile'],
  ['health', 'Contributo per invalidi civili: Carla Neri', 'invalidi civili: Carla Neri'],
  ['health', 'Luca Bianchi, 12 anni, autistico, ha vinto la gara.', 'Luca Bianchi, 12 anni, autistico'],
  ['need', 'Contributo economico a Dario Gialli.', 'Contributo economico a Dario Gialli'],
  ['belief', 'Ada Rossi, testimone di Geova, risponde.', 'Ada Rossi, testimone di Geova'],
  ['story', 'Sul caso di Dario Gialli il Comune risponde.', 'Sul caso di Dario Gialli'],
];
const lawful = [
  'Parcheggi per disabili in via Giuseppe Verdi e piazza Aldo Moro.',
  'Lo sportello Servizi Sociali aiuta chi ha una disabilità.',
  'Il Centro Diurno per persone non autosufficienti riapre lunedì.',
  'Giornata sull’autismo: il Palazzo Comunale si illumina di blu.',
  'L’assegno di inclusione si chiede a Poste Italiane.',
  'Sala Nilde Iotti: incontro sulla dipendenza da gioco.',
  'Festa in piazza con Carla Neri alla chitarra.',
  'In caso di pioggia il concerto di Carla Neri si tiene in biblioteca.',
  'Domani si parla di carcere e diritti in biblioteca.',
];

describe('data of a person that the body must not write', () => {
  for (const [kind, text, words] of found) {
    test(`${kind}: ${text}`, () => {
      const [one] = ownDataIn(text);
      assert.deepEqual(
        [one?.detector, one && text.slice(...one.span)],
        [kind === 'story' ? 'personal-case/story' : `special-data/${kind}`, words],
      );
    });
  }
  test('each of two in a sentence', () => {
    const text =
      'Carlo Neri è stato condannato e, in appello, con altri venti ancora da giudicare nel merito, Marco Verdi arrestato.';
    assert.deepEqual(
      ownDataIn(text).map(({ span }) => text.slice(...span)),
      ['Carlo Neri è stato condannato', 'Marco Verdi arrestato'],
    );
  });
  for (const text of lawful) test(`nothing in: ${text}`, () => assert.deepEqual(ownDataIn(text), []));
});
