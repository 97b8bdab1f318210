// SPDX-License-Identifier: EUPL-1.2
// The questions on how clear a page is (model of comuni's sites, C.SI.2.5), without the schemas: the desk carries these alone.

export const RATED_PAGES = ['front', 'policy'] as const;
export type RatedPage = (typeof RATED_PAGES)[number];

/** From so many stars on the question is what was liked; below it, what was hard. */
export const LIKED_FROM = 4;
export const MOST_STARS = 5;
export const RATING_WORDS = 200;

export const LIKED = ['clear', 'complete', 'always-on-the-way', 'no-technical-problems', 'other-liked'] as const;
export const HARD = ['not-clear', 'not-complete', 'not-on-the-way', 'technical-problems', 'other-hard'] as const;
export const RATING_ANSWERS = [...LIKED, ...HARD] as const;
export type RatingAnswer = (typeof RATING_ANSWERS)[number];

type Said = Record<RatingAnswer, { it: string; en: string }>;
export const RATING_ANSWER_WORDS: Said = {
  clear: { it: 'Le indicazioni erano chiare', en: 'The directions were clear' },
  complete: { it: 'Le indicazioni erano complete', en: 'The directions were complete' },
  'always-on-the-way': {
    it: 'Capivo sempre che stavo procedendo correttamente',
    en: 'I always understood that I was going the right way',
  },
  'no-technical-problems': { it: 'Non ho avuto problemi tecnici', en: 'I had no technical problems' },
  'other-liked': { it: 'Altro', en: 'Something else' },
  'not-clear': { it: 'A volte le indicazioni non erano chiare', en: 'Sometimes the directions were not clear' },
  'not-complete': {
    it: 'A volte le indicazioni non erano complete',
    en: 'Sometimes the directions were not complete',
  },
  'not-on-the-way': {
    it: 'A volte non capivo se stavo procedendo correttamente',
    en: 'Sometimes I did not understand whether I was going the right way',
  },
  'technical-problems': { it: 'Ho avuto problemi tecnici', en: 'I had technical problems' },
  'other-hard': { it: 'Altro', en: 'Something else' },
};

/** The answers to the question that follows so many stars. */
export const answersFor = (stars: number): readonly RatingAnswer[] => (stars >= LIKED_FROM ? LIKED : HARD);
