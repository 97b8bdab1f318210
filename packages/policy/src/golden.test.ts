// SPDX-License-Identifier: EUPL-1.2
// The golden scenarios on grounds and measures: the same input under four policies, cell by cell, against the packs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from './assess.ts';
import { type Cell, checkCell, rulingOf } from './fixtures/golden-cell.ts';
import { PACKS } from './fixtures/real-packs.ts';
import { shownMeasure, shownMeasures } from './fixtures/shown.ts';
import type { Situation } from './situation.ts';

const TUESDAY = '2026-03-10T10:00:00+01:00';

const INSULT: Partial<Situation> = { categories: ['insult'] };
const THIRD_INSULT: Partial<Situation> = { ...INSULT, author: { priorViolations: 2, warned: true } };
const VOTE: Partial<Situation> = { categories: ['political-promotion', 'electoral'] };
const ELECTION: Partial<Situation> = { ...VOTE, electionPeriod: true };
const OFF_TOPIC: Partial<Situation> = { categories: ['off-topic'] };
const PHONE: Partial<Situation> = { categories: ['personal-data'] };
const ALARM: Partial<Situation> = { categories: ['misleading', 'alarmist'] };
const MALWARE: Partial<Situation> = { categories: ['malware-link'] };

const NOTHING = 'no - not stated';
const ONLY_REMOVING = 'no PER-R.2 moderation consists only in removing';

