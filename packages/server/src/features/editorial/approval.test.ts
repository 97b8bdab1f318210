// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readPolicy } from '@arengo/policy';
import {
  type Content,
  PUBLISHER,
  refusalOf,
  type Step,
  sealOf,
  standingOf,
  stepsOf,
  type Verdict,
} from './approval.ts';

function pack(name: string) {
  const reading = readPolicy(readFileSync(new URL(`../../../../../packs/${name}.yaml`, import.meta.url), 'utf8'));
  assert.ok(reading.ok);
  return reading.policy;
}

const CONTENT: Content = {
  accountId: 'a1',
  language: 'it',
  text: 'Riapre la piscina.',
  title: null,
  link: null,
  media: [{ sha256: 'ff', alt: 'La piscina', captions: null }],
  plannedAt: '2026-03-10T09:00:00Z',
  validUntil: null,
  late: 'ask',
  paidReach: false,
};
const changes: Partial<Content>[] = [
  { accountId: 'a2' },
  { text: 'Riapre la piscina' },
  { title: '' },
  { paidReach: true },
  { link: 'https://comune.example' },
  { media: [] },
  { media: [{ sha256: 'fe', alt: 'La piscina', captions: null }] },
  { media: [{ sha256: 'ff', alt: 'La piscina.', captions: null }] },
  { media: [{ sha256: 'ff', alt: 'La piscina', captions: 'c1' }] },
  { language: 'en' },
  { validUntil: '2026-03-10T10:00:00Z' },
  { late: 'never' },
  { plannedAt: '2026-03-10T09:01:00Z' },
  { plannedAt: null },
];

test('the seal is of the content, and any change is another one', () => {
  assert.equal(sealOf(CONTENT), sealOf({ ...CONTENT }));
  assert.equal(
    new Set([CONTENT, ...changes.map((one) => ({ ...CONTENT, ...one }))].map(sealOf)).size,
    changes.length + 1,
  );
  assert.equal(sealOf({ ...CONTENT, text: 'citta\u0300' }), sealOf({ ...CONTENT, text: 'città' }));
});

const plain = { thirdParty: false, electionPeriod: false };
const paths: [string, string, typeof plain, string[]][] = [
  ['cassino', 'states no step', plain, []],
  ['novi-di-modena', 'the social media manager chooses', plain, ['social-media-manager NOV-4.20']],
  ['pero', 'the head of the requesting service signs', plain, ['head-of-requesting-service PER-I.1']],
  ['cascina', 'states no step for the body’s own content', plain, []],
  [
    'cascina',
    'who answers for the account agrees to a third party’s',
    { ...plain, thirdParty: true },
    ['account-responsible CSC-C.2'],
  ],
  [
    'cassino',
    'in an election period a second person agrees',
    { ...plain, electionPeriod: true },
    ['second-approver L. 28/2000, art. 9'],
  ],
];
for (const [name, what, occasion, expected] of paths) {
  test(`${name}: ${what}`, () =>
    assert.deepEqual(
      stepsOf(pack(name), occasion).map(({ by, clause, norm }) => `${by} ${clause ?? norm}`),
      expected,
    ));
}

const step = (by: string): Step => ({ by, of: 'x', clause: 'X-1', norm: null });
const [HEAD, SECOND] = [step('head'), step('second-approver')];
const at = (hour: number) => new Date(Date.UTC(2026, 2, 10, hour));
const verdict = (by: string, change: Partial<Verdict> = {}): Verdict => ({
  by,
  personId: 'p1',
  verdict: 'yes',
  seal: 's',
  at: at(8),
  ...change,
});
const now = { seal: 's', at: at(9), lastsMs: null };

describe('the path', () => {
  const rows: [string, Verdict[], number | null, string, string[]][] = [
    ['nobody has looked yet', [], null, 'waiting', ['to-do', 'to-do']],
    ['one agreed', [verdict('head')], null, 'waiting', ['agreed', 'to-do']],
    ['both agreed', [verdict('head'), verdict('second-approver')], null, 'approved', ['agreed', 'agreed']],
    [
      'one said no',
      [verdict('head'), verdict('second-approver', { verdict: 'no' })],
      null,
      'refused',
      ['agreed', 'refused'],
    ],
    ['the text changed after one agreed', [verdict('head', { seal: 'older' })], null, 'waiting', ['void', 'to-do']],
    [
      'a no to an older text stops nothing',
      [verdict('head', { seal: 'older', verdict: 'no' })],
      null,
      'waiting',
      ['void', 'to-do'],
    ],
    [
      'a no that became a yes',
      [verdict('head', { verdict: 'no' }), verdict('head')],
      null,
      'waiting',
      ['agreed', 'to-do'],
    ],
    ['an agreement that lasted its time', [verdict('head')], 3_600_000, 'waiting', ['expired', 'to-do']],
    ['an agreement that still lasts', [verdict('head')], 3_600_001, 'waiting', ['agreed', 'to-do']],
  ];
  for (const [what, verdicts, lastsMs, state, states] of rows) {
    test(`${what}: ${state}`, () => {
      const standing = standingOf([HEAD, SECOND], verdicts, { ...now, lastsMs });
      assert.equal(standing.state, state);
      assert.deepEqual(
        standing.path.map((one) => one.state),
        states,
      );
    });
  }
  test('where no step is asked, nothing is waited for', () => assert.equal(standingOf([], [], now).state, 'approved'));
});

test('nobody agrees to what is their own, nor is the second approver the first', () => {
  const standing = standingOf([HEAD, SECOND], [verdict('head')], now);
  assert.equal(refusalOf(HEAD, 'author', { authors: ['author'], standing }), 'own');
  assert.equal(refusalOf(SECOND, 'p1', { authors: ['author'], standing }), 'twice');
  assert.equal(refusalOf(SECOND, 'p2', { authors: ['author'], standing }), null);
  assert.equal(refusalOf(HEAD, 'p1', { authors: ['author'], standing }), null);
  assert.equal(refusalOf(PUBLISHER, 'author', { authors: ['author'], standing }), null);
  const second = standingOf([SECOND, PUBLISHER], [verdict('second-approver', { personId: 'p2' })], now);
  assert.equal(refusalOf(PUBLISHER, 'p2', { authors: ['author'], standing: second }), 'twice');
  assert.equal(refusalOf(PUBLISHER, 'p1', { authors: ['author'], standing: second }), null);
});

test('the yes of whoever let it go ends with their power to publish', () => {
  const given = [verdict('publisher')];
  assert.equal(standingOf([PUBLISHER], given, { ...now, publisherMay: true }).state, 'approved');
  const lost = standingOf([PUBLISHER], given, { ...now, publisherMay: false });
  assert.deepEqual([lost.state, lost.path[0]?.state], ['waiting', 'void']);
});
