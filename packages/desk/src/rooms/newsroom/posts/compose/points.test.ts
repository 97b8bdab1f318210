// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLANK, type Draft, formFor } from './draft.ts';
import { type AnyRemark, pointsOf, redact } from './points.ts';

const NETWORKS = new Map([
  ['a', 'bluesky'],
  ['b', 'practice'],
]);
const draft = (text: string, own: string | null = null): Draft => ({
  content: { ...BLANK.content, text },
  variants: [formFor('a'), { ...formFor('b'), text: own }],
});
const remark = (change: Partial<AnyRemark> = {}): AnyRemark => ({
  check: 'personal-data',
  severity: 'asks',
  clause: 'CSC-9',
  norm: null,
  say: { it: 'C’è un dato personale.', en: 'There is personal data.' },
  remedy: { it: 'Toglilo.', en: 'Remove it.' },
  span: [7, 17],
  media: null,
  ...change,
});

test('what is said of every account is said once', () => {
  const remarks = new Map([
    ['a', [remark()]],
    ['b', [remark()]],
  ]);
  const [point, ...others] = pointsOf(draft('Chiama 0776123456 per i posti.'), [], remarks, NETWORKS);
  assert.deepEqual([point?.quote, point?.accounts, others], ['0776123456', [], []]);
});

test('what is asked of the post is asked once, also where an account has words of its own', () => {
  const question = remark({ check: 'confidential-information', span: null });
  const remarks = new Map([
    ['a', [question]],
    ['b', [question]],
  ]);
  const points = pointsOf(draft('Riapre.', 'Riapre, e c’è posto.'), [], remarks, NETWORKS);
  assert.deepEqual(
    points.map(({ accounts, statable }) => [accounts, statable]),
    [[[], true]],
  );
});

test('what stands in the words of one account leads there', () => {
  const remarks = new Map([['b', [remark()]]]);
  const [point] = pointsOf(draft('Riapre.', 'Chiama 0776123456.'), [], remarks, NETWORKS);
  assert.deepEqual(point?.where, { kind: 'text', accountId: 'b', span: [7, 17] });
  assert.deepEqual(point?.accounts, ['b']);
});

test('a text too long for one network is said of its account, first', () => {
  const [point] = pointsOf(
    draft('a'.repeat(301)),
    [],
    new Map([['a', [remark({ severity: 'advises', span: null })]]]),
    NETWORKS,
  );
  assert.deepEqual([point?.check, point?.accounts], ['text-too-long', ['a']]);
});

test('a redaction finds its words where they moved, and leaves the text alone where they are gone', () => {
  assert.equal(redact('Chiama 0776123456.', '0776123456', [7, 17], '[dato omesso]'), 'Chiama [dato omesso].');
  assert.equal(redact('Per posti: 0776123456.', '0776123456', [7, 17], '[…]'), 'Per posti: […].');
  assert.equal(redact('Chiama.', '0776123456', [7, 17], '[…]'), 'Chiama.');
});
