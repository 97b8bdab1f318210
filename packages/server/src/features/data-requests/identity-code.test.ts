// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { carriesCode, codeOf, hashCode } from './identity-code.ts';

const KEY = 'k'.repeat(43);

test('a code is the same for the same key and round, and another for another', () => {
  assert.equal(codeOf(KEY, 1), codeOf(KEY, 1));
  assert.notEqual(codeOf(KEY, 1), codeOf(KEY, 2));
  assert.notEqual(codeOf(KEY, 1), codeOf('j'.repeat(43), 1));
});

test('only the code of this request, in this round, is the one kept', () => {
  const kept = hashCode('one', codeOf(KEY, 1));
  assert.equal(carriesCode(`Codice ${codeOf(KEY, 1)}`, 'one', kept), true);
  assert.equal(carriesCode(`Codice ${codeOf(KEY, 2)}`, 'one', kept), false);
  assert.equal(carriesCode(`Codice ${codeOf(KEY, 1)}`, 'two', kept), false);
  assert.equal(carriesCode('', 'one', kept), false);
});

test('every code can be read back from a text, also in small letters and without its hyphen', () =>
  fc.assert(
    fc.property(fc.string({ minLength: 43, maxLength: 43 }), fc.integer({ min: 1, max: 99 }), (key, round) => {
      const code = codeOf(key, round);
      const kept = hashCode('one', code);
      for (const way of [code, code.toLowerCase(), code.replace('-', ' ')])
        assert.equal(carriesCode(`Il mio codice: ${way}.`, 'one', kept), true);
    }),
  ));
