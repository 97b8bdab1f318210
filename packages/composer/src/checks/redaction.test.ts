// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { countOmitted, redact, replacementFor } from './redaction.ts';

describe('what is put in the place of data says what kind is missing, and nothing of it', () => {
  const rows: [detector: string, it: string, en: string][] = [
    ['personal-data/phone', '[telefono omesso]', '[telephone omitted]'],
    ['personal-data/email', '[indirizzo e-mail omesso]', '[e-mail address omitted]'],
    ['personal-data/codice-fiscale', '[codice fiscale omesso]', '[tax code omitted]'],
    ['personal-data/iban', '[coordinate bancarie omesse]', '[bank details omitted]'],
    ['special-data/health', '[dato omesso]', '[data omitted]'],
    ['', '[dato omesso]', '[data omitted]'],
  ];
  for (const [detector, it, en] of rows)
    test(detector || 'of nobody', () =>
      assert.deepEqual([replacementFor({ detector }), replacementFor({ detector }, 'en')], [it, en]),
    );
});

const PHONE = '[telefono omesso]';
const DATA = '[dato omesso]';
const cuts: [what: string, spans: [number, number, string | null][], expected: string][] = [
  ['nothing', [], 'Chiama Anna al 333 1234567.'],
  ['one', [[15, 26, PHONE]], `Chiama Anna al ${PHONE}.`],
  [
    'two, in any order',
    [
      [15, 26, PHONE],
      [7, 11, DATA],
    ],
    `Chiama ${DATA} al ${PHONE}.`,
  ],
  [
    'the same twice',
    [
      [15, 26, PHONE],
      [15, 26, DATA],
    ],
    `Chiama Anna al ${PHONE}.`,
  ],
  [
    'two that overlap, under the longer',
    [
      [7, 16, DATA],
      [15, 18, PHONE],
    ],
    `Chiama ${DATA} 1234567.`,
  ],
  ['one for which nothing is proposed', [[7, 11, null]], 'Chiama Anna al 333 1234567.'],
];
for (const [what, spans, expected] of cuts) {
  test(`a text without ${what}`, () => {
    const remarks = spans.map(([from, to, replacement]) => ({ span: [from, to] as const, replacement }));
    assert.equal(redact('Chiama Anna al 333 1234567.', remarks), expected);
  });
}

test('what was taken out is counted', () => {
  assert.equal(countOmitted(`Chiama ${DATA} al ${PHONE} o al ${PHONE}.`), 3);
  assert.equal(countOmitted('Chiama Anna.'), 0);
});

test('nothing of a span is left, and everything outside is as it was', () => {
  const text = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('a', 'b', 'c', ' ') });
  const span = fc.tuple(fc.nat(60), fc.nat(60));
  fc.assert(
    fc.property(text, fc.array(span, { maxLength: 6 }), (given, pairs) => {
      const spans = pairs.map(
        ([a, b]) => [Math.min(a, b, given.length), Math.min(Math.max(a, b), given.length)] as const,
      );
      const real = spans.filter(([from, to]) => from < to);
      const left = redact(
        given,
        real.map((one) => ({ span: one, replacement: '#' })),
      );
      const outside = [...given].filter((_, at) => !real.some(([from, to]) => from <= at && at < to)).join('');
      assert.equal(left.replaceAll('#', ''), outside);
    }),
  );
});
