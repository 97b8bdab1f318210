// SPDX-License-Identifier: EUPL-1.2
// What is pointed out in an election period, and what is not. The names are invented.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { normRemarks } from './norm-checks.ts';
import { NO_FACTS, type PostMedia } from './post-facts.ts';

const PERIOD = { ...NO_FACTS, electionPeriod: true, electedNames: ['Mara Ferrandi'] };
const checksOn = (text: string, media: PostMedia[] = []) => [
  ...new Set(
    normRemarks({ ...PERIOD, text, media, stated: { impersonal: 'Sì', indispensable: 'Sì' } }).map((one) => one.check),
  ),
];
const IMAGE: PostMedia = {
  kind: 'image',
  alt: 'La scuola',
  captions: false,
  rights: null,
  people: 'nobody',
  release: null,
  legalBasis: null,
  textInside: false,
};

const rows: [text: string, checks: string[]][] = [
  ['Lunedì gli uffici sono chiusi.', []],
  ['Gli elettori votano con la tessera elettorale.', []],
  ['Il servizio sarà sospeso dalle 9 alle 12.', []],
  ['Mara Ferrandi inaugura la scuola.', ['elected-names']],
  ['La Sindaca inaugura la scuola.', ['office-holders']],
  ['L’assessore ai lavori pubblici spiega.', ['office-holders']],
  ['Il sindacato ha indetto uno sciopero: lezioni sospese.', []],
  ['Con il patrocinio del Comune.', ['patronage-wording']],
  ['Con il sostegno dell’amministrazione.', ['patronage-wording']],
  ['Rassegna dell’Assessorato alla cultura.', ['patronage-wording']],
  ['Realizzeremo una nuova scuola.', ['promises']],
  ['Vi assicuro che la strada riapre.', ['promises']],
  ['Siamo orgogliosi di questo risultato.', ['celebratory-tone']],
  ['Un traguardo storico per la città.', ['celebratory-tone']],
  ['Grazie all’impegno di questa amministrazione la scuola riapre.', ['celebratory-tone']],
];
describe('in an election period', () => {
  for (const [text, checks] of rows)
    test(`${checks.join(', ') || 'nothing'}: ${text}`, () => {
      assert.deepEqual(checksOn(text), checks);
    });
  test('an image in which people can be recognised, or whose description names an office or somebody elected', () => {
    assert.deepEqual(checksOn('', [IMAGE]), []);
    assert.deepEqual(checksOn('', [{ ...IMAGE, people: 'adults' }]), ['elected-photos']);
    assert.deepEqual(checksOn('', [{ ...IMAGE, alt: 'Il sindaco taglia il nastro' }]), ['elected-photos']);
    assert.deepEqual(checksOn('', [{ ...IMAGE, alt: 'Mara Ferrandi al microfono' }]), ['elected-photos']);
  });
  test('nothing of this outside of it', () => {
    const text = 'Siamo orgogliosi: la Sindaca Mara Ferrandi realizzerà la scuola con il patrocinio del Comune.';
    assert.deepEqual(normRemarks({ ...PERIOD, text, electionPeriod: false }), []);
  });
});
