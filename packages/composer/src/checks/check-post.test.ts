// SPDX-License-Identifier: EUPL-1.2
// Each check on each policy, from the packs themselves.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type Policy, readPolicy } from '@arengo/policy';
import { checkPost, mayBeApproved } from './check-post.ts';
import { NO_FACTS, type PostFacts, type PostMedia } from './post-facts.ts';

function pack(name: string): Policy {
  const reading = readPolicy(readFileSync(new URL(`../../../../packs/${name}.yaml`, import.meta.url), 'utf8'));
  assert.ok(reading.ok);
  return reading.policy;
}
const PACKS = {
  CAS: pack('cassino'),
  NOV: pack('novi-di-modena'),
  PER: pack('pero'),
  CSC: pack('cascina'),
};
type Name = keyof typeof PACKS;

/** Checks, with clause or norm, that speak of the post under a policy. */
const said = (name: Name, change: Partial<PostFacts>) =>
  checkPost(PACKS[name], { ...NO_FACTS, text: 'Riapre la piscina.', ...change }).map(
    ({ check, severity, clause, norm }) => `${check} ${severity} ${clause ?? norm}`,
  );
const IMAGE: PostMedia = {
  kind: 'image',
  alt: 'La piscina',
  captions: false,
  rights: 'Foto dell’ente',
  people: 'nobody',
  release: null,
  legalBasis: null,
  textInside: false,
};
const FUTURE = { citation: 'Deliberazione di Giunta n. 12', publicFrom: null };
const at = (iso: string) => new Date(iso);
const special = { category: 'special-data', span: [0, 6] as const, score: 0.9, why: 'Parla di salute.' };
const political = { category: 'political-promotion', span: [0, 6] as const, score: 0.9, why: 'Invita a votare.' };
const commercial = { category: 'commercial', span: [0, 6] as const, score: 0.9, why: 'Offre uno sconto.' };
const guest = { source: 'Consorzio', sourceUrl: null, verification: null, ground: null, consent: null };

describe('a post on an act of the Giunta that is not adopted yet', () => {
  const cells: [Name, string][] = [
    ['CAS', 'confidential-information asks CAS-6.4'],
    ['NOV', 'public-domain blocks NOV-4.19.a'],
    ['PER', 'not-yet-public blocks PER-C.3'],
  ];
  for (const [name, expected] of cells) {
    test(`${name}: ${expected}`, () =>
      assert.ok(said(name, { act: FUTURE }).includes(expected), said(name, { act: FUTURE }).join('\n')));
  }
  test('CSC states no rule', () => {
    assert.ok(!said('CSC', { act: FUTURE }).some((one) => /not-yet-public|public-domain|confidential/.test(one)));
  });
  test('PER: planned before the adoption it stops, after it does not', () => {
    const act = { citation: 'Deliberazione n. 12', publicFrom: at('2026-03-10T08:00:00Z') };
    const stops = (plannedAt: Date) => said('PER', { act, plannedAt }).includes('not-yet-public blocks PER-C.3');
    assert.equal(stops(at('2026-03-10T07:59:00Z')), true);
    assert.equal(stops(at('2026-03-10T08:00:00Z')), false);
  });
});

const cells: [what: string, change: Partial<PostFacts>, expected: Partial<Record<Name, string | null>>][] = [
  [
    'special data in the text',
    { findings: [special] },
    { CAS: 'special-data blocks CAS-4.15', PER: 'special-data blocks PER-C.5', NOV: null },
  ],
  [
    'political promotion',
    { findings: [political] },
    { CAS: 'political-promotion blocks CAS-4.a', PER: 'political-promotion blocks PER-I.3' },
  ],
  ['advertising', { findings: [commercial] }, { PER: 'advertising blocks PER-I.4', CSC: null }],
  [
    'no public interest stated',
    {},
    { NOV: 'public-interest blocks NOV-5.4', PER: 'public-interest blocks PER-I.2', CAS: null },
  ],
  ['no purpose', {}, { CSC: 'stated-purpose asks CSC-R.3', CAS: null }],
  [
    'a call without its official source',
    { category: 'calls' },
    { CAS: 'official-source-link asks CAS-2.2', PER: null },
  ],
  ['no requesting service', {}, { PER: 'requesting-service blocks PER-I.1', CAS: null }],
  ['no category', {}, { CAS: 'content-category blocks CAS-2.1', NOV: 'content-category blocks NOV-5.3', CSC: null }],
  [
    'a third party’s content, nothing stated',
    { thirdParty: guest },
    {
      CAS: 'third-party-content blocks CAS-2.5',
      NOV: 'third-party-content blocks NOV-5.5',
      PER: 'third-party-content blocks PER-C.1',
      CSC: 'third-party-content blocks CSC-C.2',
    },
  ],
  ['not verified', { thirdParty: guest }, { CAS: 'third-party-reliability asks CAS-2.6', CSC: null }],
  ['without a source', { thirdParty: { ...guest, source: ' ' } }, { CSC: 'third-party-source-label blocks CSC-C.1' }],
  [
    'an image without rights',
    { media: [{ ...IMAGE, rights: null }] },
    { NOV: 'media-rights blocks NOV-4.19.f', CAS: null },
  ],
  [
    'people without a release',
    { media: [{ ...IMAGE, people: 'adults' }] },
    { CAS: 'media-release asks CAS-6.7', NOV: 'media-privacy blocks NOV-4.19.f' },
  ],
];
for (const [what, change, expected] of cells) {
  describe(what, () => {
    for (const [name, one] of Object.entries(expected) as [Name, string | null][]) {
      test(`${name}: ${one ?? 'nothing'}`, () => {
        const all = said(name, change);
        if (one) assert.ok(all.includes(one), all.join('\n'));
        else assert.ok(!all.some((each) => each.split(' ')[0] === firstCheck(expected)), all.join('\n'));
      });
    }
  });
}
const firstCheck = (expected: Partial<Record<Name, string | null>>) =>
  Object.values(expected).find(Boolean)?.split(' ')[0];

