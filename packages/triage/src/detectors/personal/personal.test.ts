// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from '../../inspect.ts';
import { isIban, isLuhn, isPartitaIva } from './account-numbers.ts';
import { isCodiceFiscale } from './codice-fiscale.ts';

/** The code with its right control character, by trying all 26: one alone must fit. */
function withControl(first: string): string {
  const fits = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => first + letter).filter(isCodiceFiscale);
  assert.equal(fits.length, 1);
  return fits[0] ?? '';
}

/** An Italian IBAN for an account part, by ISO 13616: 98 less the remainder. */
function italianIban(rest: string): string {
  const digits = [...`${rest}IT00`].map((char) => (/\d/.test(char) ? char : String(char.charCodeAt(0) - 55))).join('');
  return `IT${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${rest}`;
}

function withLuhn(first: string): string {
  return [...'0123456789'].map((digit) => first + digit).find(isLuhn) ?? '';
}

const code = withControl('XYZXYZ80A01H501');
const homonym = withControl('XYZXYZ8LA01H501');
const iban = italianIban('X0542811101000000123456');
const vat = withLuhn('1234567001');
const card = withLuhn('455673758689985');

test('codice fiscale, partita IVA and IBAN are told by their check digits', () => {
  assert.ok(isCodiceFiscale(code) && isCodiceFiscale(homonym) && isCodiceFiscale(code.toLowerCase()));
  assert.ok(!isCodiceFiscale(code.replace('80', '81')));
  assert.ok(isIban(iban) && !isIban(iban.replace('123456', '123465')));
  assert.ok(isPartitaIva(vat) && !isPartitaIva(`${vat.slice(0, 10)}${(Number(vat[10]) + 1) % 10}`));
});

const found: [detector: string, text: string, words: string][] = [
  ['codice-fiscale', `il mio codice è ${code}, grazie`, code],
  [
    'codice-fiscale',
    `cf ${code.slice(0, 6)} ${code.slice(6, 11)} ${code.slice(11)}`,
    `${code.slice(0, 6)} ${code.slice(6, 11)} ${code.slice(11)}`,
  ],
  ['codice-fiscale', `omocodia: ${homonym}`, homonym],
  ['iban', `bonifico su ${iban} subito`, iban],
  [
    'iban',
    `${iban.slice(0, 4)} ${iban.slice(4, 10)} ${iban.slice(10)} intestato a me`,
    `${iban.slice(0, 4)} ${iban.slice(4, 10)} ${iban.slice(10)}`,
  ],
  ['partita-iva', `P.IVA ${vat}`, vat],
  [
    'card',
    `carta ${card.slice(0, 4)} ${card.slice(4, 8)} ${card.slice(8, 12)} ${card.slice(12)}`,
    `${card.slice(0, 4)} ${card.slice(4, 8)} ${card.slice(8, 12)} ${card.slice(12)}`,
  ],
  ['phone', 'chiamate Gina al 347 1234567', '347 1234567'],
  ['phone', 'il suo cell è +39 347-123.4567!', '+39 347-123.4567'],
  ['phone', 'telefono di casa 06 12345678', '06 12345678'],
  ['email', 'scrivete a gina.bianchi@example.com', 'gina.bianchi@example.com'],
  ['email', 'gina.bianchi (at) example.com', 'gina.bianchi (at) example.com'],
  ['email', 'gina chiocciola example punto com', 'gina chiocciola example punto com'],
  ['plate', 'la macchina targata AB 123 CD sempre sul marciapiede', 'AB 123 CD'],
  ['plate', 'furgone ab123cd in doppia fila', 'ab123cd'],
  ['address', 'abita in via Roma 12', 'via Roma 12'],
  ['address', 'suonate in via dei Mille 3, interno 4', 'via dei Mille 3, interno 4'],
  ['document', 'carta d’identità n. CA12345AB', 'CA12345AB'],
  ['birth', 'nato a Cassino il 3/4/1970', 'nato a Cassino il 3/4/1970'],
];

test('personal data are found where they stand', async (t) => {
  for (const [detector, text, words] of found) {
    await t.test(`${detector}: ${text}`, () => {
      const finding = inspect(text).find((one) => one.detector === `personal-data/${detector}`);
      assert.equal(finding && text.slice(...finding.span), words);
      assert.equal(finding?.category, 'personal-data');
    });
  }
});

const notFound = [
  `codice sbagliato ${code.slice(0, 15)}${code[15] === 'A' ? 'B' : 'A'}`,
  `${iban.slice(0, 26)}9999`,
  'in emergenza chiamate il 112, il 115 o il 118',
  'numero antiviolenza 1522, numero verde 800 123456',
  'chiamate il comune allo 0776 123456',
  'ufficio anagrafe 0776 123456',
  'scrivete a protocollo@comune.esempio.it',
  'scrivete a urp@esempio.it',
  'la delibera n. 3471234567 non si trova',
  'buca in via Roma 12 davanti al bar',
  'chi abita in via Roma 12 lo sa bene',
  'allerta dal 14/05/2026 15:04 al 15/05/2026 18:00',
  'delibera 123/2026 e determina 456 del 2025',
  'il prezzo è 12345678901 lire',
  'il treno AB 12 parte alle 7',
];

test('numbers of offices, emergencies, acts and places are nobody’s data', async (t) => {
  for (const text of notFound) {
    await t.test(text, () => {
      assert.deepEqual(
        inspect(text).filter((one) => one.category === 'personal-data'),
        [],
      );
    });
  }
});

test('a number that the post itself gives is not personal', () => {
  assert.deepEqual(inspect('chiamate 347 1234567', { postText: 'Per prenotare: 3471234567' }), []);
});

const special: [text: string, is: boolean][] = [
  ['la mia vicina è sieropositiva', true],
  ['il bidello soffre di depressione', true],
  ['il titolare è stato condannato per truffa', true],
  ['giornata di prevenzione del tumore al seno', false],
  ['la ricerca contro la leucemia va sostenuta', false],
  ['sono disabile e non riesco a entrare in comune', false],
  ['i politici condannati devono dimettersi', false],
];

test('health and judicial data are special only when said of a person', async (t) => {
  for (const [text, is] of special) {
    await t.test(text, () =>
      assert.equal(
        inspect(text).some((one) => one.category === 'special-data'),
        is,
      ),
    );
  }
});
