// SPDX-License-Identifier: EUPL-1.2
import type { TextCategory } from '../categories.ts';

/** Patterns that show the same thing, with the sentence that explains it. */
export type Family = {
  detector: string;
  /** The first category is the main one; the others are given for the same words. */
  categories: TextCategory[];
  score: number;
  why: string;
  whyEn: string;
  patterns: string[];
  /** "non", "nessun" before or inside takes the finding away. */
  negatable?: boolean;
  /** A class of words that, anywhere in the same sentence, takes the finding away. */
  unless?: string;
  /** A class of words that must stand somewhere in the whole text. */
  needs?: string;
  /** Said of the writer himself or to somebody who wrote it, it still counts: quotation marks do not soften it. */
  evenQuoted?: boolean;
  /** Only as strong when said to or about a person: needs one of the signs in `guards/aim.ts`. */
  aimed?: boolean;
};

/** Named classes of words, in order: a class may call earlier ones. */
export type WordClasses = Record<string, string[]>;
