// SPDX-License-Identifier: EUPL-1.2
// Local days of a time zone, fast enough to be asked for each item: stretches of constant offset are remembered.
import { Temporal } from 'temporal-polyfill';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MOST_STRETCHES = 500;

interface Stretch {
  from: number;
  to: number;
  offset: number;
}

export interface TimeZone {
  name: string;
  /** Days since 1970-01-01 of the local date at an instant (epoch milliseconds). */
  dayOf(instant: number): number;
  /** Instant of a minute of a local day; a time that the clock skips is moved forward, one that it repeats is the first. */
  instantOf(day: number, minutes: number): number;
  /** RFC 3339 with the offset in force, to the second. */
  format(instant: number): string;
}

const zones = new Map<string, TimeZone>();

/** The zone of that IANA name. Throws a RangeError for a name that does not exist. */
export function timeZone(name: string): TimeZone {
  const known = zones.get(name);
  if (known) return known;
  const zone = buildZone(name);
  zones.set(name, zone);
  return zone;
}

/** Year, month and day of a number of days since 1970-01-01. */
export function dateOfDay(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Monday. */
export function weekdayOfDay(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function buildZone(name: string): TimeZone {
  const stretches: Stretch[] = [findStretch(name, 0)];
  const offsetAt = (instant: number): number => {
    let stretch = stretches.find((one) => instant >= one.from && instant < one.to);
    if (!stretch) {
      stretch = findStretch(name, instant);
      if (stretches.length >= MOST_STRETCHES) stretches.length = 0;
      stretches.unshift(stretch);
    }
    return stretch.offset;
  };
  return {
    name,
    dayOf: (instant) => Math.floor((instant + offsetAt(instant)) / DAY_MS),
    instantOf: (day, minutes) => {
      const whole = Math.floor(minutes / 1440);
      const { year, month, day: dayOfMonth } = dateOfDay(day + whole);
      const rest = minutes - whole * 1440;
      return new Temporal.PlainDateTime(year, month, dayOfMonth, Math.floor(rest / 60), rest % 60).toZonedDateTime(name)
        .epochMilliseconds;
    },
    format: (instant) => {
      const offset = offsetAt(instant);
      const local = new Date(instant + offset).toISOString().slice(0, 19);
      const minutes = Math.abs(offset) / MINUTE_MS;
      const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
      return `${local}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
    },
  };
}

function findStretch(name: string, instant: number): Stretch {
  const here = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name);
  const next = here.getTimeZoneTransition('next');
  const from = here.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: from?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: here.offsetNanoseconds / 1e6,
  };
}
