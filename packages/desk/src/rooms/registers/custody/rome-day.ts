// SPDX-License-Identifier: EUPL-1.2
// A day of an act as instants: it begins at midnight in Rome.

const OFFSET = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', timeZoneName: 'longOffset' });
const DAY_MS = 86_400_000;

/** Midnight of a day written `2026-03-10`, as RFC 3339. */
export function startOfDay(day: string): string {
  const noon = new Date(`${day}T00:00:00Z`);
  const name = OFFSET.formatToParts(noon).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT+01:00';
  return new Date(`${day}T00:00:00${name.replace('GMT', '') || 'Z'}`).toISOString();
}

/** The midnight with which a day ends. */
export function endOfDay(day: string): string {
  const next = new Date(new Date(`${day}T12:00:00Z`).getTime() + DAY_MS).toISOString().slice(0, 10);
  return startOfDay(next);
}
