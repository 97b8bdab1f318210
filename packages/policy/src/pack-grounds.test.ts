// SPDX-License-Identifier: EUPL-1.2
// Clause by clause, what the prohibitions of the four policies reach. Written by hand from the requirements.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from './assess.ts';
import { PACKS, type PackName } from './fixtures/real-packs.ts';
import { shownMeasure } from './fixtures/shown.ts';
import type { Ruling } from './ruling.ts';
import type { Situation } from './situation.ts';
import { CATEGORIES, type Category } from './vocabulary.ts';

const AT = { at: '2026-03-10T10:00:00+01:00', network: 'facebook', itemType: 'comment' } as const;

/** The clause, the modality that a ruling gives when it is the one cited, and the categories it is cited for. */
const CITED: [clause: string, modality: 'must' | 'may', ...categories: Category[]][] = [
  ['CAS-4.6', 'must', 'profanity'],
  ['CAS-4.a', 'must', 'political-promotion'],
  ['CAS-4.b', 'must', 'insult'],
  ['CAS-4.c', 'must', 'hate'],
  ['CAS-4.d', 'must', 'commercial', 'off-topic', 'off-topic-link'],
  ['CAS-4.e', 'must', 'denigration', 'defamation'],
  ['CAS-4.f', 'must', 'malware-link', 'obscene'],
  ['CAS-8.2', 'may', 'personal-data', 'special-data'],
  ['NOV-6.4', 'must', 'violence'],
  ['NOV-6.6', 'must', 'personal-case'],
  ['NOV-6.8', 'may', 'off-topic'],
  ['NOV-6.12.a', 'must', 'illegal'],
  ['NOV-6.12.b', 'must', 'unpatronised-promotion'],
  ['NOV-6.12.c', 'must', 'dignity'],
  ['NOV-6.12.d', 'must', 'insult', 'profanity', 'threat', 'defamation'],
  ['NOV-6.12.e', 'must', 'political-promotion'],
  ['NOV-6.12.f', 'must', 'personal-data'],
  ['NOV-6.12.g', 'must', 'personal-attack', 'hate'],
  ['NOV-6.12.h', 'must', 'spam', 'off-topic-link', 'malware-link'],
  ['NOV-6.12.i', 'must', 'intellectual-property'],
  ['NOV-6.12.j', 'must', 'commercial'],
  ['NOV-6.21', 'must', 'special-data'],
  ['PER-R.5', 'must', 'insult', 'profanity', 'threat', 'provocation', 'hate', 'violence'],
  ['PER-R.6', 'must', 'special-data'],
  ['PER-R.7', 'must', 'commercial'],
  ['PER-R.8', 'must', 'spam', 'malware-link'],
  ['PER-R.10', 'must', 'illegal', 'defamation'],
  ['PER-I.3', 'must', 'personal-case'],
  ['CSC-M.a', 'may', 'off-topic', 'off-topic-link'],
  ['CSC-M.b', 'may', 'personal-data', 'special-data', 'defamation'],
  ['CSC-M.c', 'may', 'spam', 'malware-link'],
  ['CSC-M.d', 'may', 'flood', 'provocation'],
  ['CSC-M.e', 'may', 'commercial'],
  ['CSC-M.f', 'may', 'intellectual-property'],
  ['CSC-M.g', 'may', 'political-promotion', 'electoral'],
  ['CSC-M.h', 'may', 'insult', 'profanity', 'threat', 'violence'],
  ['CSC-M.i', 'may', 'misleading'],
  ['CSC-M.j', 'may', 'alarmist'],
  ['CSC-M.k', 'may', 'illegal'],
  ['CSC-M.l', 'may', 'dignity'],
  ['CSC-M.m', 'may', 'hate'],
  ['CSC-M.n', 'may', 'obscene'],
];

/** Clauses that stand beside the one cited. */
const SUPPORTING: [clause: string, beside: string, ...categories: Category[]][] = [
  ['CAS-4.6', 'CAS-4.b', 'insult'],
  ['NOV-6.4', 'NOV-6.12.d', 'insult', 'profanity', 'threat'],
  ['NOV-6.4', 'NOV-6.12.g', 'hate'],
  ['NOV-6.5', 'NOV-6.12.f', 'personal-data'],
  ['NOV-6.5', 'NOV-6.21', 'special-data'],
  ['NOV-6.6', 'NOV-6.12.b', 'unpatronised-promotion'],
  ['NOV-6.8', 'NOV-6.12.h', 'off-topic-link'],
  ['NOV-6.9', 'NOV-6.12.h', 'spam'],
  ['NOV-6.9', 'NOV-6.12.j', 'commercial'],
  ['NOV-6.9', 'NOV-6.12.b', 'unpatronised-promotion'],
  ['NOV-6.9', 'NOV-6.12.a', 'illegal'],
  ['NOV-6.10', 'NOV-6.12.i', 'intellectual-property'],
  ['NOV-6.12.c', 'NOV-6.12.d', 'insult', 'profanity'],
  ['PER-I.4', 'PER-R.7', 'commercial'],
  ['PER-D.2', 'PER-R.6', 'special-data'],
  ['PER-R.10', 'PER-R.8', 'malware-link'],
  ['CSC-M.k', 'CSC-M.c', 'malware-link'],
  ['CSC-M.l', 'CSC-M.k', 'illegal'],
  ['CSC-P.3', 'CSC-M.b', 'personal-data', 'special-data'],
];

/** Reached only in an indirect way: shown as weak. */
const INDIRECT = [
  'CAS-4.d off-topic-link',
  'CAS-4.e defamation',
  'NOV-6.12.h malware-link',
  'NOV-6.4 violence',
  'PER-I.3 personal-case',
  'PER-R.10 defamation',
  'PER-R.8 malware-link',
  'CSC-M.a off-topic-link',
  'CSC-M.c malware-link',
  'CSC-M.l dignity',
];

