// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Enquiry, recogniseEnquiry } from './enquiry.ts';

const cases: [kind: Enquiry['kind'] | null, text: string][] = [
  ['information', 'A che ora apre l’anagrafe domani?'],
  ['information', 'Buongiorno, quali documenti servono per la carta d’identità?'],
  ['information', 'Vorrei sapere dove si vota'],
  ['information', 'È possibile prenotare online?'],
  ['information', 'Orari della biblioteca?'],
  ['information', 'Quanto costa la mensa quest’anno?'],
  ['report', 'In via Roma c’è una buca enorme'],
  ['report', 'Lampione spento da settimane in via Garibaldi'],
  ['report', 'Segnalo rifiuti abbandonati dietro la stazione'],
  ['report', 'E quando asfaltate via Marconi?'],
  ['complaint', 'È inaccettabile, nessuno risponde al telefono'],
  ['complaint', 'Vergogna, siamo stufi di aspettare'],
  ['personal', 'La mia pratica è ferma da marzo'],
  ['personal', 'Ho presentato domanda a gennaio e non ho ancora ricevuto niente'],
  ['emergency', 'C’è un incendio in corso dietro la scuola!'],
  ['emergency', 'Una persona ferita a terra in piazza, aiuto'],
  ['emergency', 'Fuga di gas in via Verdi'],
  ['emergency', 'Sta annegando un ragazzo al lago'],
  ['emergency', 'Non voglio più vivere'],
  [null, 'Bella festa, complimenti a tutti'],
  [null, 'Grazie ai vigili che hanno spento l’incendio ieri'],
  [null, 'Esercitazione antincendio: simulazione di incendio in corso sabato'],
  [null, 'Ottimo lavoro sindaco'],
  [null, ''],
];

test('what a citizen asks for is recognised, and nothing where nothing is asked', async (t) => {
  for (const [kind, text] of cases) {
    await t.test(`${kind}: ${text}`, () => assert.equal(recogniseEnquiry(text)?.kind ?? null, kind));
  }
});

test('an emergency goes before everything else in the text', () => {
  const text = 'Vergogna! A che ora apre l’ufficio? Comunque in via Verdi c’è una fuga di gas';
  const enquiry = recogniseEnquiry(text);
  assert.equal(enquiry?.kind, 'emergency');
  assert.equal(text.slice(...(enquiry?.span ?? [0, 0])), 'fuga di gas');
});
