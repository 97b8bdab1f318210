// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useWords } from '../../../words/use-words.tsx';

/** How the calendar names days: `lunedì 9 marzo`, `marzo 2026`. A day is `2026-03-09`. */
export function useDayWords() {
  const { locale, words } = useWords();
  return useMemo(() => {
    const tag = locale === 'it' ? 'it-IT' : 'en-GB';
    const format = (options: Intl.DateTimeFormatOptions) => {
      const written = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
      return (day: string) => written.format(new Date(day));
    };
    return {
      short: format({ day: 'numeric', month: 'long' }),
      whole: format({ day: 'numeric', month: 'long', year: 'numeric' }),
      withWeekday: format({ weekday: 'long', day: 'numeric', month: 'long' }),
      month: format({ month: 'long', year: 'numeric' }),
      weekdays: words.calendar.days,
    };
  }, [locale, words]);
}

/** `giovedì 12 marzo 2026, 10:15`, by the clock in Rome. */
export function useMomentWords() {
  const { locale, moment } = useWords();
  return useMemo(() => {
    const weekday = new Intl.DateTimeFormat(locale === 'it' ? 'it-IT' : 'en-GB', {
      timeZone: 'Europe/Rome',
      weekday: 'long',
    });
    return (at: Date | string) => `${weekday.format(new Date(at))} ${moment(new Date(at).toISOString())}`;
  }, [locale, moment]);
}
