// SPDX-License-Identifier: EUPL-1.2
import type { TextCategory } from '../categories.ts';
import type { Finding } from '../finding.ts';
import { spanOf } from '../normalise/fold.ts';
import type { Reading } from '../reading.ts';

/** What a detector says of a stretch of the folded text. */
export type Says = { category: TextCategory; detector: string; score: number; why: string; whyEn: string };

/** A finding over `[from, to)` of the folded text, with its span in the original. */
export function findingAt(reading: Reading, from: number, to: number, says: Says): Finding {
  return { ...says, span: spanOf(reading.folded, from, to) };
}

/** Whether one of the words stands within `reach` characters before `at`. Words are matched from their beginning. */
export function hasBefore(text: string, at: number, reach: number, words: RegExp): boolean {
  return words.test(text.slice(Math.max(0, at - reach), at));
}

export function isAlphanumeric(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
