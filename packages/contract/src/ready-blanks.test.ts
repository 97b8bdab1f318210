// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillReady, unknownBlanks } from './ready-blanks.ts';

const TEXT = 'Buongiorno.\nSi rivolga a: {ufficio}.\nTelefono: {telefono}\nOrari: {orari}';

test('blanks are filled with what is known of the office', () => {
  const known = { ufficio: 'Anagrafe', telefono: '050 000 1111', orari: 'lun-ven 9-13' };
  assert.equal(
    fillReady(TEXT, known),
    'Buongiorno.\nSi rivolga a: Anagrafe.\nTelefono: 050 000 1111\nOrari: lun-ven 9-13',
  );
});

test('a line for which nothing is known is left out', () => {
  assert.equal(fillReady(TEXT, { ufficio: 'Anagrafe', telefono: null }), 'Buongiorno.\nSi rivolga a: Anagrafe.');
  assert.equal(fillReady('Chiami {telefono} o scriva a {email}.', { telefono: '1' }), '');
});

test('what stands between braces and is no blank of ours is named', () => {
  assert.deepEqual(unknownBlanks('{ufficio} {sportello} {}'), ['sportello', '']);
});
