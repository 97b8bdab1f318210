// SPDX-License-Identifier: EUPL-1.2
// Hours and enquiries of the four policies, against the packs as they are shipped.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from './assess.ts';
import { PACKS, type PackName } from './fixtures/real-packs.ts';
import type { Settings } from './schema.ts';
import type { EnquiryKind } from './vocabulary.ts';

const TUESDAY = '2026-03-10T10:00:00+01:00';
const SATURDAY = '2026-03-14T10:00:00+01:00';

function dutyAt(pack: PackName, at: string, settings?: Settings) {
  const { onDuty, nextDuty, dutyClause } = assess(PACKS[pack], {
    at,
    network: 'facebook',
    itemType: 'comment',
    settings,
  });
  return [dutyClause, onDuty, nextDuty];
}

function enquiryAt(pack: PackName, enquiry: EnquiryKind) {
  return assess(PACKS[pack], { at: TUESDAY, network: 'facebook', itemType: 'message', enquiry });
}

function rulesOf(pack: PackName, enquiry: EnquiryKind): string[] {
  return (enquiryAt(pack, enquiry).enquiry?.rules ?? []).map(({ rule, clause }) => `${clause} ${rule}`);
}

test('Cassino attends from Monday to Friday; the hours of the staff are a setting', () => {
  assert.deepEqual(dutyAt('CAS', TUESDAY), ['CAS-4.7', true, null]);
  assert.deepEqual(dutyAt('CAS', SATURDAY), ['CAS-4.7', false, '2026-03-16T00:00:00+01:00']);
  const offices: Settings['offices'] = {
    staff: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], from: '08:00', to: '14:00' }],
  };
  assert.deepEqual(dutyAt('CAS', SATURDAY, { offices }), ['CAS-4.7', false, '2026-03-16T08:00:00+01:00']);
});

test('Cassino may attend less in summer and at Christmas', () => {
  const reducedPeriods: Settings['reducedPeriods'] = [
    { period: 'summer', from: '2026-08-10', to: '2026-08-21' },
    { period: 'christmas', from: '2026-12-24', to: '2027-01-06' },
    { period: 'easter', from: '2026-03-09', to: '2026-03-11' },
  ];
  assert.deepEqual(dutyAt('CAS', '2026-08-12T10:00:00+02:00', { reducedPeriods }), [
    'CAS-4.7',
    false,
    '2026-08-24T00:00:00+02:00',
  ]);
  assert.deepEqual(dutyAt('CAS', '2026-12-28T10:00:00+01:00', { reducedPeriods }).slice(0, 2), ['CAS-4.7', false]);
  // A period that the policy does not name changes nothing.
  assert.deepEqual(dutyAt('CAS', TUESDAY, { reducedPeriods }), ['CAS-4.7', true, null]);
});

test('Pero moderates from Monday to Friday, from 9 to 13', () => {
  assert.deepEqual(dutyAt('PER', TUESDAY), ['PER-R.1', true, null]);
  assert.deepEqual(dutyAt('PER', '2026-03-10T13:00:00+01:00'), ['PER-R.1', false, '2026-03-11T09:00:00+01:00']);
  assert.deepEqual(dutyAt('PER', SATURDAY), ['PER-R.1', false, '2026-03-16T09:00:00+01:00']);
});

test('Novi di Modena and Cascina attend in the hours of an office, unknown until the body sets them', () => {
  assert.deepEqual(dutyAt('NOV', TUESDAY), ['NOV-6.16', null, null]);
  assert.deepEqual(dutyAt('CSC', TUESDAY), ['CSC-O.1', null, null]);
  const week: NonNullable<Settings['offices']>[string] = [{ days: ['tue', 'thu'], from: '15:00', to: '18:00' }];
  assert.deepEqual(dutyAt('NOV', TUESDAY, { offices: { 'assigned-staff': week } }), [
    'NOV-6.16',
    false,
    '2026-03-10T15:00:00+01:00',
  ]);
  assert.deepEqual(dutyAt('CSC', '2026-03-10T15:30:00+01:00', { offices: { 'responsible-office': week } }), [
    'CSC-O.1',
    true,
    null,
  ]);
});

test('Cassino takes enquiries in charge and answers, in a time that varies and is not stated', () => {
  const { enquiry } = enquiryAt('CAS', 'report');
  assert.deepEqual(
    [enquiry?.mode, enquiry?.answerDue, enquiry?.clause, enquiry?.also, enquiry?.by],
    ['contact', true, 'CAS-4.9', ['CAS-4.10'], undefined],
  );
  assert.deepEqual(rulesOf('CAS', 'report'), [
    'CAS-2.3 route-to-office',
    'CAS-4.9 take-charge',
    'CAS-4.11 varies-by-kind',
  ]);
});

test('Novi di Modena takes enquiries in charge but only says where to turn, and opens no procedure', () => {
  const { enquiry } = enquiryAt('NOV', 'report');
  assert.deepEqual(
    [enquiry?.mode, enquiry?.answerDue, enquiry?.clause, enquiry?.also, enquiry?.by],
    ['signpost-only', true, 'NOV-1.5', ['NOV-6.13'], undefined],
  );
  const rules = rulesOf('NOV', 'report');
  for (const rule of [
    'NOV-4.19.c competence-only',
    'NOV-4.19.g be-polite',
    'NOV-6.13 take-charge',
    'NOV-6.14 never-opens-a-procedure',
    'NOV-6.15 use-dedicated-services',
    'NOV-6.18 best-effort',
  ]) {
    assert.ok(rules.includes(rule), rule);
  }
});

test('Novi di Modena moves personal matters to private means', () => {
  assert.ok(rulesOf('NOV', 'personal').includes('NOV-6.11 move-to-private'));
  assert.ok(!rulesOf('NOV', 'report').includes('NOV-6.11 move-to-private'));
});

test('Pero is not a contact channel: no answer is due, the official contacts are given', () => {
  const { enquiry } = enquiryAt('PER', 'information');
  assert.deepEqual([enquiry?.mode, enquiry?.answerDue, enquiry?.clause], ['not-a-contact-channel', false, 'PER-C.6']);
  assert.match(enquiry?.answerWith?.it ?? '', /recapiti ufficiali/);
});

test('Cascina is no official channel, yet an answer names the procedure and the offices', () => {
  for (const kind of ['information', 'report', 'complaint'] as const) {
    const { enquiry } = enquiryAt('CSC', kind);
    assert.deepEqual(
      [enquiry?.mode, enquiry?.answerDue, enquiry?.clause, enquiry?.also],
      ['redirect-must-answer', true, 'CSC-S.3', ['CSC-S.1']],
    );
    assert.match(enquiry?.answerWith?.it ?? '', /procedura.*uffici/);
  }
});

test('Cascina points to its services and discourages anonymous reports and personal data', () => {
  assert.deepEqual(rulesOf('CSC', 'report'), [
    'CSC-S.2 use-dedicated-services',
    'CSC-S.4 discourage-anonymous',
    'CSC-S.5 discourage-personal-data',
  ]);
});

test('Cascina gives the emergency numbers, the others state none', () => {
  assert.deepEqual(enquiryAt('CSC', 'emergency').emergency, {
    numbers: ['112', '113', '115', '118'],
    clause: 'CSC-S.6',
  });
  assert.equal(enquiryAt('CSC', 'information').emergency, null);
  for (const pack of ['CAS', 'NOV', 'PER'] as const) assert.equal(enquiryAt(pack, 'emergency').emergency, null, pack);
});
