// SPDX-License-Identifier: EUPL-1.2
// Days as Italian offices count them. A day is `YYYY-MM-DD`, in Europe/Rome.

const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day that it is in Rome at an instant. */
export function romeDay(at: Date): string {
  return DAY.format(at);
}

/** The first instant of a day in Rome. The day is one of the calendar, of 1900 or later: see `isDay`. */
export function startOfDay(day: string): Date {
  const inSummer = new Date(`${day}T00:00:00+02:00`);
  return romeDay(inSummer) === day ? inSummer : new Date(`${day}T00:00:00+01:00`);
}

/** Whether the text is a day of the calendar, of 1900 or later. */
export function isDay(text: string): boolean {
  if (!/^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
