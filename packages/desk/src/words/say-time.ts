// SPDX-License-Identifier: EUPL-1.2
import type { Locale } from './format.ts';

const TAGS = { it: 'it-IT', en: 'en-GB' } as const;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A time in seconds as one says it: `3,5 ore`. */
export function sayTime(locale: Locale, seconds: number): string {
  const say = (value: number, unit: string) =>
    new Intl.NumberFormat(TAGS[locale], { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(
      value,
    );
  if (seconds < MINUTE) return say(Math.round(seconds), 'second');
  if (seconds < 2 * HOUR) return say(Math.round(seconds / MINUTE), 'minute');
  return seconds < 2 * DAY ? say(seconds / HOUR, 'hour') : say(seconds / DAY, 'day');
}
