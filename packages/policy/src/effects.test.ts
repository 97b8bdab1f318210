// SPDX-License-Identifier: EUPL-1.2
// Each kind of effect alone, in policies written for the purpose.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from './assess.ts';
import { lawfulActions, shownGrounds, shownMeasure } from './fixtures/shown.ts';
import { smallPolicy } from './fixtures/small-policy.ts';
import { requirementsOfChoice } from './ladder.ts';
import type { Effect, Policy } from './schema.ts';
import type { Situation } from './situation.ts';

const INSULT: Situation = {
  at: '2026-03-10T10:00:00+01:00',
  network: 'facebook',
  itemType: 'comment',
  categories: ['insult'],
};
const EMERGENCY = { profiles: [{ id: 'emergency', name: { it: 'Emergenza', en: 'Emergency' } }] };
const ground: Effect = { effect: 'ground', categories: ['insult', 'spam'] };

function ruled(policy: Policy, more: Partial<Situation> = {}) {
  return assess(policy, { ...INSULT, ...more });
}

test('what no clause allows is not lawful and not stated', () => {
  assert.equal(shownMeasure(ruled(smallPolicy({ 'A-1': [ground] })), 'remove'), 'no - not stated');
});

test('a measure that is allowed needs a ground', () => {
  const policy = smallPolicy({ 'A-1': [ground], 'A-2': [{ effect: 'allow', actions: ['remove'] }] });
  assert.equal(shownMeasure(ruled(policy), 'remove'), 'yes A-2');
  assert.equal(shownMeasure(ruled(policy, { categories: [] }), 'remove'), 'no A-2 no ground in force');
  assert.equal(shownMeasure(ruled(policy, { categories: [] }), 'block'), 'no - no ground in force');
  assert.equal(shownMeasure(ruled(policy, { categories: ['hate'] }), 'remove'), 'no A-2 no ground in force');
});

test('a named state adds grounds, holds items, opens measures and frees from notice', () => {
  const when = { profiles: ['emergency'] };
  const policy = smallPolicy(
    {
      'A-1': { modality: 'may', effects: [{ effect: 'ground', categories: ['misleading'] }] },
      'A-2': [
        { effect: 'allow', actions: ['hide'], requires: ['notice'] },
        { effect: 'timing', timing: 'publish' },
      ],
      'E-1': [
        { effect: 'ground', categories: ['misleading', 'alarmist'], when },
        { effect: 'timing', timing: 'hold', when },
        { effect: 'allow', actions: ['remove'], when },
        { effect: 'no-notice', actions: 'all', when },
      ],
    },
    EMERGENCY,
  );
  const asked: Partial<Situation> = { categories: ['misleading', 'alarmist'] };
  const ordinary = ruled(policy, asked);
  assert.deepEqual(shownGrounds(ordinary), ['misleading may A-1']);
  assert.equal(ordinary.timing, 'publish');
  assert.equal(shownMeasure(ordinary, 'hide'), 'yes A-2 notice');
  assert.equal(shownMeasure(ordinary, 'remove'), 'no E-1 only in the state emergency');
  const emergency = ruled(policy, { ...asked, profile: ['emergency'] });
  assert.deepEqual(shownGrounds(emergency), ['misleading must E-1 +A-1', 'alarmist must E-1']);
  assert.deepEqual([emergency.timing, emergency.timingClause], ['hold', 'E-1']);
  assert.equal(shownMeasure(emergency, 'hide'), 'yes A-2');
  assert.equal(shownMeasure(emergency, 'remove'), 'yes E-1');
});

test('a named state may take a measure away', () => {
  const policy = smallPolicy(
    { 'A-1': [ground, { effect: 'allow', actions: ['block'], unless: { profiles: ['emergency'] } }] },
    EMERGENCY,
  );
  assert.equal(shownMeasure(ruled(policy), 'block'), 'yes A-1');
  const refused = shownMeasure(ruled(policy, { profile: ['emergency'] }), 'block');
  assert.equal(refused, 'no A-1 an exception of the clause holds');
});

