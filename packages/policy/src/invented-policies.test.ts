// SPDX-License-Identifier: EUPL-1.2
// Six invented bodies of other kinds: each policy is a file, and no line of code is theirs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from './assess.ts';
import { inventedPolicy } from './fixtures/real-packs.ts';
import { lawfulActions, shownGrounds, shownMeasure } from './fixtures/shown.ts';
import type { Situation } from './situation.ts';

const COMMENT: Situation = { at: '2026-03-10T10:00:00+01:00', network: 'facebook', itemType: 'comment' };

test('a city attended every day answers within stated times and blocks for thirty days', () => {
  const city = inventedPolicy('citta-di-portalba');
  const sunday = assess(city, { ...COMMENT, at: '2026-04-05T19:00:00+02:00', enquiry: 'information' });
  assert.deepEqual([sunday.onDuty, sunday.enquiry?.by], [true, '2026-04-06T19:00:00+02:00']);
  // Attended on holidays too: five working days run through the weekend.
  const complaint = assess(city, { ...COMMENT, enquiry: 'complaint' });
  assert.deepEqual(
    [complaint.enquiry?.by, complaint.enquiry?.byStated],
    ['2026-03-15T23:59:59+01:00', { workingDays: 5, clause: 'PRT-3' }],
  );
  const personal = assess(city, { ...COMMENT, enquiry: 'personal' });
  assert.deepEqual(personal.enquiry?.rules, [{ rule: 'move-to-private', clause: 'PRT-4' }]);
  const author = { priorViolations: 2, violationsAt: ['2025-11-01T10:00:00Z', '2026-02-01T10:00:00Z'] };
  const repeated = assess(city, { ...COMMENT, categories: ['threat'], author });
  assert.equal(shownMeasure(repeated, 'block'), 'yes PRT-7 notice reason');
  const old = { ...author, violationsAt: ['2025-01-01T10:00:00Z', '2026-02-01T10:00:00Z'] };
  const refused = assess(city, { ...COMMENT, categories: ['threat'], author: old });
  assert.equal(shownMeasure(refused, 'block'), 'no PRT-7 earlier violations within 6 months: 1; needs 2');
});

test('civil protection: an emergency changes timing, grounds, measures, notice and hours', () => {
  const service = inventedPolicy('protezione-civile-valdonia');
  const night: Situation = { ...COMMENT, at: '2026-03-10T23:00:00+01:00', categories: ['alarmist'] };
  const ordinary = assess(service, night);
  assert.deepEqual(
    [ordinary.timing, ordinary.onDuty, ordinary.nextDuty],
    ['publish', false, '2026-03-11T08:00:00+01:00'],
  );
  assert.deepEqual(shownGrounds(ordinary), ['alarmist may PCV-1.3']);
  assert.deepEqual(lawfulActions(ordinary), ['hide']);
  assert.equal(shownMeasure(ordinary, 'hide'), 'yes PCV-1.3 notice');
  const emergency = assess(service, { ...night, profile: ['emergency'] });
  assert.deepEqual([emergency.timing, emergency.onDuty, emergency.dutyClause], ['hold', true, 'PCV-2.3']);
  assert.deepEqual(shownGrounds(emergency), ['alarmist must PCV-2.2 +PCV-1.3']);
  assert.deepEqual(lawfulActions(emergency), ['hide', 'remove', 'block']);
  const block = emergency.measures.find(({ action }) => action === 'block');
  assert.deepEqual(block?.lawful && [block.term, block.requires, block.withoutNotice], ['P7D', [], 'PCV-2.2']);
});

test('civil protection: one way on Telegram, numbers to call, harmful links hidden automatically', () => {
  const service = inventedPolicy('protezione-civile-valdonia');
  const telegram = assess(service, { ...COMMENT, network: 'telegram', itemType: 'message', enquiry: 'information' });
  assert.deepEqual(
    [telegram.oneWay?.clause, telegram.enquiry?.mode, telegram.enquiry?.answerDue],
    ['PCV-1.1', 'not-a-contact-channel', false],
  );
  const facebook = assess(service, { ...COMMENT, enquiry: 'emergency' });
  assert.deepEqual([facebook.oneWay, facebook.enquiry?.mode], [null, 'signpost-only']);
  assert.deepEqual(facebook.emergency, { numbers: ['112', '115'], clause: 'PCV-1.5' });
  const link = assess(service, { ...COMMENT, categories: ['malware-link'] });
  const hide = link.measures.find(({ action }) => action === 'hide');
  assert.equal(hide?.lawful && hide.automatic, 'PCV-1.6');
});

