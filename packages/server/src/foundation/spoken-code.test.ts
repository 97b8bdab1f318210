// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { describe, test } from 'node:test';
import { makeSpokenCode, spokenCodesIn } from './spoken-code.ts';

const code = makeSpokenCode(randomInt);

describe('a code', () => {
  test('is eight signs that are not taken for one another', () => {
    for (let times = 0; times < 200; times += 1) {
      assert.match(makeSpokenCode(randomInt), /^[ACDFGHJKMNPQRTVWXY34679]{4}-[ACDFGHJKMNPQRTVWXY34679]{4}$/);
    }
  });

  test('is found in a text, however it was written', () => {
    const bare = code.replace('-', '');
    const ways = [code, bare, code.toLowerCase(), `${bare.slice(0, 4)} ${bare.slice(4)}`, code.replace('-', '–')];
    for (const way of ways) assert.deepEqual(spokenCodesIn(`Buongiorno, il codice è «${way}». Grazie`), [code], way);
  });

  test('is found once, and beside another', () => {
    const other = makeSpokenCode((below) => below - 1);
    assert.deepEqual(spokenCodesIn(`${code} ${code}, ${other}`), [...new Set([code, other])]);
  });

  test('with one sign changed, or two neighbours swapped, is no code', () => {
    const signs = 'ACDFGHJKMNPQRTVWXY34679';
    for (let place = 0; place < code.length; place += 1) {
      if (code[place] === '-') continue;
      for (const sign of signs) {
        if (sign === code[place]) continue;
        const slip = code.slice(0, place) + sign + code.slice(place + 1);
        assert.deepEqual(spokenCodesIn(slip), [], slip);
      }
    }
    const bare = code.replace('-', '');
    for (let place = 0; place < bare.length - 2; place += 1) {
      if (bare[place] === bare[place + 1]) continue;
      const swapped = bare.slice(0, place) + bare[place + 1] + bare[place] + bare.slice(place + 2);
      assert.deepEqual(spokenCodesIn(swapped), [], swapped);
    }
  });

  test('is not found inside a longer word or number, nor in ordinary words', () => {
    for (const text of [
      `X${code}`,
      `${code}9`,
      'Buongiorno, vorrei sapere gli orari dell’ufficio anagrafe',
      '347 1234567',
    ]) {
      assert.deepEqual(spokenCodesIn(text), [], text);
    }
  });
});
