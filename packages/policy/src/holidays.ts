// SPDX-License-Identifier: EUPL-1.2
// Italian national holidays: law 260/1949 as changed by law 54/1977, DPR 792/1985, law 336/2000 and, for
// 4 October from 2026, law 8 October 2025 no. 151 (art. 1; in force 1 January 2026; read on normattiva.it).
// Sundays are not listed: a body that attends on Sundays says so in its hours.

const FIXED = ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26'];
const SAINT_FRANCIS = '10-04';
const SAINT_FRANCIS_SINCE = 2026;

/** Whether a Gregorian date is a national holiday in Italy (present law; Sundays apart). */
export function isItalianHoliday(year: number, month: number, day: number): boolean {
  const key = dayKey(month, day);
  if (FIXED.includes(key)) return true;
  if (key === SAINT_FRANCIS && year >= SAINT_FRANCIS_SINCE) return true;
  return (month === 3 || month === 4) && key === easterMonday(year);
}

/** MM-DD. */
export function dayKey(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** MM-DD of the Monday after Easter, by the Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easterMonday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  const monday = new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 2));
  return dayKey(monday.getUTCMonth() + 1, monday.getUTCDate());
}
