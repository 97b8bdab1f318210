// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BINDINGS } from './bindings.ts';
import { belongsToField, NOTHING_PRESSED, press } from './press.ts';

function type(keys: string[], gap = 100) {
  let pressed = NOTHING_PRESSED;
  const deeds: (string | null)[] = [];
  keys.forEach((key, index) => {
    const result = press(pressed, key, 10_000 + index * gap);
    pressed = result.pressed;
    deeds.push(result.digit === null ? result.deed : `${result.deed} ${result.digit}`);
  });
  return deeds;
}

const sequences: [keys: string[], gap: number, deeds: (string | null)[]][] = [
  [['j'], 100, ['next']],
  [['2'], 100, ['measure 2']],
  [['0'], 100, [null]],
  [['g', 's'], 100, [null, 'serious']],
  [['g', 's'], 5000, [null, null]],
  [['g', 'j'], 100, [null, 'next']],
  [['g', 'g', 's'], 100, [null, null, 'serious']],
  [['q', 'Enter'], 100, [null, 'decide']],
  [['?'], 100, ['help_']],
];
for (const [keys, gap, deeds] of sequences) {
  test(`${keys.join(' ')} every ${gap} ms`, () => assert.deepEqual(type(keys, gap), deeds));
}

test('no two deeds share their keys', () => {
  const keys = BINDINGS.map((binding) => binding.keys.join(' '));
  assert.equal(new Set(keys).size, keys.length);
});

const fields: [key: string, tag: string, type: string, theirs: boolean][] = [
  ['j', 'BODY', '', false],
  ['Enter', 'H1', '', false],
  ['Enter', 'BUTTON', 'button', true],
  ['n', 'BUTTON', 'button', false],
  ['Enter', 'A', '', true],
  ['n', 'INPUT', 'text', true],
  ['n', 'INPUT', 'checkbox', false],
  ['Enter', 'INPUT', 'checkbox', true],
  ['n', 'TEXTAREA', 'textarea', true],
  ['n', 'SELECT', 'select-one', true],
];
for (const [key, tag, kind, theirs] of fields) {
  test(`${key} in ${tag} ${kind} is ${theirs ? 'theirs' : 'ours'}`, () => {
    assert.equal(belongsToField(key, { tag, type: kind, editable: false }), theirs);
  });
}
