// SPDX-License-Identifier: EUPL-1.2
import type { TextCategory } from './categories.ts';

/** What a moderator made of a finding. `words` are the words of the finding's span. */
export type Decision = { detector: string; category: TextCategory; words: string; outcome: 'confirmed' | 'rejected' };

/** What was learned about a term: how often moderators agreed, and the factor that follows from it. */
export type LearnedTerm = { confirmed: number; rejected: number; factor: number };

/** Keyed by `category/folded words` and by `detector`; plain data, to store as it is and to read in the open. */
export type LearnedTerms = { terms: Record<string, LearnedTerm>; detectors: Record<string, LearnedTerm> };
