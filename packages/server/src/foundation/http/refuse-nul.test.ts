// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvalidInputError } from '../errors.ts';
import { refuseNul } from './refuse-nul.ts';

const rows: { what: string; input: Record<string, unknown>; pointer: string }[] = [
  { what: 'at the top', input: { name: 'a\0' }, pointer: '/name' },
  {
    what: 'in a list of a list',
    input: { body: { grounds: [{ note: 'ok' }, { note: '\0' }] } },
    pointer: '/body/grounds/1/note',
  },
];
for (const { what, input, pointer } of rows) {
  test(`a NUL ${what} is refused, and the place is named`, () => {
    assert.throws(
      () => refuseNul(input),
      (error) => error instanceof InvalidInputError && error.details.errors?.[0]?.pointer === pointer,
    );
  });
}

test('what has none passes: other controls, the escape as text, numbers, nothing, dates', () => {
  refuseNul({ a: 'riga\n\t\u0001', b: '\\u0000', c: 0, d: null, e: undefined, f: new Date(0), g: [true] });
});

test('input nested a hundred thousand times is read to its end', () => {
  let nested: unknown = '\0';
  for (let depth = 0; depth < 100_000; depth += 1) nested = [nested];
  assert.throws(() => refuseNul({ nested }), InvalidInputError);
});
