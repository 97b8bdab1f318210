// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Code, carrierOf, codeFrom, codeUntil, hashCode, MOST_TRIES, type Sent, saysCode } from './connection.ts';

const codeAt = (byte: number) => codeFrom(Buffer.alloc(32, byte).toString('base64url'));
const RIGHT = codeAt(7);
const GIVEN = new Date('2026-03-10T09:00:00Z');
const code: Code = {
  ...{ connectionId: 'one', authorId: 'anna', sha256: hashCode('one', RIGHT) },
  ...{ givenAt: GIVEN, until: codeUntil(GIVEN) },
};
const DAY_MS = 24 * 60 * 60 * 1000;

type Told = { from?: string; text?: string; days?: number };
const written = ({ from = 'berto', text = RIGHT, days = 1 }: Told, place: number): Sent => ({
  ...{ itemId: `item ${place}`, authorId: from, text },
  receivedAt: new Date(GIVEN.getTime() + days * DAY_MS),
});
const wrong = (count: number) => Array.from({ length: count }, (_, place) => codeAt(20 + place));

describe('who sent the code', () => {
  const cases: [string, Told[], string | null][] = [
    ['nobody, where nobody did', [{ text: 'Buongiorno, a che ora apre?' }], null],
    ['another account', [{}], 'item 0'],
    ['another account, among other words', [{ text: `Ecco: ${RIGHT}, grazie` }], 'item 0'],
    [
      'another account, in small letters and without the hyphen',
      [{ text: RIGHT.toLowerCase().replace('-', ' ') }],
      'item 0',
    ],
    ['nobody, where it is the account that it was given to', [{ from: 'anna' }], null],
    ['another account, although it had come from the same one before', [{ from: 'anna' }, {}], 'item 1'],
    ['the first of two', [{ from: 'carlo' }, {}], 'item 0'],
    ['nobody before it was given', [{ days: -1 }], null],
    ['somebody on its last day', [{ days: 6.99 }], 'item 0'],
    ['nobody once its days are over', [{ days: 7 }], null],
    ['nobody by another code', [{ text: codeAt(8) }], null],
    ['somebody who was wrong before', [...wrong(MOST_TRIES - 1).map((text) => ({ text })), {}], 'item 4'],
    ['nobody who tries codes out', [...wrong(MOST_TRIES).map((text) => ({ text })), {}], null],
    ['nobody who tries them out in one text', [{ text: [...wrong(MOST_TRIES), RIGHT].join(', ') }], null],
    ['somebody, though another tries codes out', [...wrong(9).map((text) => ({ from: 'carlo', text })), {}], 'item 9'],
  ];
  for (const [name, told, expected] of cases) {
    test(`is ${name}`, () => assert.equal(carrierOf(code, told.map(written))?.itemId ?? null, expected));
  }
});

test('a code says nothing of another connection, of this body or another', () => {
  assert.equal(saysCode(`Il codice è ${RIGHT}`, [{ connectionId: 'one', sha256: code.sha256 }]), true);
  assert.equal(saysCode(RIGHT, [{ connectionId: 'two', sha256: code.sha256 }]), false);
  assert.equal(saysCode(RIGHT, []), false);
});

test('every code can be read back from a text', () =>
  fc.assert(
    fc.property(fc.constant(null), () => {
      const any = codeFrom(randomBytes(32).toString('base64url'));
      assert.equal(saysCode(`Codice: ${any}.`, [{ connectionId: 'one', sha256: hashCode('one', any) }]), true);
    }),
  ));
