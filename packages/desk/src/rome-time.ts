// SPDX-License-Identifier: EUPL-1.2
// Days and hours are those of the body, wherever the browser is; an act's day begins at midnight in Rome.

const OFFSET = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', timeZoneName: 'longOffset' });
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' });
const DAY_MS = 86_400_000;

/** The day in Rome, `YYYY-MM-DD`. */
export function romeToday(now = Date.now()): string {
  return DAY.format(now);
}

/** `2026-03-10T10:42` in Rome, as RFC 3339. */
export function instantOf(minute: string): string {
  // The offset of the instant, first guessed as if it were in UTC: right but for an hour around a change of the clocks.
  const guess = new Date(`${minute}:00Z`);
  const name = OFFSET.formatToParts(guess).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT+01:00';
  return new Date(`${minute}:00${name.replace('GMT', '') || 'Z'}`).toISOString();
}

/** Midnight of a day written `2026-03-10`, as RFC 3339. */
export function startOfDay(day: string): string {
  return instantOf(`${day}T00:00`);
}

/** The midnight with which a day ends. */
export function endOfDay(day: string): string {
  const next = new Date(new Date(`${day}T12:00:00Z`).getTime() + DAY_MS).toISOString().slice(0, 10);
  return startOfDay(next);
}
