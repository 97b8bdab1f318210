// SPDX-License-Identifier: EUPL-1.2
// Terms that a policy states as ISO 8601 durations, counted on the body's calendar.
import { Temporal } from 'temporal-polyfill';

const HOME = 'Europe/Rome';

/** The instant when a term that runs from another has passed: a block of thirty days, to the minute. */
export function afterTerm(from: Date, term: string, zone: string = HOME): Date {
  return new Date(placeOf(from, zone).add(term).epochMilliseconds);
}

/** The last second in which something may be done within a term; one of whole days lasts until midnight. */
export function endOfTerm(from: Date, term: string, zone: string = HOME): Date {
  if (term.includes('T')) return afterTerm(from, term, zone);
  const day = placeOf(from, zone).add(term).toPlainDate();
  return new Date(day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1000);
}

const placeOf = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
