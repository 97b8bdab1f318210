// SPDX-License-Identifier: EUPL-1.2
// Dates and numbers as an Italian office writes them: `10 marzo 2026, 10:42`, `1.234,5`.

import { onThe } from './italian.ts';

export type Locale = 'it' | 'en';
const TAGS = { it: 'it-IT', en: 'en-GB' } as const;
const ZONE = 'Europe/Rome';
const DAY = 86_400_000;

function parts(locale: Locale, at: Date, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const format = new Intl.DateTimeFormat(TAGS[locale], { timeZone: ZONE, hourCycle: 'h23', ...options });
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}

/** `10 marzo 2026` */
export function formatDay(locale: Locale, instant: string | Date): string {
  const { day, month, year } = parts(locale, new Date(instant), { day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} ${month} ${year}`;
}

/** `9:05`, hours without a leading zero. */
export function formatHour(locale: Locale, instant: string | Date): string {
  const { hour, minute } = parts(locale, new Date(instant), { hour: 'numeric', minute: '2-digit' });
  return `${Number(hour)}:${minute}`;
}

/** `10 marzo 2026, 10:42` */
export function formatMoment(locale: Locale, instant: string | Date): string {
  return `${formatDay(locale, instant)}, ${formatHour(locale, instant)}`;
}

/** `4 min fa`, `3 h fa`; from a day on the whole date. Future instants are written whole. */
export function formatAge(locale: Locale, instant: string | Date, now: number): string {
  const age = now - new Date(instant).getTime();
  if (age < -60_000 || age >= DAY) return formatMoment(locale, instant);
  if (age < 60_000) return locale === 'it' ? 'adesso' : 'now';
  const [count, unit] = age < 3_600_000 ? [Math.floor(age / 60_000), 'min'] : [Math.floor(age / 3_600_000), 'h'];
  return `${count} ${unit} ${locale === 'it' ? 'fa' : 'ago'}`;
}

/** The first letter made a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1.234,5` */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(TAGS[locale], { useGrouping: 'always', maximumFractionDigits: 1 }).format(value);
}

/** `alle 13:00`, `all’1:00`; in English `13:00`. */
export function formatAtHour(locale: Locale, instant: string | Date): string {
  const hour = formatHour(locale, instant);
  if (locale === 'en') return hour;
  return hour.startsWith('1:') ? `all’${hour}` : `alle ${hour}`;
}

/** `oggi alle 15:00`, `domani alle 9:00`, `lunedì` at midnight; from a week on `il 10 marzo 2026 alle 9:00`. */
export function formatNext(locale: Locale, instant: string | Date, now: number): string {
  const at = new Date(instant);
  const days = dayNumber(at) - dayNumber(new Date(now));
  if (formatHour(locale, at) === '0:00') return dayWord(locale, at, days);
  const hour = locale === 'it' ? formatAtHour(locale, at) : `at ${formatHour(locale, at)}`;
  return `${dayWord(locale, at, days)} ${hour}`;
}

function dayWord(locale: Locale, at: Date, days: number): string {
  if (days === 0) return locale === 'it' ? 'oggi' : 'today';
  if (days === 1) return locale === 'it' ? 'domani' : 'tomorrow';
  if (days > 1 && days < 7)
    return (locale === 'it' ? '' : 'on ') + (parts(locale, at, { weekday: 'long' }).weekday ?? '');
  return locale === 'it' ? onThe(formatDay(locale, at)) : `on ${formatDay(locale, at)}`;
}

/** Days since 1970 on the calendar of the body. */
function dayNumber(at: Date): number {
  const { year, month, day } = parts('en', at, { year: 'numeric', month: 'numeric', day: 'numeric' });
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
}
