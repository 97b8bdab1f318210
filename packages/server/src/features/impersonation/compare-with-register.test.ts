// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readAddress } from '../accounts/index.ts';
import { compareWithRegister, type Registered } from './compare-with-register.ts';
import { type Degree, hasStrangeLetters, likenessOf } from './likeness.ts';

const NAMES: [what: string, one: string, other: string, degree: Degree][] = [
  ['the same', 'comunevaldoria', 'comunevaldoria', 'same'],
  ['the same in capitals', 'ComuneValdoria', '@comunevaldoria', 'same'],
  ['a zero for an o', 'c0munevaldoria', 'comunevaldoria', 'look-alike'],
  ['a one for an l', 'comuneva1doria', 'comunevaldoria', 'look-alike'],
  ['a Cyrillic а', 'comunevаldoria', 'comunevaldoria', 'look-alike'],
  ['a Greek ο', 'cοmunevaldoria', 'comunevaldoria', 'look-alike'],
  ['rn for m', 'cornunevaldoria', 'comunevaldoria', 'look-alike'],
  ['an accent', 'Comune di Valdòria', 'Comune di Valdoria', 'look-alike'],
  ['dots and lines between', 'comune_di.valdoria', 'comunedivaldoria', 'look-alike'],
  ['a sign that does not show', 'comune\u200bvaldoria', 'comunevaldoria', 'look-alike'],
  ['letters that fill the line', 'ｃomunevaldoria', 'comunevaldoria', 'look-alike'],
  ['a letter more', 'comunevaldorria', 'comunevaldoria', 'look-alike'],
  ['a word added', 'comunevaldoria_ufficiale', 'comunevaldoria', 'contains'],
  ['the name alone within', 'il.vero.comune.valdoria', 'comunevaldoria', 'contains'],
  ['much the same', 'valdoriacomune', 'comunevaldoria', 'similar'],
  ['another town', 'Comune di Altromonte', 'Comune di Valdoria', 'different'],
  ['another thing', 'pizzeria_da_ugo', 'comunevaldoria', 'different'],
  ['nothing', '', 'comunevaldoria', 'different'],
];

describe('of two names', () => {
  for (const [what, one, other, degree] of NAMES) {
    test(`${what}: ${degree}`, () => {
      assert.equal(likenessOf(one, other).degree, degree);
      assert.equal(likenessOf(other, one).degree, degree, 'whichever comes first');
    });
  }

  test('each is the same as itself, and how near they are is the same both ways and between 0 and 100', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (one, other) => {
        assert.equal(likenessOf(one, one).degree, 'same');
        const { degree, score } = likenessOf(one, other);
        assert.deepEqual(likenessOf(other, one), { degree, score });
        assert.ok(score >= 0 && score <= 100 && Number.isInteger(score));
      }),
    );
  });

  test('letters of another alphabet and signs that do not show are told', () => {
    for (const strange of ['vаldoria', 'valdοria', 'val\u200bdoria', 'val\u202edoria'])
      assert.ok(hasStrangeLetters(strange));
    for (const plain of ['Comune di Valdoria', 'città_n.1 – «ufficiale»', 'Comune 🏛'])
      assert.ok(!hasStrangeLetters(plain), plain);
  });
});

const HOME = 'https://arengo.example';
const keyOf = (network: string, handle: string) => {
  const reading = readAddress(handle, { network });
  return reading.kind === 'account' ? reading.address.key : handle;
};
const account = (name: string, network: string, handle: string, change: Partial<Registered> = {}): Registered => ({
  ...{ accountId: `${network} ${handle}`, name, network, handle, key: keyOf(network, handle) },
  ...{ kind: 'main', state: 'open', whose: null, ...change },
});
const REGISTER: Registered[] = [
  account('Comune di Valdoria', 'facebook', 'comunevaldoria'),
  account('Comune di Valdoria', 'instagram', 'comunevaldoria'),
  account('Biblioteca di Valdoria', 'instagram', 'biblioteca.valdoria', { kind: 'thematic' }),
  account('Museo', 'facebook', 'museovaldoria', { kind: 'external-service' }),
  account('Vecchia pagina', 'facebook', 'vecchia', { state: 'closed' }),
  account('Pagina nuova', 'facebook', 'nuova', { state: 'planned' }),
  account('La sindaca', 'facebook', 'sindaca.prova', { kind: 'out-of-scope', state: 'out-of-scope', whose: 'mayor' }),
];

const ADDRESSES: [address: string, name: string, standing: string, like: string | null][] = [
  ['https://m.facebook.com/ComuneValdoria', 'Comune di Valdoria', 'official', 'instagram comunevaldoria'],
  ['facebook.com/comune.valdoria.info', 'Comune di Valdoria', 'not-there', 'facebook comunevaldoria'],
  ['facebook.com/c0munevaldoria', 'Municipio', 'not-there', 'facebook comunevaldoria'],
  ['https://www.tiktok.com/@comunevaldoria', 'Altro', 'not-there', 'facebook comunevaldoria'],
  ['facebook.com/comunevаldoria', 'Altro', 'not-there', 'facebook comunevaldoria'],
  ['https://comune-valdoria.example/bonus', 'Bonus', 'not-there', 'facebook comunevaldoria'],
  ['facebook.com/comune-valdoria', 'Altro', 'not-there', 'facebook comunevaldoria'],
  ['Comune di Valdoria', 'Altro', 'not-there', 'facebook comunevaldoria'],
  ['facebook.com/museovaldoria', 'Museo', 'external-service', null],
  ['facebook.com/vecchia', 'Vecchia pagina', 'closed', null],
  ['facebook.com/nuova', 'Pagina nuova', 'planned', null],
  ['facebook.com/sindaca.prova', 'La sindaca', 'out-of-scope', null],
  ['facebook.com/pizzeria', 'Da Ugo', 'not-there', null],
  ['facebook.com/qualsiasi', 'Bibliοteca di Valdoria', 'not-there', 'instagram biblioteca.valdoria'],
];

describe('an account held against the register', () => {
  for (const [address, name, standing, like] of ADDRESSES) {
    test(`${address}, «${name}»: ${standing}${like ? `, like ${like}` : ''}`, () => {
      const found = compareWithRegister(REGISTER, { address, name }, HOME);
      assert.equal(found.standing, standing);
      assert.equal(found.like[0]?.id ?? null, like);
    });
  }

  test('says where it is, or which site it is, and whether its letters are what they seem', () => {
    const site = compareWithRegister(REGISTER, { address: 'https://valdoria.example/x', name: 'X' }, HOME);
    assert.deepEqual([site.network, site.host, site.strangeLetters], [null, 'valdoria.example', false]);
    const strange = compareWithRegister(REGISTER, { address: 'facebook.com/comunevаldoria', name: 'X' }, HOME);
    assert.deepEqual([strange.network, strange.strangeLetters], [null, true]);
  });

  test('is never said to be like a profile that is not the body’s', () => {
    const found = compareWithRegister(REGISTER, { address: 'facebook.com/sindaca.prova2', name: 'La sindaca' }, HOME);
    assert.ok(!found.like.some(({ whose }) => whose !== null));
  });
});
