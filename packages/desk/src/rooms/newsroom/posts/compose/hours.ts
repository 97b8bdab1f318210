// SPDX-License-Identifier: EUPL-1.2
// The hour of a post, on a clock in Italy, as one field writes it. Pure.
import { romeClock, romeInstants } from '@arengo/composer';

/** An instant as a field of day and hour shows it, `2026-03-10T10:42`. */
export const minuteOf = (instant: string): string => romeClock(new Date(instant)).slice(0, 16);

export type Read = { instants: string[]; wrong: 'no-such-hour' | null };

/** The instants that a field means: two in the night in which clocks go back, none where the hour does not exist. */
export function readMinute(minute: string): Read {
  const instants = romeInstants(minute).map((at) => at.toISOString());
  return { instants, wrong: instants.length === 0 && minute !== '' ? 'no-such-hour' : null };
}

/** A first hour to propose: the next full hour but one. */
export function proposedHour(now: Date): string {
  const HOUR_MS = 3_600_000;
  return new Date(Math.ceil(now.getTime() / HOUR_MS) * HOUR_MS + HOUR_MS).toISOString();
}
