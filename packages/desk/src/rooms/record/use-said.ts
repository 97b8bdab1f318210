// SPDX-License-Identifier: EUPL-1.2
import { sayTime } from '../../words/say-time.ts';
import { useWords } from '../../words/use-words.tsx';

/** A count, a time, or a dash where there was nothing to measure. */
export function useSaid() {
  const { number, locale } = useWords();
  return (value: number | null, unit: 'count' | 'time') => {
    if (value === null) return '–';
    return unit === 'time' ? sayTime(locale, value) : number(value);
  };
}
