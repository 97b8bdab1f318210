// SPDX-License-Identifier: EUPL-1.2
// What the four packs let one do with an enquiry, as tables.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ANSWER_OUTCOMES, ANSWER_PLACES } from '@arengo/contract';
import { assess, type EnquiryKind, readPolicy } from '@arengo/policy';
import { readPacks } from '../rules/index.ts';
import { type Asked, faultOfWords, mayAnswer, mayClose, mayGive, promisesProcedure } from './contact.ts';

const packs = new Map(
  (await readPacks()).map(({ name, source }) => {
    const reading = readPolicy(source);
    assert.ok(reading.ok);
    return [name, reading.policy] as const;
  }),
);

function asked(pack: string, kind: EnquiryKind = 'information', itemType: Asked['itemType'] = 'comment'): Asked {
  const policy = packs.get(pack);
  assert.ok(policy, pack);
  const at = '2026-03-10T10:00:00+01:00';
  return { kind, itemType, ruling: assess(policy, { at, network: 'facebook', itemType, enquiry: kind }).enquiry };
}

/** What is lawful, as `answered in-place`; what is not, with the clause that says no. */
const table = (one: Asked) =>
  ANSWER_OUTCOMES.flatMap((outcome) =>
    ANSWER_PLACES.map((place) => {
      const verdict = mayAnswer(one, outcome, place);
      return `${outcome} ${place}: ${verdict.lawful ? 'yes' : 'no'} ${verdict.clause}`;
    }),
  );

describe('an enquiry for information', () => {
  test('at Cassino is answered, in place or in private', () => {
    assert.deepEqual(table(asked('cassino')), [
      'answered in-place: yes CAS-4.9',
      'answered in-private: yes CAS-4.9',
      'signposted in-place: yes CAS-4.9',
      'signposted in-private: yes CAS-4.9',
      'redirected in-place: yes CAS-4.9',
      'redirected in-private: yes CAS-4.9',
    ]);
  });

  test('at Novi di Modena is met with directions only', () => {
    assert.deepEqual(table(asked('novi-di-modena')), [
      'answered in-place: no NOV-1.5',
      'answered in-private: no NOV-1.5',
      'signposted in-place: yes NOV-1.5',
      'signposted in-private: yes NOV-1.5',
      'redirected in-place: yes NOV-1.5',
      'redirected in-private: yes NOV-1.5',
    ]);
  });

  test('at Pero is only redirected, given to no office, and may be left', () => {
    const one = asked('pero');
    assert.deepEqual(
      table(one).filter((row) => row.includes('yes')),
      ['redirected in-place: yes PER-C.6', 'redirected in-private: yes PER-C.6'],
    );
    assert.deepEqual(mayGive(one).lawful, false);
    assert.equal(mayGive(one).clause, 'PER-C.6');
    assert.equal(mayGive(asked('pero', 'emergency')).lawful, true);
    assert.equal(mayClose(one, 'not-pertinent').lawful, true);
  });

  test('at Cascina is redirected, always', () => {
    const one = asked('cascina');
    assert.deepEqual(
      table(one).filter((row) => row.includes('yes')),
      ['redirected in-place: yes CSC-S.3', 'redirected in-private: yes CSC-S.3'],
    );
    const closing = mayClose(one, 'not-pertinent');
    assert.deepEqual([closing.lawful, closing.clause], [false, 'CSC-S.3']);
    assert.equal(mayClose(one, 'met-elsewhere').lawful, true);
  });
});

test('a policy that states nothing of enquiries forbids nothing', () => {
  assert.ok(table({ kind: 'report', itemType: 'comment', ruling: null }).every((row) => row.endsWith('yes null')));
});

test('a personal matter is not answered in sight where the policy moves it to private, but an invitation is', () => {
  const moved = (itemType: Asked['itemType'], kind: EnquiryKind) => {
    const ruling = { mode: 'contact', clause: 'A-1', answerDue: true } as const;
    return { kind, itemType, ruling: { ...ruling, rules: [{ rule: 'move-to-private', clause: 'A-2' }] } };
  };
  const said = (one: Asked, outcome: 'answered' | 'signposted', place: 'in-place' | 'in-private') => {
    const { lawful, clause } = mayAnswer(one, outcome, place);
    return [lawful, clause];
  };
  assert.deepEqual(said(moved('comment', 'personal'), 'answered', 'in-place'), [false, 'A-2']);
  assert.deepEqual(said(moved('comment', 'personal'), 'signposted', 'in-place'), [true, 'A-1']);
  assert.deepEqual(said(moved('comment', 'personal'), 'answered', 'in-private'), [true, 'A-1']);
  assert.deepEqual(said(moved('message', 'personal'), 'answered', 'in-place'), [true, 'A-1']);
  assert.deepEqual(said(moved('comment', 'information'), 'answered', 'in-place'), [true, 'A-1']);
});

test('what says that a procedure was opened is recognised, and what says that none is opened is not', () => {
  const opens = [
    'Abbiamo aperto la pratica, la contatteremo.',
    'È stata aperta un’istanza a suo nome.',
    'La sua segnalazione è stata protocollata.',
    'Protocolliamo noi la domanda.',
    'Protocollo n. 1234 del 3 marzo.',
    'Il procedimento verrà avviato domani.',
  ];
  const opensNothing = [
    'Scrivere qui non avvia un procedimento: si rivolga all’ufficio protocollo.',
    'La domanda si presenta all’ufficio protocollo, aperto dalle 9 alle 12.',
    'Da un messaggio non viene mai aperta una pratica.',
    'Per aprire una pratica usi lo sportello telematico.',
    'Lo sportello è aperto il martedì.',
  ];
  assert.deepEqual(opens.filter(promisesProcedure), opens);
  assert.deepEqual(opensNothing.filter(promisesProcedure), []);
});

const URP = { name: 'Ufficio relazioni con il pubblico', phone: '050 000 1111', email: 'urp@comune.example' };
const words = (text: string, outcome: 'answered' | 'redirected' = 'redirected') => ({
  text,
  outcome,
  offices: [URP],
  contacts: ['800 000 111'],
});

test('at Novi di Modena an answer that says that a procedure was opened does not leave', () => {
  const one = asked('novi-di-modena', 'report');
  assert.equal(faultOfWords(one, words('Grazie, abbiamo aperto una pratica.'))?.clause, 'NOV-6.14');
  assert.equal(faultOfWords(one, words('Grazie: la domanda si presenta allo sportello.')), null);
  assert.equal(faultOfWords(asked('cassino', 'report'), words('Grazie, abbiamo aperto una pratica.')), null);
});

test('at Cascina an answer that names no office does not leave, except that to an emergency', () => {
  const one = asked('cascina', 'report');
  assert.equal(faultOfWords(one, words('Grazie della segnalazione!'))?.clause, 'CSC-S.3');
  for (const text of [
    'Si rivolga all’UFFICIO RELAZIONI con il pubblico.',
    'Chiami lo 050 000 1111.',
    'Chiami il numero verde 800 000 111.',
  ])
    assert.equal(faultOfWords(one, words(text)), null, text);
  assert.equal(faultOfWords(asked('cascina', 'emergency'), words('Chiama subito il 112.')), null);
});
