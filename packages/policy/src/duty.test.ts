// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOnDuty, nextDutyStart } from './assess.ts';
import { smallPolicy } from './fixtures/small-policy.ts';
import { easterMonday, isItalianHoliday } from './holidays.ts';
import type { EffectOf, Settings } from './schema.ts';
import { timeZone } from './time-zone.ts';

const WEEKDAYS: ['mon', 'tue', 'wed', 'thu', 'fri'] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const EVERY_DAY: EffectOf<'duty-hours'>['days'] = [...WEEKDAYS, 'sat', 'sun'];

type Hours = Omit<EffectOf<'duty-hours'>, 'effect'>;
type Row = [at: string, onDuty: boolean | null, next: string | null];

function check(hours: Hours, settings: Settings, rows: Row[]): void {
  const policy = smallPolicy(
    {
      'A-1': [
        { effect: 'duty-hours', ...hours },
        { effect: 'reduced-periods', periods: ['summer'] },
      ],
    },
    { settings },
  );
  for (const [at, onDuty, next] of rows) {
    assert.deepEqual([isOnDuty(policy, { at }), nextDutyStart(policy, { at })], [onDuty, next], at);
  }
}

test('hours of the day, with a break at noon', () => {
  const weekly: Hours['weekly'] = [
    { days: WEEKDAYS, from: '09:00', to: '13:00' },
    { days: ['tue', 'thu'], from: '15:00', to: '17:30' },
  ];
  check({ weekly }, {}, [
    ['2026-03-10T08:59:59+01:00', false, '2026-03-10T09:00:00+01:00'],
    ['2026-03-10T09:00:00+01:00', true, null],
    ['2026-03-10T12:59:59+01:00', true, null],
    ['2026-03-10T13:00:00+01:00', false, '2026-03-10T15:00:00+01:00'],
    ['2026-03-10T17:30:00+01:00', false, '2026-03-11T09:00:00+01:00'],
    ['2026-03-11T15:30:00+01:00', false, '2026-03-12T09:00:00+01:00'],
    ['2026-03-13T23:00:00Z', false, '2026-03-16T09:00:00+01:00'],
  ]);
});

test('the clock goes forward on 29 March 2026', () => {
  check({ weekly: [{ days: EVERY_DAY ?? [], from: '01:30', to: '04:00' }] }, {}, [
    ['2026-03-29T01:29:59+01:00', false, '2026-03-29T01:30:00+01:00'],
    ['2026-03-29T01:59:59+01:00', true, null],
    ['2026-03-29T03:00:00+02:00', true, null],
    ['2026-03-29T03:59:59+02:00', true, null],
    ['2026-03-29T04:00:00+02:00', false, '2026-03-30T01:30:00+02:00'],
  ]);
  // An interval within the hour that the clock skips does not happen; the next one bears the new offset.
  check({ weekly: [{ days: ['sun', 'mon'], from: '02:15', to: '02:45' }] }, {}, [
    ['2026-03-28T12:00:00+01:00', false, '2026-03-29T03:15:00+02:00'],
  ]);
  check({ weekly: [{ days: WEEKDAYS, from: '09:00', to: '13:00' }] }, {}, [
    ['2026-03-27T18:00:00+01:00', false, '2026-03-30T09:00:00+02:00'],
    ['2026-03-30T06:59:59Z', false, '2026-03-30T09:00:00+02:00'],
    ['2026-03-30T07:00:00Z', true, null],
  ]);
});

test('the clock goes back on 25 October 2026', () => {
  check({ weekly: [{ days: EVERY_DAY ?? [], from: '01:30', to: '02:30' }] }, {}, [
    ['2026-10-25T02:29:59+02:00', true, null],
    ['2026-10-25T02:30:00+02:00', false, '2026-10-26T01:30:00+01:00'],
  ]);
  check({ weekly: [{ days: EVERY_DAY ?? [], from: '00:00', to: '24:00' }] }, {}, [
    ['2026-10-25T02:30:00+02:00', true, null],
    ['2026-10-25T02:30:00+01:00', true, null],
    ['2026-10-25T23:59:59+01:00', true, null],
  ]);
  check({ weekly: [{ days: WEEKDAYS, from: '09:00', to: '13:00' }] }, {}, [
    ['2026-10-23T14:00:00+02:00', false, '2026-10-26T09:00:00+01:00'],
    ['2026-10-26T07:30:00Z', false, '2026-10-26T09:00:00+01:00'],
    ['2026-10-26T08:00:00Z', true, null],
  ]);
});

