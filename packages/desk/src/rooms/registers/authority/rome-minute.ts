// SPDX-License-Identifier: EUPL-1.2
// What a field of day and hour says, as an instant: the hour is that of the body, wherever the browser is.

const OFFSET = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', timeZoneName: 'longOffset' });

/** `2026-03-10T10:42` in Rome, as RFC 3339. */
export function instantOf(minute: string): string {
  // The offset of the instant, first guessed as if it were in UTC: right but for an hour around a change of the clocks.
  const guess = new Date(`${minute}:00Z`);
  const name = OFFSET.formatToParts(guess).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT+01:00';
  return new Date(`${minute}:00${name.replace('GMT', '') || 'Z'}`).toISOString();
}