describe('what the law asks of every body', () => {
  const PERIOD = { electionPeriod: true, electedNames: ['Mara Ferrandi'] };
  const rows: [string, Partial<PostFacts>, string, boolean][] = [
    ['an image without words', { media: [{ ...IMAGE, alt: ' ' }] }, 'alt-text blocks L. 4/2004', true],
    ['an image with words', { media: [IMAGE] }, 'alt-text blocks L. 4/2004', false],
    ['a video without captions', { media: [{ ...IMAGE, kind: 'video' }] }, 'captions asks L. 4/2004', true],
    [
      'a video with captions',
      { media: [{ ...IMAGE, kind: 'video', captions: true }] },
      'captions asks L. 4/2004',
      false,
    ],
    [
      'a video without captions, with the reason',
      { media: [{ ...IMAGE, kind: 'video' }], stated: { captions: 'Non ha parole.' } },
      'captions asks L. 4/2004',
      false,
    ],
    ['words in the image alone', { media: [{ ...IMAGE, textInside: true }] }, 'text-in-image advises L. 4/2004', true],
    ['no words in the image', { media: [IMAGE] }, 'text-in-image advises L. 4/2004', false],
    [
      'vulnerable people that can be recognised',
      { media: [{ ...IMAGE, people: 'vulnerable', release: 'Firmata' }] },
      'protected-people blocks GDPR; D.Lgs. 196/2003, art. 2-ter',
      true,
    ],
    [
      'children that can be recognised',
      { media: [{ ...IMAGE, people: 'minors' }] },
      'protected-people blocks GDPR; D.Lgs. 196/2003, art. 2-ter',
      true,
    ],
    [
      'a release is no legal basis for children',
      { media: [{ ...IMAGE, people: 'minors', release: 'Firmata dai genitori' }] },
      'protected-people blocks GDPR; D.Lgs. 196/2003, art. 2-ter',
      true,
    ],
    [
      'with a legal basis',
      { media: [{ ...IMAGE, people: 'minors', legalBasis: 'Art. 96 L. 633/1941' }] },
      'protected-people blocks GDPR; D.Lgs. 196/2003, art. 2-ter',
      false,
    ],
    [
      'a long hashtag in small letters',
      { text: 'Festa #festadellaprimavera' },
      'hashtag-capitals advises L. 4/2004',
      true,
    ],
    ['a hashtag with capitals', { text: 'Festa #FestaDellaPrimavera' }, 'hashtag-capitals advises L. 4/2004', false],
    ['impersonal, in an election period', PERIOD, 'impersonal asks L. 28/2000, art. 9', true],
    ['indispensable, in an election period', PERIOD, 'indispensable asks L. 28/2000, art. 9', true],
    ['the same outside of it', {}, 'impersonal asks L. 28/2000, art. 9', false],
    [
      'an elected person’s name',
      { ...PERIOD, text: 'Mara Ferrandi inaugura' },
      'elected-names advises L. 28/2000, art. 9',
      true,
    ],
    [
      'another name',
      { ...PERIOD, text: 'Tamara Ferrandini inaugura' },
      'elected-names advises L. 28/2000, art. 9',
      false,
    ],
    ['a promise', { ...PERIOD, text: 'Realizzeremo una nuova scuola' }, 'promises advises L. 28/2000, art. 9', true],
    [
      'patronage',
      { ...PERIOD, text: 'Con il patrocinio del Comune' },
      'patronage-wording advises L. 28/2000, art. 9',
      true,
    ],
  ];
  for (const [what, change, expected, speaks] of rows) {
    test(`${what}: ${speaks ? '' : 'no '}${expected}`, () =>
      assert.equal(said('CSC', change).includes(expected), speaks));
  }
});