const CELLS: Cell[] = [
  {
    name: 'golden 1 CAS: first insult, warn and remove, block not yet',
    pack: 'CAS',
    given: INSULT,
    grounds: ['insult must CAS-4.b +CAS-4.6'],
    measures: {
      warn: 'yes CAS-4.m-a1 notice',
      remove: 'yes CAS-4.m-a2 notice',
      block: 'no CAS-4.m-b first violation: needs repetition',
      'report-user-to-network': NOTHING,
      'refer-to-authority': NOTHING,
    },
    timing: ['publish', 'CAS-4.4'],
  },
  {
    name: 'golden 1 NOV: first insult, hide or remove, the user only if serious',
    pack: 'NOV',
    given: INSULT,
    grounds: ['insult must NOV-6.12.d +NOV-6.4 +NOV-6.12.c'],
    measures: {
      warn: NOTHING,
      hide: 'yes NOV-6.12.d',
      remove: 'yes NOV-6.12.d',
      block: 'no NOV-6.19 only in serious cases',
      'report-to-network': 'no NOV-6.19 only in serious cases',
      'report-user-to-network': 'no NOV-6.19 only in serious cases',
      'refer-to-authority': 'no NOV-6.19 only in serious cases',
    },
    timing: ['publish', null],
  },
  {
    name: 'golden 1 PER: first insult, remove and nothing else',
    pack: 'PER',
    given: INSULT,
    grounds: ['insult must PER-R.5'],
    measures: {
      warn: ONLY_REMOVING,
      hide: ONLY_REMOVING,
      remove: 'yes PER-R.2',
      block: ONLY_REMOVING,
      'report-to-network': ONLY_REMOVING,
      'report-user-to-network': ONLY_REMOVING,
      'refer-to-authority': ONLY_REMOVING,
    },
    timing: ['publish', 'PER-R.3'],
  },
  {
    name: 'golden 1 CSC: first insult, may remove without notice and block at once',
    pack: 'CSC',
    given: INSULT,
    grounds: ['insult may CSC-M.h'],
    measures: {
      warn: NOTHING,
      hide: 'yes CSC-M.3',
      remove: 'yes CSC-M.3',
      block: 'yes CSC-M.4',
      'report-to-network': 'yes CSC-M.4',
      'report-user-to-network': 'yes CSC-M.5 co-approval:head-of-macro-structure',
      'refer-to-authority': 'no CSC-M.6 only for illegal content',
    },
    timing: ['publish', 'CSC-M.2'],
  },
  {
    name: 'golden 2 CAS: third insult, block now allowed',
    pack: 'CAS',
    given: THIRD_INSULT,
    grounds: ['insult must CAS-4.b +CAS-4.6'],
    measures: { warn: 'yes CAS-4.m-a1 notice', remove: 'yes CAS-4.m-a2 notice', block: 'yes CAS-4.m-b' },
  },
  {
    name: 'golden 2 NOV: third insult, still by gravity',
    pack: 'NOV',
    given: THIRD_INSULT,
    grounds: ['insult must NOV-6.12.d +NOV-6.4 +NOV-6.12.c'],
    lawful: ['hide', 'remove'],
  },
  {
    name: 'golden 2 NOV: a serious insult opens the other measures',
    pack: 'NOV',
    given: { ...THIRD_INSULT, gravity: 'serious' },
    grounds: ['insult must NOV-6.12.d +NOV-6.4 +NOV-6.12.c'],
    lawful: ['hide', 'remove', 'block', 'report-to-network', 'report-user-to-network', 'refer-to-authority'],
    measures: { block: 'yes NOV-6.19', 'refer-to-authority': 'yes NOV-6.19' },
  },
  {
    name: 'golden 2 PER: third insult, remove only',
    pack: 'PER',
    given: THIRD_INSULT,
    grounds: ['insult must PER-R.5'],
    lawful: ['remove'],
  },
  {
    name: 'golden 2 CSC: third insult, block allowed',
    pack: 'CSC',
    given: THIRD_INSULT,
    grounds: ['insult may CSC-M.h'],
    measures: { block: 'yes CSC-M.4', remove: 'yes CSC-M.3' },
  },
  {
    name: 'golden 4 CAS: a vote asked outside elections is political promotion',
    pack: 'CAS',
    given: VOTE,
    grounds: ['political-promotion must CAS-4.a'],
    measures: { remove: 'yes CAS-4.m-a2 notice' },
  },
  {
    name: 'golden 4 NOV: a vote asked outside elections is political propaganda',
    pack: 'NOV',
    given: VOTE,
    grounds: ['political-promotion must NOV-6.12.e'],
    measures: { remove: 'yes NOV-6.12.e' },
  },
  {
    name: 'golden 4 PER: a vote asked outside elections is no ground',
    pack: 'PER',
    given: VOTE,
    grounds: [],
    lawful: [],
    measures: { remove: 'no PER-R.2 no ground in force' },
  },
  {
    name: 'golden 4 CSC: a vote asked outside elections may be removed',
    pack: 'CSC',
    given: VOTE,
    grounds: ['political-promotion may CSC-M.g', 'electoral may CSC-M.g'],
    measures: { remove: 'yes CSC-M.3' },
  },
  {
    name: 'golden 5 CAS: a vote asked during elections',
    pack: 'CAS',
    given: ELECTION,
    grounds: ['political-promotion must CAS-4.a'],
    measures: { remove: 'yes CAS-4.m-a2 notice' },
  },
  {
    name: 'golden 5 NOV: a vote asked during elections',
    pack: 'NOV',
    given: ELECTION,
    grounds: ['political-promotion must NOV-6.12.e'],
    measures: { remove: 'yes NOV-6.12.e' },
  },
  {
    name: 'golden 5 PER: a vote asked during elections is removed',
    pack: 'PER',
    given: ELECTION,
    grounds: ['political-promotion must PER-R.9', 'electoral must PER-R.9'],
    lawful: ['remove'],
    measures: { remove: 'yes PER-R.2' },
  },
  {
    name: 'golden 5 CSC: a vote asked during elections may be removed',
    pack: 'CSC',
    given: ELECTION,
    grounds: ['political-promotion may CSC-M.g', 'electoral may CSC-M.g'],
    measures: { remove: 'yes CSC-M.3' },
  },
  {
    name: 'golden 6 CAS: civil but about another town, a ground to remove',
    pack: 'CAS',
    given: OFF_TOPIC,
    grounds: ['off-topic must CAS-4.d'],
    measures: { remove: 'yes CAS-4.m-a2 notice' },
  },
  {
    name: 'golden 6 NOV: civil but off topic, may remove',
    pack: 'NOV',
    given: OFF_TOPIC,
    grounds: ['off-topic may NOV-6.8'],
    measures: { remove: 'yes NOV-6.8' },
  },
  {
    name: 'golden 6 PER: civil but off topic, no ground',
    pack: 'PER',
    given: OFF_TOPIC,
    grounds: [],
    lawful: [],
  },
  {
    name: 'golden 6 CSC: civil but off topic, may remove',
    pack: 'CSC',
    given: OFF_TOPIC,
    grounds: ['off-topic may CSC-M.a'],
    measures: { remove: 'yes CSC-M.3' },
  },
  {
    name: 'golden 13 CAS: the phone number of another person may be removed',
    pack: 'CAS',
    given: PHONE,
    grounds: ['personal-data may CAS-8.2'],
    measures: { remove: 'yes CAS-8.2' },
  },
  {
    name: 'golden 13 NOV: the phone number of another person is removed',
    pack: 'NOV',
    given: PHONE,
    grounds: ['personal-data must NOV-6.12.f +NOV-6.5'],
    measures: { remove: 'yes NOV-6.12.f' },
  },
  {
    name: 'golden 13 PER: the phone number of another person is no ground by itself',
    pack: 'PER',
    given: PHONE,
    grounds: [],
    lawful: [],
  },
  {
    name: 'golden 13 PER: a phone number spread unlawfully is removed',
    pack: 'PER',
    given: { categories: ['personal-data', 'illegal'] },
    grounds: ['illegal must PER-R.10'],
    lawful: ['remove'],
  },
  {
    name: 'golden 13 CSC: the phone number of another person may be removed',
    pack: 'CSC',
    given: PHONE,
    grounds: ['personal-data may CSC-M.b +CSC-P.3'],
    measures: { remove: 'yes CSC-M.3' },
  },
  { name: 'golden 15 CAS: a false flood alarm is no ground', pack: 'CAS', given: ALARM, grounds: [], lawful: [] },
  { name: 'golden 15 NOV: a false flood alarm is no ground', pack: 'NOV', given: ALARM, grounds: [], lawful: [] },
  { name: 'golden 15 PER: a false flood alarm is no ground', pack: 'PER', given: ALARM, grounds: [], lawful: [] },
  {
    name: 'golden 15 PER: a false flood alarm that breaks the law is removed',
    pack: 'PER',
    given: { categories: ['alarmist', 'illegal'] },
    grounds: ['illegal must PER-R.10'],
    lawful: ['remove'],
  },
  {
    name: 'golden 15 CSC: a false flood alarm may be removed',
    pack: 'CSC',
    given: ALARM,
    grounds: ['misleading may CSC-M.i', 'alarmist may CSC-M.j'],
    measures: { remove: 'yes CSC-M.3' },
  },
  {
    name: 'golden 16 CAS: a link to malware is forbidden by name',
    pack: 'CAS',
    given: MALWARE,
    grounds: ['malware-link must CAS-4.f'],
  },
  {
    name: 'golden 16 NOV: a link to malware is reached as spam or off-topic link',
    pack: 'NOV',
    given: MALWARE,
    grounds: ['malware-link must NOV-6.12.h (indirect)'],
  },
  {
    name: 'golden 16 PER: a link to malware is reached as spam or as unlawful',
    pack: 'PER',
    given: MALWARE,
    grounds: ['malware-link must PER-R.8 +PER-R.10 (indirect)'],
  },
  {
    name: 'golden 16 CSC: a link to malware is reached as spam or as illicit',
    pack: 'CSC',
    given: MALWARE,
    grounds: ['malware-link may CSC-M.c +CSC-M.k (indirect)'],
  },
];