test('holidays, the patron saint and other closed days', () => {
  const settings: Settings = { holidays: 'it', patronSaint: '08-16', closedDays: ['12-24', '2026-03-10'] };
  check({ weekly: [{ days: WEEKDAYS, from: '09:00', to: '13:00' }] }, settings, [
    ['2026-04-06T10:00:00+02:00', false, '2026-04-07T09:00:00+02:00'],
    ['2026-06-02T10:00:00+02:00', false, '2026-06-03T09:00:00+02:00'],
    ['2027-08-16T10:00:00+02:00', false, '2027-08-17T09:00:00+02:00'],
    ['2026-12-24T10:00:00+01:00', false, '2026-12-28T09:00:00+01:00'],
    ['2026-03-10T10:00:00+01:00', false, '2026-03-11T09:00:00+01:00'],
    ['2027-03-10T10:00:00+01:00', true, null],
  ]);
  check({ weekly: [{ days: WEEKDAYS, from: '09:00', to: '13:00' }], onHolidays: true }, settings, [
    ['2026-06-02T10:00:00+02:00', true, null],
  ]);
});

test('days without hours decide alone; an office that is not known says nothing', () => {
  check({ days: WEEKDAYS }, {}, [
    ['2026-03-10T23:59:00+01:00', true, null],
    ['2026-03-14T00:00:00+01:00', false, '2026-03-16T00:00:00+01:00'],
  ]);
  check({ office: 'staff' }, {}, [['2026-03-10T10:00:00+01:00', null, null]]);
  check({ days: WEEKDAYS, office: 'staff' }, {}, [['2026-03-14T10:00:00+01:00', false, '2026-03-16T00:00:00+01:00']]);
  const offices: Settings['offices'] = { staff: [{ days: ['mon', 'sat'], from: '10:00', to: '12:00' }] };
  check({ days: WEEKDAYS, office: 'staff' }, { offices }, [
    ['2026-03-14T11:00:00+01:00', false, '2026-03-16T10:00:00+01:00'],
  ]);
});

test('a reduced period takes the place of the usual week', () => {
  const reducedPeriods: Settings['reducedPeriods'] = [
    { period: 'summer', from: '2026-08-10', to: '2026-08-14', weekly: [{ days: ['wed'], from: '10:00', to: '11:00' }] },
  ];
  check({ weekly: [{ days: WEEKDAYS, from: '09:00', to: '13:00' }] }, { reducedPeriods }, [
    ['2026-08-10T09:30:00+02:00', false, '2026-08-12T10:00:00+02:00'],
    ['2026-08-12T10:30:00+02:00', true, null],
    ['2026-08-12T11:00:00+02:00', false, '2026-08-17T09:00:00+02:00'],
  ]);
});

test('an office that never opens has no next start', () => {
  const settings: Settings = { offices: { staff: [{ days: ['sun'], from: '10:00', to: '12:00' }] } };
  check({ days: WEEKDAYS, office: 'staff' }, settings, [['2026-03-10T10:00:00+01:00', false, null]]);
});

test('a policy that states no hours says nothing of them', () => {
  const policy = smallPolicy({ 'A-1': [{ effect: 'informational' }] });
  assert.equal(isOnDuty(policy, { at: '2026-03-10T10:00:00+01:00' }), null);
  assert.equal(nextDutyStart(policy, { at: '2026-03-10T10:00:00+01:00' }), null);
});

test('other time zones, west of Greenwich and with half hours', () => {
  check({ weekly: [{ days: WEEKDAYS, from: '09:00', to: '17:00' }] }, { timeZone: 'America/New_York' }, [
    ['2026-03-06T23:00:00Z', false, '2026-03-09T09:00:00-04:00'],
  ]);
  check({ weekly: [{ days: WEEKDAYS, from: '09:00', to: '17:00' }] }, { timeZone: 'Asia/Kolkata' }, [
    ['2026-03-10T03:29:59Z', false, '2026-03-10T09:00:00+05:30'],
    ['2026-03-10T03:30:00Z', true, null],
  ]);
});

test('Easter Monday, year by year', () => {
  // Dates of the Western Easter as published for these years, plus one day.
  const published: Record<number, string> = {
    2000: '04-24',
    2008: '03-24',
    2011: '04-25',
    2024: '04-01',
    2025: '04-21',
    2026: '04-06',
    2027: '03-29',
    2038: '04-26',
  };
  for (const [year, day] of Object.entries(published)) assert.equal(easterMonday(Number(year)), day, year);
});

test('national holidays of 2026, and Saint Francis from that year', () => {
  const days: string[] = [];
  for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 86_400_000) {
    const date = new Date(time);
    if (isItalianHoliday(2026, date.getUTCMonth() + 1, date.getUTCDate())) days.push(date.toISOString().slice(5, 10));
  }
  const expected = '01-01 01-06 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26';
  assert.equal(days.join(' '), expected);
  assert.equal(isItalianHoliday(2025, 10, 4), false);
  assert.equal(isItalianHoliday(2027, 10, 4), true);
});

test('a zone that does not exist is refused', () => {
  assert.throws(() => timeZone('Europe/Atlantis'), RangeError);
});