test('outside the hours of the policy a reason is asked, where the policy asks one', () => {
  const off = { offHours: true };
  assert.ok(said('CAS', off).includes('off-hours asks CAS-4.8'));
  assert.ok(said('NOV', off).includes('off-hours asks NOV-6.16'));
  for (const name of ['PER', 'CSC'] as const) assert.ok(!said(name, off).some((one) => one.startsWith('off-hours')));
  for (const offHours of [false, null])
    assert.ok(!said('CAS', { offHours }).some((one) => one.startsWith('off-hours')), 'not known is not off');
  assert.ok(!said('CAS', { ...off, offHoursReason: 'Allerta.' }).some((one) => one.startsWith('off-hours')));
});

test('what is promoted for payment needs the act that funds it, where the policy asks one', () => {
  const locked = { paidReach: true, paidLock: { it: 'Manca l’atto.', en: 'The act is missing.' } };
  assert.ok(said('CAS', locked).includes('paid-reach blocks CAS-7.2'));
  for (const name of ['NOV', 'PER', 'CSC'] as const)
    assert.ok(!said(name, locked).some((one) => one.startsWith('paid')));
  for (const free of [
    { ...locked, paidReach: false },
    { ...locked, paidLock: null },
  ])
    assert.ok(!said('CAS', free).some((one) => one.startsWith('paid')));
});

describe('data comes with what may stand in its place', () => {
  const phone = {
    category: 'personal-data',
    span: [0, 6] as const,
    score: 0.9,
    why: 'È un numero.',
    detector: 'personal-data/phone',
  };
  const rows: [Name, string, Partial<PostFacts>, string][] = [
    ['CAS', 'special-data', { findings: [special] }, '[dato omesso]'],
    ['CAS', 'special-data-redaction', { findings: [special] }, '[dato omesso]'],
    ['NOV', 'personal-case-consent', { findings: [phone] }, '[telefono omesso]'],
    ['NOV', 'protected-data', { findings: [special] }, '[dato omesso]'],
    ['PER', 'data-minimisation', { findings: [phone] }, '[telefono omesso]'],
    ['PER', 'special-data', { findings: [special] }, '[dato omesso]'],
    ['CSC', 'personal-data', { findings: [phone], language: 'en' }, '[telephone omitted]'],
    ['CSC', 'protected-data', { findings: [special] }, '[dato omesso]'],
  ];
  for (const [name, check, change, replacement] of rows) {
    test(`${name}: ${check}`, () => {
      const remarks = checkPost(PACKS[name], { ...NO_FACTS, text: 'Riapre la piscina.', ...change });
      assert.equal(remarks.find((one) => one.check === check)?.replacement, replacement);
    });
  }
  test('where the policy speaks of special data, the law does not repeat it', () => {
    assert.ok(!said('PER', { findings: [special] }).some((one) => one.startsWith('protected-data')));
  });
});

test('what is asked is answered by a statement, what blocks is not', () => {
  const asked = {
    act: FUTURE,
    stated: { 'confidential-information': 'Comunicato del sindaco', 'not-yet-public': 'Urge' },
  };
  assert.ok(!said('CAS', asked).some((one) => one.startsWith('confidential')));
  assert.ok(said('PER', asked).includes('not-yet-public blocks PER-C.3'));
});

test('a mistaken finding is dismissed by its very words', () => {
  const dismissed = [{ check: 'special-data', quote: 'Riapre', reason: 'È la riapertura.' }];
  const stops = (quote: string) =>
    said('PER', { findings: [special], dismissed: dismissed.map((one) => ({ ...one, quote })) }).includes(
      'special-data blocks PER-C.5',
    );
  assert.equal(stops('Riapre'), false);
  assert.equal(stops('Altro'), true);
});

test('a policy’s own check that nobody knows is asked by its name', () => {
  const [clause] = PACKS.CSC.clauses;
  assert.ok(clause);
  const odd = {
    ...clause,
    id: 'X-1',
    effects: [{ effect: 'post-check' as const, check: 'read-aloud', severity: 'asks' as const }],
  };
  const policy = { ...PACKS.CSC, clauses: [odd] };
  const remarks = checkPost(policy, NO_FACTS).filter(({ check }) => check === 'read-aloud');
  assert.equal(remarks[0]?.clause, 'X-1');
  assert.equal(
    checkPost(policy, { ...NO_FACTS, stated: { 'read-aloud': 'Fatto' } }).some(({ check }) => check === 'read-aloud'),
    false,
  );
});

test('a post that only gets advice may be approved', () => {
  assert.equal(
    mayBeApproved(checkPost(PACKS.CSC, { ...NO_FACTS, text: 'Riapre la piscina.', purpose: 'public-utility' })),
    true,
  );
  assert.equal(mayBeApproved(checkPost(PACKS.CSC, { ...NO_FACTS, media: [{ ...IMAGE, alt: '' }] })), false);
});
