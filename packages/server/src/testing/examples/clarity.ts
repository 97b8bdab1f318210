// SPDX-License-Identifier: EUPL-1.2
import { v4 as uuidv4 } from 'uuid';
import { rateClarity } from '../../features/clarity/rate-clarity.ts';
import type { TestApp, TestBody } from '../test-app.ts';
import type { Example } from './example.ts';

/** A rating with words. */
export async function seedClarity({ app }: TestApp, body: TestBody): Promise<{ ratingId: string }> {
  const ratingId = uuidv4();
  const rating = { id: ratingId, page: 'policy' as const, version: 1, stars: 2, answer: null, words: 'Troppo lunga.' };
  await rateClarity(app, body.id, { rating, language: 'it' });
  return { ratingId };
}

export const clarityExamples = {
  readClarity: {},
  exportClarity: {},
  removeRatingWords: {},
} satisfies Record<string, Example>;