test('a block has a term, and the next one a longer one', () => {
  const block = (term: 'P7D' | 'permanent', atLeast: number): Effect => ({
    effect: 'allow',
    actions: ['block'],
    term,
    when: { priorViolations: { atLeast } },
  });
  const policy = smallPolicy({ 'A-1': [ground, block('P7D', 1), block('permanent', 3)] });
  const termAfter = (priorViolations: number) => {
    const measure = ruled(policy, { author: { priorViolations } }).measures.find(({ action }) => action === 'block');
    return measure?.lawful ? measure.term : 'not lawful';
  };
  assert.deepEqual([0, 1, 2, 3].map(termAfter), ['not lawful', 'P7D', 'P7D', 'permanent']);
});

test('a reconsideration is stated with its terms, or not at all', () => {
  const effects: Effect[] = [
    ground,
    { effect: 'reconsideration', within: 'P30D', answerWithin: 'P15D', form: 'written', byAnotherPerson: true },
  ];
  assert.deepEqual(ruled(smallPolicy({ 'A-1': effects })).reconsideration, {
    clause: 'A-1',
    within: 'P30D',
    answerWithin: 'P15D',
    form: 'written',
    byAnotherPerson: true,
  });
  assert.equal(ruled(smallPolicy({ 'A-1': [ground] })).reconsideration, null);
});

test('notice on every action reaches measures of every other clause', () => {
  const policy = smallPolicy({
    'A-1': [{ effect: 'ground', categories: ['insult'], measures: ['remove'] }],
    'A-2': [
      { effect: 'allow', actions: ['hide'], requires: ['notice-where-possible'] },
      { effect: 'allow', actions: ['block'], requires: ['second-person', 'reason'] },
    ],
    'A-3': [{ effect: 'require', actions: 'all', requires: ['notice'] }],
  });
  const ruling = ruled(policy);
  assert.equal(shownMeasure(ruling, 'remove'), 'yes A-1 notice');
  assert.equal(shownMeasure(ruling, 'hide'), 'yes A-2 notice');
  assert.equal(shownMeasure(ruling, 'block'), 'yes A-2 notice reason second-person');
});

test('a clause that frees from notice gives way to an equal one that asks for it', () => {
  const policy = smallPolicy({
    'A-1': [ground, { effect: 'allow', actions: ['remove'] }],
    'A-2': [{ effect: 'no-notice', actions: ['remove'] }],
    'A-3': [{ effect: 'require', actions: 'all', requires: ['notice'] }],
  });
  assert.equal(shownMeasure(ruled(policy), 'remove'), 'yes A-1 notice');
});

test('answer times in numbers: hours run on, working days skip weekends and holidays', () => {
  const policy = smallPolicy(
    {
      'A-1': [{ effect: 'enquiry', mode: 'contact', answerDue: true, by: { workingDays: 3 } }],
      'A-2': [{ effect: 'enquiry', mode: 'contact', answerDue: true, kinds: ['information'], by: { within: 'PT48H' } }],
    },
    { settings: { holidays: 'it' } },
  );
  const by = (at: string, enquiry: 'information' | 'complaint') => ruled(policy, { at, enquiry }).enquiry?.by;
  assert.equal(by('2026-03-10T10:00:00+01:00', 'information'), '2026-03-12T10:00:00+01:00');
  assert.equal(by('2026-03-10T10:00:00+01:00', 'complaint'), '2026-03-13T23:59:59+01:00');
  // Good Friday is a working day, Easter Monday is not; the clock changed on 29 March.
  assert.equal(by('2026-04-02T10:00:00+02:00', 'complaint'), '2026-04-08T23:59:59+02:00');
  assert.equal(by('2026-03-28T12:00:00+01:00', 'information'), '2026-03-30T13:00:00+02:00');
});

test('of two stated times the earlier one binds', () => {
  const by = { workingDays: 10, within: 'P7D' };
  const policy = smallPolicy({ 'A-1': [{ effect: 'enquiry', mode: 'contact', answerDue: true, by }] });
  assert.equal(ruled(policy, { enquiry: 'report' }).enquiry?.by, '2026-03-17T10:00:00+01:00');
});

test('a finding that is no ground opens no measure', () => {
  const policy = smallPolicy({
    'A-1': [ground, { effect: 'allow', actions: ['refer-to-authority'], when: { categories: ['illegal'] } }],
  });
  const ruling = ruled(policy, { categories: ['insult', 'illegal'] });
  assert.equal(shownMeasure(ruling, 'refer-to-authority'), 'no A-1 only for illegal content');
});