for (const cell of CELLS) test(cell.name, () => checkCell(cell));

test('golden 24 CAS: the author is told which rule the warning cites', () => {
  const ruling = rulingOf({ pack: 'CAS', given: INSULT });
  assert.equal(shownMeasure(ruling, 'warn'), 'yes CAS-4.m-a1 notice');
  assert.equal(ruling.grounds[0]?.clause, 'CAS-4.b');
  assert.equal(ruling.reconsideration, null);
});

test('golden 24 NOV, PER, CSC: no duty to tell why, and no reconsideration is stated', () => {
  for (const pack of ['NOV', 'PER', 'CSC'] as const) {
    const ruling = rulingOf({ pack, given: INSULT });
    const asked = ruling.measures.flatMap((measure) => (measure.lawful ? measure.requires : []));
    assert.equal(asked.filter((one) => one.startsWith('notice')).length, 0, pack);
    assert.equal(ruling.reconsideration, null, pack);
  }
});

test('golden 24 CSC: the policy frees from notice in so many words', () => {
  const remove = rulingOf({ pack: 'CSC', given: INSULT }).measures.find(({ action }) => action === 'remove');
  assert.equal(remove?.lawful && remove.withoutNotice, 'CSC-M.3');
});

test('the example of the design comes out as it is written there', () => {
  const ruling = assess(PACKS.CAS, {
    at: TUESDAY,
    network: 'facebook',
    itemType: 'comment',
    categories: ['insult'],
    author: { priorViolations: 0, warned: false, sponsor: false },
    gravity: 'ordinary',
    electionPeriod: false,
    enquiry: null,
  });
  const { timing, onDuty, nextDuty, grounds, exemptions, enquiry } = ruling;
  const measures = ruling.measures
    .filter(({ action }) => ['warn', 'remove', 'block'].includes(action))
    .map((measure) =>
      measure.lawful
        ? { action: measure.action, lawful: true, clause: measure.clause, requires: measure.requires }
        : { action: measure.action, lawful: false, clause: measure.clause, because: measure.because },
    );
  assert.deepEqual(
    {
      timing,
      onDuty,
      nextDuty,
      grounds: grounds.map(({ category, clause, modality }) => ({ category, clause, modality })),
      exemptions,
      measures,
      enquiry,
    },
    {
      timing: 'publish',
      onDuty: true,
      nextDuty: null,
      grounds: [{ category: 'insult', clause: 'CAS-4.b', modality: 'must' }],
      exemptions: [],
      measures: [
        { action: 'warn', lawful: true, clause: 'CAS-4.m-a1', requires: ['notice'] },
        { action: 'remove', lawful: true, clause: 'CAS-4.m-a2', requires: ['notice'] },
        { action: 'block', lawful: false, clause: 'CAS-4.m-b', because: 'first violation: needs repetition' },
      ],
      enquiry: null,
    },
  );
});

test('every action is listed, in the order of the vocabulary, whatever the pack', () => {
  for (const pack of ['CAS', 'NOV', 'PER', 'CSC'] as const) {
    assert.deepEqual(Object.keys(shownMeasures(rulingOf({ pack, given: INSULT }))), [
      'warn',
      'hide',
      'remove',
      'block',
      'report-to-network',
      'report-user-to-network',
      'refer-to-authority',
    ]);
  }
});
