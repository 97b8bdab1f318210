// SPDX-License-Identifier: EUPL-1.2
// The hours in which the accounts are attended, as intervals of instants, day by local day.
import { dayKey, isItalianHoliday } from './holidays.ts';
import type { EffectOf, Settings } from './schema.ts';
import type { Weekly } from './shapes.ts';
import { dateOfDay, type TimeZone, timeZone, weekdayOfDay } from './time-zone.ts';
import { WEEKDAYS } from './vocabulary.ts';

const DEFAULT_ZONE = 'Europe/Rome';
/** No body closes for longer than this: beyond it there is no next start. */
const HORIZON_DAYS = 400;
const MOST_REMEMBERED_DAYS = 2000;

interface Interval {
  from: number;
  to: number;
}
type DutyHours = EffectOf<'duty-hours'>;

export interface DutyCalendar {
  zone: TimeZone;
  /** Null: the hours are not known. */
  isOnDuty(instant: number): boolean | null;
  /** Start of the next interval (epoch milliseconds); null when on duty, when not known, or when there is none. */
  nextStart(instant: number): number | null;
  /** End of the interval that the instant is in; null when off duty or not known. */
  endOfDuty(instant: number): number | null;
  /** The instant at which so many milliseconds of attendance have gone by; null when the hours are not known, or too few. */
  afterAttended(instant: number, milliseconds: number): number | null;
  /** End of the n-th working day after the day of the instant (0: that day, or the next working one). */
  endOfWorkingDay(instant: number, workingDays: number): number;
}

/** The calendar of these hours, all of them together, under the body's settings. */
export function dutyCalendar(
  hours: readonly DutyHours[],
  periods: readonly string[],
  settings: Settings,
): DutyCalendar {
  const zone = timeZone(settings.timeZone ?? DEFAULT_ZONE);
  const known = hours.map((one) => usualWeek(one, settings)).filter((week) => week !== null);
  const unknown = hours.length === 0 || known.length < hours.length;
  const reduced = (settings.reducedPeriods ?? []).filter(({ period }) => periods.includes(period));
  const rowsOf = (day: number): Weekly => {
    const date = isoDate(day);
    const period = reduced.find(({ from, to }) => from <= date && date <= to);
    const closed = isClosed(day, settings);
    return known.flatMap((week) => (closed && !week.onHolidays ? [] : ((period ? period.weekly : week.rows) ?? [])));
  };
  const intervals = rememberDays((day) => intervalsOf(day, rowsOf(day), zone));

  const isOnDuty = (instant: number): boolean | null => {
    if (intervals(zone.dayOf(instant)).some(({ from, to }) => from <= instant && instant < to)) return true;
    return unknown ? null : false;
  };
  const nextStart = (instant: number): number | null => {
    if (isOnDuty(instant) !== false) return null;
    const today = zone.dayOf(instant);
    for (let day = today; day <= today + HORIZON_DAYS; day += 1) {
      const next = intervals(day).find(({ from }) => from > instant);
      if (next) return next.from;
    }
    return null;
  };
  const afterAttended = (instant: number, milliseconds: number): number | null => {
    if (unknown) return null;
    const today = zone.dayOf(instant);
    let left = milliseconds;
    let at = instant;
    for (let day = today; day <= today + HORIZON_DAYS; day += 1) {
      for (const { from, to } of intervals(day)) {
        // Hours that overlap are counted once.
        const start = Math.max(from, at);
        if (to <= start) continue;
        if (to - start >= left) return start + left;
        left -= to - start;
        at = to;
      }
    }
    return null;
  };
  const endOfDuty = (instant: number): number | null => {
    if (!isOnDuty(instant)) return null;
    let end = instant;
    for (let joined = 0; joined < HORIZON_DAYS; joined += 1) {
      const around = intervals(zone.dayOf(end)).filter(({ from, to }) => from <= end && end < to);
      if (around.length === 0) return end;
      end = Math.max(...around.map(({ to }) => to));
    }
    // Attended day and night: there is no end to tell.
    return null;
  };
  const isWorkingDay = (day: number): boolean =>
    unknown ? weekdayOfDay(day) < 5 && !isClosed(day, settings) : intervals(day).length > 0;
  return {
    zone,
    isOnDuty,
    nextStart,
    endOfDuty,
    afterAttended,
    endOfWorkingDay: workingDayCounter(zone, isWorkingDay),
  };
}

function usualWeek(hours: DutyHours, settings: Settings): { rows: Weekly; onHolidays: boolean } | null {
  const office = hours.office ? settings.offices?.[hours.office] : undefined;
  const onHolidays = hours.onHolidays ?? false;
  const stated = hours.weekly ?? office;
  if (!stated) return hours.days ? { rows: [{ days: hours.days, from: '00:00', to: '24:00' }], onHolidays } : null;
  const { days } = hours;
  if (!days) return { rows: stated, onHolidays };
  return { rows: stated.map((row) => ({ ...row, days: row.days.filter((day) => days.includes(day)) })), onHolidays };
}

function isClosed(dayNumber: number, settings: Settings): boolean {
  const { year, month, day } = dateOfDay(dayNumber);
  const key = dayKey(month, day);
  if (settings.holidays === 'it' && isItalianHoliday(year, month, day)) return true;
  if (settings.patronSaint === key) return true;
  return settings.closedDays?.some((closed) => closed === key || closed === isoDate(dayNumber)) ?? false;
}

function intervalsOf(day: number, rows: Weekly, zone: TimeZone): Interval[] {
  const weekday = WEEKDAYS[weekdayOfDay(day)];
  return rows
    .filter((row) => weekday !== undefined && row.days.includes(weekday))
    .map((row) => ({ from: zone.instantOf(day, minutesOf(row.from)), to: zone.instantOf(day, minutesOf(row.to)) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
}

function rememberDays(find: (day: number) => Interval[]): (day: number) => Interval[] {
  const days = new Map<number, Interval[]>();
  return (day) => {
    let found = days.get(day);
    if (!found) {
      found = find(day);
      if (days.size >= MOST_REMEMBERED_DAYS) days.clear();
      days.set(day, found);
    }
    return found;
  };
}

function workingDayCounter(zone: TimeZone, isWorkingDay: (day: number) => boolean) {
  return (instant: number, workingDays: number): number => {
    const today = zone.dayOf(instant);
    let day = today;
    let left = isWorkingDay(day) || workingDays > 0 ? workingDays : 1;
    for (; left > 0 && day < today + HORIZON_DAYS * 2; left -= isWorkingDay(day) ? 1 : 0) day += 1;
    return zone.instantOf(day, 1440) - 1000;
  };
}

function minutesOf(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
}

function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
