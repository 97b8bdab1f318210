// SPDX-License-Identifier: EUPL-1.2
import type { TextCategory } from './categories.ts';
import type { LearnedTerms } from './learner.ts';

/** A category found in a text. `span` holds half-open UTF-16 offsets in the text as it was given. */
export type Finding = {
  category: TextCategory;
  span: [from: number, to: number];
  /** From 0 to 1. A finding under `DEFAULT_THRESHOLD` is given only to those who ask for it with `minimumScore`. */
  score: number;
  /** Who found it, as `file/family`. */
  detector: string;
  /** One sentence for the moderator, in Italian. */
  why: string;
  whyEn: string;
};

/** What is known around the text; every field may be missing. Times are ISO 8601. */
export type TriageContext = {
  itemType?: 'comment' | 'visitor-post' | 'message';
  network?: string;
  postText?: string;
  authorRecent?: { text: string; at: string }[];
  at?: string;
  domainsOfTheBody?: string[];
  namesOfElected?: string[];
  malwareDomains?: string[];
  learned?: LearnedTerms;
  /** Lowest score given back; `DEFAULT_THRESHOLD` when missing. */
  minimumScore?: number;
};

/** The score from which a finding is worth a moderator's time. */
export const DEFAULT_THRESHOLD = 0.5;