test('no answer time is invented', () => {
  const policy = smallPolicy({ 'A-1': [{ effect: 'enquiry', mode: 'contact', answerDue: true }] });
  const { enquiry } = ruled(policy, { enquiry: 'complaint' });
  assert.equal(enquiry?.by, undefined);
  assert.equal(ruled(smallPolicy({ 'A-1': [ground] }), { enquiry: 'complaint' }).enquiry, null);
});

test('a one-way channel is said to be one, on its network only', () => {
  const policy = smallPolicy({ 'A-1': [{ effect: 'one-way', when: { networks: ['telegram'] } }] });
  assert.deepEqual(ruled(policy, { network: 'telegram' }).oneWay, { clause: 'A-1' });
  assert.equal(ruled(policy).oneWay, null);
});

test('what must not be done is not lawful even where another clause allows it', () => {
  const policy = smallPolicy({
    'A-1': [ground, { effect: 'allow', actions: ['block', 'hide'] }],
    'A-2': [{ effect: 'forbid', actions: ['block'], when: { networks: ['facebook'] } }],
  });
  assert.equal(shownMeasure(ruled(policy), 'block'), 'no A-2 the policy excludes it');
  assert.equal(shownMeasure(ruled(policy, { network: 'bluesky' }), 'block'), 'yes A-1');
  assert.equal(shownMeasure(ruled(policy), 'hide'), 'yes A-1');
});

test('three strikes within a year: older violations do not count', () => {
  const policy = smallPolicy({
    'A-1': [ground, { effect: 'allow', actions: ['block'], when: { priorViolations: { atLeast: 3, within: 'P1Y' } } }],
  });
  const after = (violationsAt: string[]) =>
    shownMeasure(ruled(policy, { author: { priorViolations: violationsAt.length, violationsAt } }), 'block');
  const recent = ['2025-03-10T10:00:00+01:00', '2025-09-01T12:00:00Z', '2026-03-09T09:00:00+01:00'];
  assert.equal(after(recent), 'yes A-1');
  assert.equal(
    after(['2025-03-10T09:59:59+01:00', ...recent.slice(1)]),
    'no A-1 earlier violations within 1 year: 2; needs 3',
  );
  // Where the dates are not known the caller has counted.
  assert.equal(shownMeasure(ruled(policy, { author: { priorViolations: 3 } }), 'block'), 'yes A-1');
});

test('co-approval travels with the measure', () => {
  const policy = smallPolicy({
    'A-1': [ground, { effect: 'allow', actions: ['refer-to-authority'], requires: ['co-approval:legal-office'] }],
  });
  assert.equal(shownMeasure(ruled(policy), 'refer-to-authority'), 'yes A-1 co-approval:legal-office');
});

test('gravity opens measures, or changes what they ask', () => {
  const policy = smallPolicy({
    'A-1': [
      ground,
      { effect: 'allow', actions: ['remove'], requires: ['notice'] },
      { effect: 'allow', actions: ['remove'], requires: ['second-person'], when: { gravity: 'serious' } },
    ],
  });
  assert.equal(shownMeasure(ruled(policy), 'remove'), 'yes A-1 notice');
  assert.equal(shownMeasure(ruled(policy, { gravity: 'serious' }), 'remove'), 'yes A-1 second-person');
});

test('a ladder that must not be skipped opens one step at a time', () => {
  const policy = smallPolicy({
    'A-1': [ground, { effect: 'allow', actions: ['warn', 'hide', 'block'] }],
    'A-2': [{ effect: 'ladder', steps: [['warn'], ['hide'], ['block']], skipping: 'forbidden' }],
  });
  const open = (author: Situation['author']) => lawfulActions(ruled(policy, { author }));
  assert.deepEqual(open({}), ['warn']);
  assert.deepEqual(open({ warned: true }), ['warn', 'hide']);
  assert.deepEqual(open({ warned: true, priorViolations: 1 }), ['warn', 'hide', 'block']);
  assert.equal(shownMeasure(ruled(policy), 'hide'), 'no A-2 measures go by steps: first warn the author');
});

