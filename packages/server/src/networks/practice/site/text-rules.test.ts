// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PracticeRefusal, RefusalCode } from './refusal.ts';
import { checkName, checkText, handleFrom, MAX_GRAPHEMES } from './text-rules.ts';

const FAMILY = '👩‍👩‍👧‍👦';

describe('checkText', () => {
  const kept = [
    'Buongiorno!',
    ' spazi ai lati ',
    'riga\nriga',
    '<script>alert(1)</script>',
    '\u202eotattauqs\u202c',
    FAMILY.repeat(MAX_GRAPHEMES),
    'a'.repeat(MAX_GRAPHEMES),
  ];
  for (const text of kept) {
    it(`keeps ${JSON.stringify(text.slice(0, 24))} (${text.length}) exactly`, () =>
      assert.equal(checkText(text), text));
  }

  const refused: [string, RefusalCode][] = [
    ['', 'text-empty'],
    [' \n\t', 'text-empty'],
    ['a\0b', 'text-malformed'],
    ['a\ud83d', 'text-malformed'],
    ['a'.repeat(MAX_GRAPHEMES + 1), 'text-too-long'],
    [FAMILY.repeat(MAX_GRAPHEMES + 1), 'text-too-long'],
    ['x'.repeat(1_048_576), 'text-too-long'],
    [`a${'\u0301'.repeat(400_000)}`, 'text-too-long'],
  ];
  for (const [text, code] of refused) {
    it(`refuses ${JSON.stringify(text.slice(0, 12))} (${text.length}) as ${code}`, () => {
      assert.throws(
        () => checkText(text),
        (error: PracticeRefusal) => error.code === code,
      );
    });
  }
});

describe('names', () => {
  it('trims a name and keeps what it is made of', () => assert.equal(checkName('  Mimì 🌻 '), 'Mimì 🌻'));
  for (const name of ['', '  ', 'a\nb', 'a\0', 'x'.repeat(61), `e${'\u0301'.repeat(900)}`]) {
    it(`refuses ${JSON.stringify(name.slice(0, 12))} (${name.length})`, () => {
      assert.throws(
        () => checkName(name),
        (error: PracticeRefusal) => error.code === 'name-malformed',
      );
    });
  }
  for (const [name, handle] of [
    ['Mimì del Quarto Piano', 'mimi-del-quarto-piano'],
    ['🌻', 'cittadino'],
    ['--A  b--', 'a-b'],
    ['Łódź', 'odz'],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
  ] as const) {
    it(`makes ${handle} from ${name}`, () => assert.equal(handleFrom(name), handle));
  }
});
