// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { recogniseEnquiry } from './enquiry.ts';
import { inspect } from './inspect.ts';
import { fold, spanOf } from './normalise/fold.ts';
import { read } from './reading.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        'str',
        '*',
        'onzo',
        ' ',
        '.',
        '@',
        'http://',
        '3',
        '39',
        '\u200b',
        'е',
        '👩‍👩‍👧',
        '\ud800',
        '\0',
        'ti ',
        'ammazzo',
        'via roma ',
        '"',
        "'",
        'AB123CD',
        '\u0301',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

test('any text gives findings inside it, in order, and never an exception', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const finding of inspect(text, { minimumScore: 0 })) {
        const [from, to] = finding.span;
        assert.ok(from >= last && from < to && to <= text.length, `${from}-${to} of ${text.length}`);
        assert.ok(finding.score >= 0 && finding.score <= 1);
        last = from;
      }
      const enquiry = recogniseEnquiry(text);
      if (enquiry !== null) assert.ok(enquiry.span[0] < enquiry.span[1] && enquiry.span[1] <= text.length);
    }),
    { numRuns: 600 },
  );
});

test('folding keeps the way back: the original of a folded piece folds to that piece', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const folded = fold(text);
      if (folded.text.length === 0) return;
      const from = a % folded.text.length;
      const to = from + 1 + (b % (folded.text.length - from));
      const [start, end] = spanOf(folded, from, to);
      assert.ok(start <= end && end <= text.length);
      assert.ok(fold(text.slice(start, end)).text.includes(folded.text.slice(from, to)));
    }),
    { numRuns: 600 },
  );
});

const plainText = fc
  .array(fc.constantFrom('la', 'piazza', 'bella', 'oggi', 'e', 'di', 'nuovo', 'mercato'), { maxLength: 12 })
  .map((words) => words.join(' '));

test('an insult is found at its place whatever stands around it', () => {
  fc.assert(
    fc.property(
      plainText,
      fc.constantFrom('stronzo', 'str*nzo', 'STRONZO', 's t r o n z o', 'strоnzo', 'stro\u200bnzo', 'ｓｔｒｏｎｚｏ'),
      plainText,
      (before, word, after) => {
        const text = `${before}. Sei uno ${word}! ${after}`;
        const insult = inspect(text).find((finding) => finding.category === 'insult');
        assert.ok(insult !== undefined && text.slice(...insult.span).includes(word));
      },
    ),
  );
});

const hostile: Record<string, (size: number) => string> = {
  letters: (size) => 'a'.repeat(size),
  spaced: (size) => 's t r o n z o '.repeat(size / 14),
  stars: (size) => '*'.repeat(size),
  masks: (size) => 'c*'.repeat(size / 2),
  digits: (size) => '3'.repeat(size),
  groupedDigits: (size) => '39 3'.repeat(size / 4),
  dots: (size) => 'a.'.repeat(size / 2),
  ats: (size) => 'a@'.repeat(size / 2),
  quotes: (size) => `'"stronzo `.repeat(size / 10),
  links: (size) => 'http://a.it/ '.repeat(size / 13),
  brackets: (size) => 'a [ . ( '.repeat(size / 8),
  streets: (size) => 'via a b c '.repeat(size / 10),
  threats: (size) => 'ti ammazzo non '.repeat(size / 15),
  groups: (size) => 'gay '.repeat(size / 4),
  zeroWidth: (size) => '\u200b'.repeat(size),
  surrogates: (size) => '\ud83d'.repeat(size),
  emoji: (size) => '👩‍👩‍👧'.repeat(size / 8),
  ligatures: (size) => 'ﷺ'.repeat(size),
  lines: (size) => 'vergogna a tutti\n'.repeat(size / 17),
  ibans: (size) => 'it60 '.repeat(size / 5),
  hashtags: (size) => '#vota'.repeat(size / 5),
};

test('a megabyte of anything is read', async (t) => {
  for (const [name, make] of Object.entries(hostile)) {
    await t.test(name, () => {
      const findings = inspect(make(1_000_000));
      assert.ok(findings.length <= 200);
      recogniseEnquiry(make(1_000_000));
    });
  }
});

test('the words read from a text, and so the work, grow no faster than the text', () => {
  for (const [name, make] of Object.entries(hostile)) {
    const small = read(make(10_000), {}).tokens.length;
    const large = read(make(40_000), {}).tokens.length;
    assert.ok(large <= 4 * small + 64, `${name}: ${small} then ${large}`);
  }
});
