// SPDX-License-Identifier: EUPL-1.2
// The clock of answers on the body's calendar: two years, 2027 and 2028, against a table worked out by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess, dutyUntil, isOnDuty } from './assess.ts';
import { smallPolicy } from './fixtures/small-policy.ts';
import type { EffectOf, Settings } from './schema.ts';

const settings: Settings = {
  holidays: 'it',
  patronSaint: '08-10',
  reducedPeriods: [
    { period: 'summer', from: '2027-08-16', to: '2027-08-20' },
    { period: 'christmas', from: '2027-12-27', to: '2027-12-31' },
    { period: 'summer', from: '2028-08-14', to: '2028-08-18', weekly: [{ days: ['wed'], from: '10:00', to: '12:00' }] },
    { period: 'christmas', from: '2028-12-27', to: '2028-12-29' },
  ],
};
const weekly: EffectOf<'duty-hours'>['weekly'] = [
  { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '13:00' },
  { days: ['tue', 'thu'], from: '15:00', to: '17:00' },
];
const policyWith = (by: EffectOf<'enquiry'>['by']) =>
  smallPolicy(
    {
      'A-1': [
        { effect: 'duty-hours', weekly },
        { effect: 'reduced-periods', periods: ['summer', 'christmas'] },
        { effect: 'enquiry', mode: 'contact', answerDue: true, ...(by ? { by } : {}) },
      ],
    },
    { settings },
  );
const due = (by: EffectOf<'enquiry'>['by'], at: string) =>
  assess(policyWith(by), { at, network: 'facebook', itemType: 'comment', enquiry: 'information' }).enquiry?.by;

test('the days of attendance of two years, month by month, are those counted by hand', () => {
  // Mondays to Fridays less the holidays, the patron saint (10 August) and the days closed in summer and at Christmas.
  const byHand = {
    2027: [19, 20, 22, 22, 21, 21, 22, 16, 22, 20, 21, 17],
    2028: [20, 21, 23, 18, 22, 21, 21, 18, 21, 21, 21, 15],
  };
  const policy = policyWith(undefined);
  for (const [year, months] of Object.entries(byHand)) {
    const counted = months.map((_, month) => {
      let days = 0;
      for (let day = new Date(Date.UTC(Number(year), month, 1)); day.getUTCMonth() === month; ) {
        // 9:30 UTC is half past ten in winter and half past eleven in summer: within the hours of every day of attendance.
        if (isOnDuty(policy, { at: `${day.toISOString().slice(0, 10)}T09:30:00Z` })) days += 1;
        day = new Date(day.getTime() + 86_400_000);
      }
      return days;
    });
    assert.deepEqual(counted, months, year);
  }
});

test('four hours of attendance end where the table says: weekends, Easter, 29 February, both changes of the clock, every break', () => {
  const byHand: [received: string, due: string][] = [
    ['2027-01-05T16:00:00+01:00', '2027-01-07T12:00:00+01:00'],
    ['2027-02-09T07:00:00+01:00', '2027-02-09T13:00:00+01:00'],
    ['2027-02-09T12:00:00+01:00', '2027-02-10T10:00:00+01:00'],
    ['2027-03-26T12:00:00+01:00', '2027-03-30T12:00:00+02:00'],
    ['2027-08-09T11:00:00+02:00', '2027-08-11T11:00:00+02:00'],
    ['2027-08-13T12:00:00+02:00', '2027-08-23T12:00:00+02:00'],
    ['2027-10-29T12:30:00+02:00', '2027-11-02T12:30:00+01:00'],
    ['2027-12-24T10:00:00+01:00', '2028-01-03T10:00:00+01:00'],
    ['2028-02-28T12:00:00+01:00', '2028-02-29T12:00:00+01:00'],
    ['2028-02-29T16:00:00+01:00', '2028-03-01T12:00:00+01:00'],
    ['2028-04-14T12:00:00+02:00', '2028-04-18T12:00:00+02:00'],
    ['2028-08-09T12:00:00+02:00', '2028-08-11T12:00:00+02:00'],
    ['2028-08-11T12:00:00+02:00', '2028-08-21T10:00:00+02:00'],
    ['2028-12-22T12:00:00+01:00', '2029-01-02T12:00:00+01:00'],
  ];
  for (const [received, expected] of byHand) assert.equal(due({ attendedHours: 4 }, received), expected, received);
});

test('two working days end where the table says', () => {
  const byHand: [received: string, due: string][] = [
    ['2027-03-25T18:00:00+01:00', '2027-03-30T23:59:59+02:00'],
    ['2027-08-13T09:00:00+02:00', '2027-08-24T23:59:59+02:00'],
    ['2027-10-29T09:00:00+02:00', '2027-11-03T23:59:59+01:00'],
    ['2028-02-28T09:00:00+01:00', '2028-03-01T23:59:59+01:00'],
    ['2028-12-22T09:00:00+01:00', '2029-01-03T23:59:59+01:00'],
  ];
  for (const [received, expected] of byHand) assert.equal(due({ workingDays: 2 }, received), expected, received);
});

test('where the policy states no time there is none', () => {
  assert.equal(due(undefined, '2027-02-09T10:00:00+01:00'), undefined);
});

test('hours of attendance that are not known give no time', () => {
  const policy = smallPolicy({
    'A-1': [
      { effect: 'duty-hours', office: 'staff' },
      { effect: 'enquiry', mode: 'contact', answerDue: true, by: { attendedHours: 4 } },
    ],
  });
  const at = '2027-02-09T10:00:00+01:00';
  const { enquiry } = assess(policy, { at, network: 'facebook', itemType: 'comment', enquiry: 'report' });
  assert.deepEqual([enquiry?.answerDue, enquiry?.by], [true, undefined]);
});

test('the end of attendance is told while it lasts, also over midnight', () => {
  const policy = policyWith(undefined);
  assert.equal(dutyUntil(policy, { at: '2027-02-09T10:00:00+01:00' }), '2027-02-09T13:00:00+01:00');
  assert.equal(dutyUntil(policy, { at: '2027-02-09T14:00:00+01:00' }), null);
  const nights = smallPolicy({
    'A-1': [
      {
        effect: 'duty-hours',
        weekly: [
          { days: ['fri'], from: '20:00', to: '24:00' },
          { days: ['sat'], from: '00:00', to: '02:00' },
        ],
      },
    ],
  });
  assert.equal(dutyUntil(nights, { at: '2027-02-12T23:00:00+01:00' }), '2027-02-13T02:00:00+01:00');
  const always = smallPolicy({
    'A-1': [{ effect: 'duty-hours', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }],
  });
  assert.equal(dutyUntil(always, { at: '2027-02-12T23:00:00+01:00' }), null);
});