function groundOf(
  clause: string,
  category: Category,
  more: Partial<Situation> = {},
): Ruling['grounds'][number] | undefined {
  const pack = PACKS[clause.slice(0, 3) as PackName];
  return assess(pack, { ...AT, categories: [category], ...more }).grounds[0];
}

test('every moderation ground of the packs fires under its clause', () => {
  for (const [clause, modality, ...categories] of CITED) {
    for (const category of categories) {
      const ground = groundOf(clause, category);
      assert.deepEqual([ground?.clause, ground?.modality], [clause, modality], category);
    }
  }
});

test('every supporting clause of the packs stands beside the one cited', () => {
  for (const [clause, beside, ...categories] of SUPPORTING) {
    for (const category of categories) {
      const ground = groundOf(clause, category);
      assert.equal(ground?.clause, beside, `${clause} ${category}`);
      assert.ok(ground?.also?.includes(clause), `${clause} beside ${beside} for ${category}`);
    }
  }
});

test('electoral propaganda is a ground at Pero only in election periods', () => {
  for (const category of ['electoral', 'political-promotion'] as const) {
    assert.equal(groundOf('PER-R.9', category), undefined);
    const ground = groundOf('PER-R.9', category, { electionPeriod: true });
    assert.deepEqual([ground?.clause, ground?.modality], ['PER-R.9', 'must']);
  }
});

test('no category is a ground beyond those of the matrix, and the weak ones are marked', () => {
  for (const pack of ['CAS', 'NOV', 'PER', 'CSC'] as const) {
    for (const category of CATEGORIES) {
      const row = CITED.find(([clause, , ...categories]) => clause.startsWith(pack) && categories.includes(category));
      const [ground] = assess(PACKS[pack], { ...AT, categories: [category] }).grounds;
      assert.equal(ground?.clause, row?.[0], `${pack} ${category}`);
      const weak = ground !== undefined && INDIRECT.includes(`${ground.clause} ${category}`);
      assert.equal(ground?.indirect ?? false, weak, `${pack} ${category} indirect`);
    }
  }
});

test('a sponsor may advertise at Novi di Modena and nowhere else', () => {
  const sponsor: Partial<Situation> = { categories: ['commercial'], author: { sponsor: true } };
  const novi = assess(PACKS.NOV, { ...AT, ...sponsor });
  assert.deepEqual(novi.grounds, []);
  assert.ok(novi.exemptions.some(({ clause, because }) => clause === 'NOV-6.12.j' && /sponsorship/.test(because)));
  for (const pack of ['CAS', 'PER', 'CSC'] as const) {
    assert.equal(assess(PACKS[pack], { ...AT, ...sponsor }).grounds.length, 1, pack);
  }
});

test('a patronised initiative may be promoted at Novi di Modena', () => {
  const ruling = assess(PACKS.NOV, { ...AT, categories: ['unpatronised-promotion'], author: { patronised: true } });
  assert.deepEqual(ruling.grounds, []);
  assert.ok(ruling.exemptions.some(({ clause }) => clause === 'NOV-6.12.b'));
});

test('moderation reaches the kinds of item that each policy names', () => {
  const message: Situation = { ...AT, itemType: 'message', categories: ['insult'] };
  assert.equal(shownMeasure(assess(PACKS.CAS, message), 'remove'), 'yes CAS-4.m-a2 notice');
  assert.equal(shownMeasure(assess(PACKS.PER, message), 'remove'), 'yes PER-R.2');
  const beyond = 'moderation reaches only: comments, visitor posts';
  assert.equal(shownMeasure(assess(PACKS.NOV, message), 'remove'), `no NOV-6.12.a ${beyond}`);
  assert.equal(shownMeasure(assess(PACKS.CSC, message), 'remove'), `no CSC-M.2 ${beyond}`);
});

test('each policy says whether its list of grounds is closed or open', () => {
  const list = (pack: PackName) => assess(PACKS[pack], AT).list;
  assert.deepEqual(list('CAS'), { kind: 'closed', clause: 'CAS-4.12' });
  assert.deepEqual(list('NOV'), { kind: 'closed', clause: 'NOV-6.18' });
  assert.deepEqual(list('PER'), { kind: 'open', clause: 'PER-R.4' });
  assert.deepEqual(list('CSC'), { kind: 'closed', clause: 'CSC-M.3' });
});

test('at Cassino leaving the warning out needs a reason, unless it is given at the same time', () => {
  const ruling = assess(PACKS.CAS, { ...AT, categories: ['insult'] });
  const hide = ruling.measures.find(({ action }) => action === 'hide');
  assert.deepEqual(hide?.lawful && [hide.clause, hide.requires, hide.reasonUnlessWith], [
    'CAS-4.12',
    ['reason'],
    { actions: ['warn'], clause: 'CAS-4.13' },
  ]);
});

test('at Cascina personal data are removed without notice', () => {
  const ruling = assess(PACKS.CSC, { ...AT, categories: ['personal-data'] });
  const remove = ruling.measures.find(({ action }) => action === 'remove');
  assert.deepEqual(remove?.lawful && [remove.clause, remove.also, remove.withoutNotice], [
    'CSC-M.3',
    ['CSC-P.3'],
    'CSC-P.3',
  ]);
});

test('at Cascina illegal content is referred to the authority with the head of the macro-structure', () => {
  const ruling = assess(PACKS.CSC, { ...AT, categories: ['illegal'] });
  assert.equal(shownMeasure(ruling, 'refer-to-authority'), 'yes CSC-M.6 co-approval:head-of-macro-structure');
});
