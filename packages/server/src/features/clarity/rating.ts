// SPDX-License-Identifier: EUPL-1.2
// What a form on the clarity of a page may say: pure. Nobody is asked who they are.
import { answersFor, MOST_STARS, RATED_PAGES, RATING_WORDS, type RatedPage, type RatingAnswer } from '@arengo/contract';
import { validate as isUuid } from 'uuid';

export type RatedHere = { page: RatedPage; version: number | null };
/** The first step: which page, and how many stars. */
export type Stars = RatedHere & { stars: number };
export type Rating = Stars & {
  /** Made when the questions were shown: the same form sent twice counts once. */
  id: string;
  answer: RatingAnswer | null;
  words: string | null;
};

type Given = Readonly<Record<string, unknown>>;

/** Which page was before their eyes; null when the form is not one of ours. */
export function readRated({ pagina, versione }: Given): RatedHere | null {
  const page = RATED_PAGES.find((one) => one === pagina);
  if (!page) return null;
  if (versione === undefined || versione === '') return { page, version: null };
  return typeof versione === 'string' && /^[1-9]\d{0,8}$/.test(versione) ? { page, version: Number(versione) } : null;
}

/** Null while no star is chosen. */
export function readStars({ stelle }: Given): number | null {
  return typeof stelle === 'string' && /^[1-5]$/.test(stelle) ? Math.min(Number(stelle), MOST_STARS) : null;
}

/** The whole rating; `too-long` when the words do not fit, null when it is not of our form. */
export function readRating(given: Given): Rating | 'too-long' | null {
  const rated = readRated(given);
  const stars = readStars(given);
  const { id, risposta, parole } = given;
  if (!rated || stars === null || typeof id !== 'string' || !isUuid(id)) return null;
  const words = typeof parole === 'string' ? tidy(parole) : '';
  if ([...words].length > RATING_WORDS) return 'too-long';
  const answer = answersFor(stars).find((one) => one === risposta) ?? null;
  return { ...rated, id, stars, answer, words: words === '' ? null : words };
}

// Without what no text has: controls, and marks that turn the direction of the text around them.
const tidy = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
