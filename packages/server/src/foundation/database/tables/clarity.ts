// SPDX-License-Identifier: EUPL-1.2
import type { Maybe, MaybeTime } from './columns.ts';

export type ClarityRatingTable = {
  body_id: string;
  rating_id: string;
  page: 'front' | 'policy';
  policy_version: number | null;
  language: 'it' | 'en';
  rated_on: string;
  stars: number;
  answer: Maybe<string>;
  words: Maybe<string>;
  words_removed_by: Maybe<string>;
  words_removed_at: MaybeTime;
};

export type ClarityTables = {
  clarity_rating: ClarityRatingTable;
};
