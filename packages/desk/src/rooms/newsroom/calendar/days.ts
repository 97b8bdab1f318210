// SPDX-License-Identifier: EUPL-1.2
// Days and hours of a calendar, as a clock in Rome shows them, also on the nights in which it is moved. Days are `YYYY-MM-DD`. Pure.
import { romeClock, romeInstants } from '@arengo/composer';

export type View = 'month' | 'week' | 'list';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export const dayOf = (at: Date | string): string => romeClock(new Date(at)).slice(0, 10);
/** `10:42` */
export const hourOf = (at: Date | string): string => romeClock(new Date(at)).slice(11, 16);
/** Minutes that the clock shows since midnight: 0 to 1439, also on a day of 23 or 25 hours. */
export function minuteOf(at: Date | string): number {
  const clock = hourOf(at);
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

export function addDays(day: string, n: number): string {
  return new Date(Date.parse(day) + n * DAY_MS).toISOString().slice(0, 10);
}

/** 0 = Monday. */
export const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7;

export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));

/** The days that a view shows: always whole weeks. */
export function daysOf(view: View, day: string): string[] {
  const first = view === 'week' ? day : `${day.slice(0, 7)}-01`;
  const last = view === 'week' ? day : addDays(monthLater(first, 1), -1);
  const days: string[] = [];
  for (let each = mondayOf(first); each <= addDays(mondayOf(last), 6); each = addDays(each, 1)) days.push(each);
  return days;
}

/** From the midnight with which the first day begins to that with which the last ends. */
export function spanOf(days: readonly string[]): { from: string; to: string } {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return { from: midnight(first), to: midnight(addDays(last, 1)) };
}

const midnight = (day: string): string => (romeInstants(`${day}T00:00`)[0] ?? new Date(day)).toISOString();

/** Where the view goes with a step back or on. */
export function stepped(view: View, day: string, step: 1 | -1): string {
  return view === 'week' ? addDays(day, 7 * step) : monthLater(`${day.slice(0, 7)}-01`, step);
}

function monthLater(firstOfMonth: string, months: number): string {
  const [year = 0, month = 1] = firstOfMonth.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** An instant asked for by the clock, and what the clock made of it. */
export type Asked = { at: Date; clock: 'as-asked' | 'skipped' | 'twice' };

/** The instant at which the clock shows an hour of a day: the first of two, or the next one where the clock skips it. */
export function atClock(day: string, hour: string): Asked | null {
  const found = romeInstants(`${day}T${hour}`);
  const [first] = found;
  if (first) return { at: first, clock: found.length > 1 ? 'twice' : 'as-asked' };
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  const [next] = romeInstants(`${day}T${String(hours + 1).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
  return next ? { at: next, clock: 'skipped' } : null;
}

/** The same hour of the clock some days on. */
export function movedDays(at: Date, n: number): Asked {
  return atClock(addDays(dayOf(at), n), hourOf(at)) ?? { at: new Date(at.getTime() + n * DAY_MS), clock: 'as-asked' };
}

/** So many minutes on, as they pass. */
export const movedMinutes = (at: Date, minutes: number): Asked => ({
  at: new Date(at.getTime() + minutes * MINUTE_MS),
  clock: 'as-asked',
});

/** An hour of a day from its minute on the clock, at the nearest quarter. */
export function atMinute(day: string, minute: number): Asked | null {
  const quarter = Math.min(Math.max(Math.round(minute / 15) * 15, 0), 1425);
  const two = (value: number) => String(value).padStart(2, '0');
  return atClock(day, `${two(Math.floor(quarter / 60))}:${two(quarter % 60)}`);
}

/** In which of how many columns each of these stands, so that none covers another; `lasts` in minutes. */
export function columnsOf(minutes: readonly number[], lasts: number): { column: number; of: number }[] {
  const places = minutes.map((minute, index) => ({ minute, index, column: 0, group: 0 }));
  const inOrder = places.toSorted((one, other) => one.minute - other.minute || one.index - other.index);
  const widths: number[] = [];
  let ends: number[] = [];
  for (const place of inOrder) {
    if (ends.every((end) => end <= place.minute)) {
      ends = [];
      widths.push(0);
    }
    const free = ends.findIndex((end) => end <= place.minute);
    place.column = free === -1 ? ends.length : free;
    ends[place.column] = place.minute + lasts;
    place.group = widths.length - 1;
    widths[place.group] = Math.max(widths[place.group] ?? 0, ends.length);
  }
  return places.map(({ column, group }) => ({ column, of: widths[group] ?? 1 }));
}
