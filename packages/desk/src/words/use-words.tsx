// SPDX-License-Identifier: EUPL-1.2
import { CATEGORIES, type Category, sayCategory } from '@arengo/policy';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { formatAge, formatAtHour, formatDay, formatMoment, formatNext, formatNumber, type Locale } from './format.ts';
import { it, type Words } from './it.ts';

type Writing = {
  words: Words;
  locale: Locale;
  /** The half of a bilingual text that is read here. */
  pick: (text: { it: string; en: string }) => string;
  /** Name of a category; one that this desk does not know is shown by its id. */
  category: (id: string) => string;
  /** Title of a role, such as `head-of-macro-structure`. */
  role: (id: string) => string;
  /** What an event of the record is called. */
  event: (id: string) => string;
  moment: (instant: string) => string;
  day: (instant: string) => string;
  age: (instant: string) => string;
  next: (instant: string) => string;
  atHour: (instant: string) => string;
  number: (value: number) => string;
};

const WritingContext = createContext<Writing>(writingOf('it', it));

function writingOf(locale: Locale, words: Words): Writing {
  return {
    words,
    locale,
    pick: (text) => text[locale],
    category: (id) => (isCategory(id) ? sayCategory(id, locale) : id),
    role: (id) => words.roles[id] ?? id.replaceAll('-', ' '),
    event: (id) => words.otherEvents[id] ?? (words.events as Record<string, string>)[id] ?? id,
    moment: (instant) => formatMoment(locale, instant),
    day: (instant) => formatDay(locale, instant),
    age: (instant) => formatAge(locale, instant, Date.now()),
    next: (instant) => formatNext(locale, instant, Date.now()),
    atHour: (instant) => formatAtHour(locale, instant),
    number: (value) => formatNumber(locale, value),
  };
}

function isCategory(id: string): id is Category {
  return CATEGORIES.some((category) => category === id);
}

/** Gives the words of a locale to what it holds; English is fetched only when asked for. */
export function WordsProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [english, setEnglish] = useState<Words | null>(null);
  useEffect(() => {
    if (locale === 'en') void import('./en.ts').then((module) => setEnglish(module.en));
  }, [locale]);
  const spoken: Locale = locale === 'en' && english ? 'en' : 'it';
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);
  const writing = useMemo(() => writingOf(spoken, spoken === 'en' && english ? english : it), [spoken, english]);
  return <WritingContext value={writing}>{children}</WritingContext>;
}

/** Words, dates and numbers in the language of the screen. */
export function useWords(): Writing {
  return useContext(WritingContext);
}
