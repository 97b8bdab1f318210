// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PostView } from '@arengo/contract';
import {
  BLANK,
  changeOf,
  type Draft,
  draftOf,
  formFor,
  mergeDrafts,
  saidBy,
  sameDraft,
  titleOf,
  voidedBy,
  voidedByMedia,
} from './draft.ts';

const write = (text: string, variants: Draft['variants'] = []): Draft => ({
  content: { ...BLANK.content, text },
  variants,
});
const MAY = { granted: true, because: { it: '', en: '' } };
const variant = (
  accountId: string,
  change: Partial<PostView['variants'][number]> = {},
): PostView['variants'][number] => ({
  ...formFor(accountId),
  id: `variant-${accountId}`,
  accountName: `Comune su ${accountId}`,
  network: 'practice',
  seal: '',
  misfits: [],
  remarks: [],
  approval: { state: 'approved', path: [] },
  mayPublish: MAY,
  delivery: null,
  ...change,
});
const view = (text: string, variants: PostView['variants']): PostView => ({
  ...BLANK.content,
  ...{ text, variants, media: [], remarks: [], authors: [] },
  id: 'post',
  version: 3,
  requestId: null,
  request: null,
  corrects: null,
  lane: 'ordinary',
  createdAt: '2026-03-10T09:00:00Z',
  changedAt: '2026-03-10T09:00:00Z',
  written: { by: { id: 'x', name: 'Ada Prova' }, at: '2026-03-10T09:00:00Z' },
  electionPeriod: false,
  choices: { categories: [], purposes: [], thirdPartyGrounds: [] },
});
const published: PostView['variants'][number]['delivery'] = {
  variantId: 'v',
  state: 'published',
  plannedAt: '2026-03-10T09:00:00Z',
  trouble: null,
  heldBecause: null,
  tries: 1,
  permalink: null,
  publishedAt: '2026-03-10T09:00:01Z',
  withdrawnAt: null,
  withdrawAskedAt: null,
  comparison: null,
  steps: [],
};

test('a variant says what the post says until it is written otherwise', () => {
  const draft = write('Riapre la piscina.');
  assert.equal(saidBy(draft, formFor('a'), []).text, 'Riapre la piscina.');
  assert.equal(saidBy(draft, { ...formFor('a'), text: 'Riapre!' }, []).text, 'Riapre!');
});

test('a post without a title is known by its first words', () => {
  assert.equal(titleOf({ workingTitle: '', text: 'Riapre la piscina.\nOrari' }), 'Riapre la piscina');
  assert.equal(
    titleOf({ workingTitle: '', text: 'Riapre la piscina. Orari e prezzi sono sul sito.' }),
    'Riapre la piscina',
  );
  assert.equal(titleOf({ workingTitle: 'Piscina', text: 'Riapre la piscina.' }), 'Piscina');
  assert.ok(titleOf({ workingTitle: '', text: 'parola '.repeat(30) }).endsWith('…'));
});

test('a space at the end is no change, since the server does not keep it', () => {
  assert.ok(sameDraft(write('Riapre'), write('Riapre ')));
  assert.ok(!sameDraft(write('Riapre'), write('Riapre!')));
});

describe('a change of what was approved', () => {
  const before = view('Riapre la piscina.', [variant('a'), variant('b', { text: 'Altro.' })]);
  const saved = draftOf(before);
  const cases: [string, (draft: Draft) => Draft, string[]][] = [
    [
      'of the text voids whoever follows it',
      (one) => ({ ...one, content: { ...one.content, text: 'Chiude.' } }),
      ['Comune su a'],
    ],
    ['of what is not sealed voids nothing', (one) => ({ ...one, content: { ...one.content, category: 'events' } }), []],
    [
      'of the late policy voids both',
      (one) => ({ ...one, content: { ...one.content, late: 'never' } }),
      ['Comune su a', 'Comune su b'],
    ],
    [
      'that adds an account asks for all again',
      (one) => ({ ...one, variants: [...one.variants, formFor('c')] }),
      ['Comune su a', 'Comune su b'],
    ],
  ];
  for (const [name, change, voided] of cases)
    test(name, () => assert.deepEqual(voidedBy(change(saved), saved, before), voided));
});

test('a change of images voids the approval where they are shown, and has been asked for', () => {
  const waiting = { approval: { state: 'waiting' as const, path: [] } };
  const before = view('Riapre.', [
    variant('all'),
    variant('first', { media: [0] }),
    variant('second', { media: [1], ...waiting }),
    variant('draft', { approval: { state: 'not-asked', path: [] } }),
    variant('out', { delivery: published }),
  ]);
  assert.deepEqual(voidedByMedia(before, null), ['Comune su all']);
  assert.deepEqual(voidedByMedia(before, 0), ['Comune su all', 'Comune su first']);
  assert.deepEqual(voidedByMedia(before, 1), ['Comune su all', 'Comune su second']);
});

test('what a network was sent stays in its variant while the post is written on', () => {
  const before = view('Riapre la piscina.', [variant('a', { delivery: published }), variant('b')]);
  const draft = draftOf(before);
  const { variants } = changeOf({ ...draft, content: { ...draft.content, text: 'Chiude la piscina.' } }, before);
  assert.deepEqual(
    variants.map(({ text }) => text),
    ['Riapre la piscina.', null],
  );
});

test('mine over theirs keeps what only they changed', () => {
  const agreed = write('Riapre.');
  const mine = write('Riapre lunedì.');
  const theirs = { ...agreed, content: { ...agreed.content, category: 'events' } };
  const { content } = mergeDrafts(mine, agreed, theirs);
  assert.deepEqual([content.text, content.category], ['Riapre lunedì.', 'events']);
});

test('a title that follows the text goes on following it, one that was given stays', () => {
  assert.equal(
    draftOf({ ...view('Riapre la piscina.', []), workingTitle: 'Riapre la piscina' }).content.workingTitle,
    '',
  );
  assert.equal(draftOf({ ...view('Riapre la piscina.', []), workingTitle: 'Piscina' }).content.workingTitle, 'Piscina');
});

test('the order in which accounts were chosen is no change', () => {
  assert.ok(sameDraft(write('Riapre', [formFor('a'), formFor('b')]), write('Riapre', [formFor('b'), formFor('a')])));
});
