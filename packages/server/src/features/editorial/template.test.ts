// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TemplateWords } from '@arengo/contract';
import fc from 'fast-check';
import {
  blanksOf,
  faultOfValue,
  faultsOfFilling,
  faultsOfTemplate,
  fillTemplate,
  type Said,
  saysTemplate,
  sealOfTemplate,
  type TemplateUse,
} from './template.ts';

const CONTENT = {
  language: 'it' as const,
  link: null,
  category: 'emergency-updates',
  purpose: null,
  publicInterest: null,
  officialSource: null,
  newsLink: null,
  officeId: null,
  licence: null,
  stated: { accuracy: 'Dal bollettino regionale.' },
};
const TEMPLATE: TemplateWords = {
  name: 'Allerta arancione per vento',
  level: 'orange',
  kind: 'alert',
  text: 'Allerta arancione in [zona], dalle ore [dalle ore] alle ore [fino alle ore]. A [zona] restate in casa.',
  shortText: 'Allerta arancione in [zona].',
  validHours: 24,
  content: CONTENT,
};
const BLANKS = { zona: 'Borgo Alto', 'dalle ore': '14', 'fino alle ore': '20' };

test('the blanks of a text are found by their names, each once, in their order', () => {
  assert.deepEqual(blanksOf(TEMPLATE.text), ['zona', 'dalle ore', 'fino alle ore']);
  assert.deepEqual(blanksOf('Niente da riempire.'), []);
});

test('each blank is filled wherever it stands, and nothing else changes', () => {
  assert.equal(
    fillTemplate(TEMPLATE.text, BLANKS),
    'Allerta arancione in Borgo Alto, dalle ore 14 alle ore 20. A Borgo Alto restate in casa.',
  );
  assert.equal(fillTemplate('In [zona] [ora]', { zona: ' $& ' }), 'In $& [ora]');
  assert.equal(fillTemplate('[constructor] [__proto__]', {}), '[constructor] [__proto__]');
});

describe('a value', () => {
  const rows: [what: string, value: string, fault: boolean][] = [
    ['a place', 'Borgo Alto e frazioni', false],
    ['an hour', '14.30', false],
    ['an abbreviated name', 'S.Maria e loc. Prato', false],
    ['an address without its beginning', 'altrove.it/x', true],
    ['nothing', '  ', true],
    ['a hundred characters', 'à'.repeat(100), false],
    ['a hundred and one', 'à'.repeat(101), true],
    ['a second line', 'Borgo\nVotate', true],
    ['another blank', '[zona]', true],
    ['a web address', 'https://altrove.example/x', true],
    ['a hashtag', 'Borgo #VotaBene', true],
    ['a mention', 'scrivi a @qualcuno', true],
  ];
  for (const [what, value, fault] of rows)
    test(`${what}: ${fault ? 'refused' : 'taken'}`, () => assert.equal(faultOfValue(value) !== null, fault));
});

test('a blank without a value and a value without a blank are both said', () => {
  assert.deepEqual(Object.keys(faultsOfFilling(TEMPLATE.text, { zona: 'Qui', altro: 'x' })), [
    'dalle ore',
    'fino alle ore',
    'altro',
  ]);
});

describe('a template with', () => {
  const rows: [what: string, change: Partial<TemplateWords>, fields: string[]][] = [
    ['nothing wrong', {}, []],
    ['a bracket alone', { text: 'In [zona' }, ['/text', '/shortText'].slice(0, 1)],
    ['a blank without a name', { text: 'In [zona] [ ]', shortText: null }, ['/text']],
    ['a short text with a blank of its own', { shortText: 'In [altro]' }, ['/shortText']],
    ['an all-clear in red', { kind: 'all-clear', level: 'red' }, ['/level']],
  ];
  for (const [what, change, fields] of rows)
    test(what, () => {
      const template = { ...TEMPLATE, ...('text' in change ? { shortText: null } : {}), ...change };
      assert.deepEqual(
        faultsOfTemplate(template).map(({ field }) => field),
        fields,
      );
    });
});

test('the seal is of all that is agreed to: any change of a template is another one', () => {
  const seal = sealOfTemplate(TEMPLATE);
  const changes: Partial<TemplateWords>[] = [
    { name: 'Altra' },
    { level: 'red' },
    { kind: 'all-clear' },
    { text: `${TEMPLATE.text}!` },
    { shortText: null },
    { validHours: 12 },
    { content: { ...CONTENT, stated: { accuracy: 'Sentito dire.' } } },
    { content: { ...CONTENT, link: 'https://altrove.example' } },
  ];
  for (const change of changes) assert.notEqual(sealOfTemplate({ ...TEMPLATE, ...change }), seal);
  const stated = { b: '2', a: '1' };
  assert.equal(
    sealOfTemplate({ ...TEMPLATE, content: { ...CONTENT, stated } }),
    sealOfTemplate({ ...TEMPLATE, content: { ...CONTENT, stated: { a: '1', b: '2' } } }),
  );
});

describe('a post says the template', () => {
  const seal = sealOfTemplate(TEMPLATE);
  const template = { ...TEMPLATE, link: null, seal, approved: true };
  const at = new Date('2026-11-20T02:00:00Z');
  const use = { template, seal, at, blanks: BLANKS };
  const long = {
    text: fillTemplate(TEMPLATE.text, BLANKS),
    title: null,
    link: null,
    media: [],
    validUntil: '2026-11-21T02:00:00.000Z',
  };
  const image = { sha256: 'x', alt: 'Un volantino', captions: null };
  const rows: [what: string, use: TemplateUse, said: Said, answer: boolean][] = [
    ['filled', use, long, true],
    ['in its short form', use, { ...long, text: 'Allerta arancione in Borgo Alto.' }, true],
    ['for a shorter time', use, { ...long, validUntil: '2026-11-20T03:00:00.000Z' }, true],
    ['for longer than it holds', use, { ...long, validUntil: '2026-11-21T02:00:01.000Z' }, false],
    ['for ever', use, { ...long, validUntil: null }, false],
    ['with a word more', use, { ...long, text: `${long.text} Votate bene.` }, false],
    ['with an image', use, { ...long, media: [image] }, false],
    ['with another link', use, { ...long, link: 'https://altrove.example' }, false],
    ['with a title', use, { ...long, title: 'Attenzione' }, false],
    ['not approved', { ...use, template: { ...template, approved: false } }, long, false],
    ['changed since', { ...use, template: { ...template, seal: 'x' } }, long, false],
    ['with a blank that leads away', { ...use, blanks: { ...BLANKS, zona: 'www.altrove.example' } }, long, false],
  ];
  for (const [what, given, said, answer] of rows)
    test(`${what}: ${answer ? 'yes' : 'no'}`, () => assert.equal(saysTemplate(given, said), answer));

  test('whatever is written into the blanks, the words around them stay', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (value) => {
        const blanks = { ...BLANKS, zona: value };
        if (faultOfValue(value) !== null) return;
        const text = fillTemplate(TEMPLATE.text, blanks);
        assert.ok(text.startsWith('Allerta arancione in ') && text.endsWith(' restate in casa.'));
        assert.ok(!text.includes('\n'));
        assert.ok(saysTemplate({ ...use, blanks }, { ...long, text }));
      }),
    );
  });
});