test('a town with a public forum: never deletes or blocks, gives notice of everything, hears appeals', () => {
  const town = inventedPolicy('town-of-maple-ferry');
  const ruling = assess(town, { ...COMMENT, categories: ['threat', 'insult'], gravity: 'serious' });
  assert.deepEqual(shownGrounds(ruling), ['threat may MF-2']);
  assert.equal(shownMeasure(ruling, 'hide'), 'yes MF-2 notice reason');
  assert.equal(shownMeasure(ruling, 'remove'), 'no MF-3 the policy excludes it');
  assert.equal(shownMeasure(ruling, 'block'), 'no MF-3 the policy excludes it');
  assert.equal(shownMeasure(ruling, 'refer-to-authority'), 'yes MF-6 notice co-approval:town-attorney');
  const { clause, within, answerWithin, form } = ruling.reconsideration ?? {};
  assert.deepEqual([clause, within, answerWithin, form], ['MF-5', 'P10D', 'P5D', 'written']);
  const thanksgiving = assess(town, { ...COMMENT, at: '2026-11-26T16:00:00Z' });
  assert.deepEqual([thanksgiving.onDuty, thanksgiving.nextDuty], [false, '2026-11-27T09:00:00-05:00']);
});

test('a council that goes by steps: blocks of seven days, thirty days and for good', () => {
  const council = inventedPolicy('ashcombe-district-council');
  const block = (priorViolations: number, warned = true) =>
    assess(council, { ...COMMENT, categories: ['hate'], author: { priorViolations, warned } }).measures.find(
      ({ action }) => action === 'block',
    );
  const terms = [0, 1, 2, 3].map((prior) => {
    const measure = block(prior);
    return measure?.lawful ? measure.term : measure?.because;
  });
  assert.deepEqual(terms, ['first violation: needs repetition', 'P7D', 'P30D', 'permanent']);
  const third = block(3);
  assert.deepEqual(third?.lawful && third.requires, ['notice', 'reason', 'second-person']);
  const unwarned = block(1, false);
  assert.equal(unwarned?.lawful === false && unwarned.clause, 'ADC-3');
  const first = assess(council, { ...COMMENT, categories: ['hate'] });
  assert.deepEqual(lawfulActions(first), ['warn']);
  assert.deepEqual(lawfulActions(assess(council, { ...COMMENT, categories: ['hate'], gravity: 'serious' })), [
    'warn',
    'hide',
  ]);
});

test('a council before elections: campaigning becomes a ground and comments wait', () => {
  const council = inventedPolicy('ashcombe-district-council');
  const before = assess(council, { ...COMMENT, categories: ['electoral'], electionPeriod: true });
  assert.deepEqual([before.timing, shownGrounds(before)], ['hold', ['electoral must ADC-2']]);
  const otherwise = assess(council, { ...COMMENT, categories: ['electoral'] });
  assert.deepEqual([otherwise.timing, shownGrounds(otherwise)], ['publish', []]);
  // London is an hour behind Rome.
  assert.equal(assess(council, { ...COMMENT, at: '2026-03-10T16:30:00Z' }).onDuty, true);
  assert.equal(assess(council, { ...COMMENT, at: '2026-03-10T17:30:00+01:00' }).onDuty, true);
  assert.equal(assess(council, { ...COMMENT, at: '2026-03-10T17:30:00Z' }).onDuty, false);
});

test('a bilingual province: office hours, reduced weeks, visitor posts held outside them', () => {
  const province = inventedPolicy('provincia-delle-due-valli');
  const post: Situation = { ...COMMENT, itemType: 'visitor-post' };
  assert.equal(assess(province, post).timing, 'publish');
  assert.equal(assess(province, { ...post, at: '2026-03-10T13:00:00+01:00' }).timing, 'hold');
  assert.equal(assess(province, { ...COMMENT, at: '2026-03-10T13:00:00+01:00' }).timing, 'publish');
  const summer = assess(province, { ...COMMENT, at: '2026-08-13T10:00:00+02:00' });
  assert.deepEqual([summer.onDuty, summer.nextDuty], [false, '2026-08-18T09:00:00+02:00']);
  assert.equal(province.clauses[2]?.text.other?.de?.startsWith('Beleidigungen'), true);
  const sponsor = assess(province, { ...COMMENT, categories: ['commercial'], author: { sponsor: true } });
  assert.deepEqual([sponsor.grounds, sponsor.exemptions[0]?.clause], [[], 'DV.4']);
});

test('a school: every comment waits, pupils are protected, the head teacher agrees', () => {
  const school = inventedPolicy('istituto-comprensivo-i-tigli');
  const ruling = assess(school, { ...COMMENT, categories: ['personal-data', 'insult'] });
  assert.equal(ruling.timing, 'hold');
  assert.deepEqual(shownGrounds(ruling), ['personal-data must TIG-2', 'insult may TIG-3']);
  assert.equal(shownMeasure(ruling, 'block'), 'yes TIG-4 reason co-approval:head-teacher');
  const message = assess(school, { ...COMMENT, itemType: 'message', categories: ['insult'] });
  assert.equal(shownMeasure(message, 'remove'), 'no TIG-1 moderation reaches only: comments, visitor posts');
});