test('a ladder that may be skipped asks for a reason, unless the step is taken at the same time', () => {
  const policy = smallPolicy({
    'A-1': [ground, { effect: 'allow', actions: ['warn', 'hide', 'block'] }],
    'A-2': [{ effect: 'ladder', steps: [['warn'], ['hide'], ['block']], skipping: 'needs-reason' }],
  });
  const ruling = ruled(policy);
  assert.equal(shownMeasure(ruling, 'hide'), 'yes A-1 reason');
  assert.deepEqual(requirementsOfChoice(ruling, ['hide']), ['reason']);
  assert.deepEqual(requirementsOfChoice(ruling, ['warn', 'hide']), []);
  assert.deepEqual(requirementsOfChoice(ruling, ['warn', 'block']), ['reason']);
  assert.equal(shownMeasure(ruled(policy, { author: { warned: true } }), 'hide'), 'yes A-1');
});

test('timing follows network, kind of item, author and hours, the more particular first', () => {
  const policy = smallPolicy({
    'A-1': [{ effect: 'timing', timing: 'publish' }],
    'A-2': [{ effect: 'timing', timing: 'hold', when: { networks: ['facebook'], itemTypes: ['visitor-post'] } }],
    'A-3': [{ effect: 'timing', timing: 'hold', when: { priorViolations: { atLeast: 2 } } }],
    'A-4': [{ effect: 'duty-hours', weekly: [{ days: ['tue'], from: '09:00', to: '13:00' }] }],
    'A-5': [{ effect: 'timing', timing: 'hold', when: { onDuty: false, networks: ['youtube'] } }],
  });
  const timing = (more: Partial<Situation>) => ruled(policy, more).timing;
  assert.equal(timing({}), 'publish');
  assert.equal(timing({ itemType: 'visitor-post' }), 'hold');
  assert.equal(timing({ itemType: 'visitor-post', network: 'bluesky' }), 'publish');
  assert.equal(timing({ author: { priorViolations: 2 } }), 'hold');
  assert.equal(timing({ network: 'youtube' }), 'publish');
  assert.equal(timing({ network: 'youtube', at: '2026-03-10T20:00:00+01:00' }), 'hold');
  assert.equal(ruled(smallPolicy({ 'A-1': [ground] })).timingClause, null);
});

test('an automatic measure is named as such, and only where it is granted', () => {
  const policy = smallPolicy({
    'A-1': [ground, { effect: 'allow', actions: ['hide'] }],
    'A-2': [{ effect: 'automatic', actions: ['hide'], when: { categories: ['spam'] } }],
  });
  const automatic = (category: 'spam' | 'insult') => {
    const hide = ruled(policy, { categories: [category] }).measures.find(({ action }) => action === 'hide');
    return hide?.lawful ? hide.automatic : 'not lawful';
  };
  assert.equal(automatic('spam'), 'A-2');
  assert.equal(automatic('insult'), undefined);
});

test('an exclusive list leaves out what another clause allows', () => {
  const policy = smallPolicy({
    'A-1': [ground, { effect: 'allow', actions: ['hide'], exclusive: true, when: { networks: ['facebook'] } }],
    'A-2': [{ effect: 'allow', actions: ['hide', 'block'] }],
  });
  assert.deepEqual(lawfulActions(ruled(policy)), ['hide']);
  assert.equal(shownMeasure(ruled(policy), 'block'), 'no A-1 moderation consists only in hiding');
  assert.deepEqual(lawfulActions(ruled(policy, { network: 'bluesky' })), ['hide', 'block']);
});

test('several findings give one ground each, once', () => {
  const policy = smallPolicy({
    'A-1': [ground],
    'A-2': [{ effect: 'ground', categories: ['insult'], supporting: true }],
  });
  const { grounds } = ruled(policy, { categories: ['spam', 'insult', 'spam'] });
  assert.deepEqual(
    grounds.map(({ category, also }) => [category, also]),
    [
      ['spam', undefined],
      ['insult', ['A-2']],
    ],
  );
});

test('only what is not an instant throws', () => {
  assert.throws(() => ruled(smallPolicy({ 'A-1': [ground] }), { at: 'yesterday' }), /not an instant: yesterday/);
});
