// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { RATED_PAGES, RATING_ANSWERS } from '../clarity-choices.ts';
import { id, instant } from './shared.ts';

/** What citizens say of a page in one version of the policy. `stars`: how many gave one, two... five. */
const pageRating = z.object({
  page: z.enum(RATED_PAGES),
  policyVersion: z.number().int().nullable(),
  count: z.number().int(),
  average: z.number(),
  stars: z.array(z.number().int()).length(5),
  answers: z.array(z.object({ answer: z.enum(RATING_ANSWERS), count: z.number().int() })),
  first: z.string(),
  last: z.string(),
});
export type PageRating = z.infer<typeof pageRating>;

/** The words of one of them, for whoever writes the pages. */
const ratingWords = z.object({
  id,
  page: z.enum(RATED_PAGES),
  policyVersion: z.number().int().nullable(),
  day: z.string(),
  stars: z.number().int(),
  answer: z.enum(RATING_ANSWERS).nullable(),
  /** Null once they were taken away. */
  words: z.string().nullable(),
  removedAt: instant.nullable(),
});
export type RatingWords = z.infer<typeof ratingWords>;

export const clarityReport = z.object({ pages: z.array(pageRating), words: z.array(ratingWords) });
export type ClarityReport = z.infer<typeof clarityReport>;
export const ratingParams = z.object({ ratingId: id });
