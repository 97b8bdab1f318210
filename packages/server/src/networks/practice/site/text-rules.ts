// SPDX-License-Identifier: EUPL-1.2
// What may be written here. A text is kept exactly as it came, or refused: it is never mended in silence.
import { PracticeRefusal } from './refusal.ts';

export const MAX_GRAPHEMES = 10_000;
/** One grapheme can carry any number of marks, so the bytes have a bound of their own. */
const MAX_BYTES = 400_000;
const MAX_NAME_GRAPHEMES = 60;

const segmenter = new Intl.Segmenter('it', { granularity: 'grapheme' });

/** True when the text has at most `limit` graphemes. Reads no further than that. */
function fitsGraphemes(text: string, limit: number): boolean {
  if (text.length <= limit) return true;
  let count = 0;
  for (const _ of segmenter.segment(text)) if (++count > limit) return false;
  return true;
}

/** The same text, or a PracticeRefusal: `text-empty`, `text-too-long`, `text-malformed` (NUL, half a surrogate pair). */
export function checkText(text: string, limit = MAX_GRAPHEMES): string {
  if (text.includes('\0')) throw new PracticeRefusal('text-malformed', 'The text contains a NUL character.');
  if (!text.isWellFormed()) throw new PracticeRefusal('text-malformed', 'The text contains half of a character.');
  if (text.trim() === '') throw new PracticeRefusal('text-empty', 'The text is empty.');
  if (Buffer.byteLength(text) > MAX_BYTES || !fitsGraphemes(text, limit)) {
    throw new PracticeRefusal('text-too-long', `The text is longer than ${limit} characters.`);
  }
  return text;
}

/** A name to show, trimmed: at most 60 characters, none of them a control character. Throws `name-malformed`. */
export function checkName(name: string): string {
  const trimmed = name.trim();
  const plain = trimmed !== '' && trimmed.isWellFormed() && !/\p{Cc}/u.test(trimmed);
  if (!plain || trimmed.length > 500 || !fitsGraphemes(trimmed, MAX_NAME_GRAPHEMES)) {
    throw new PracticeRefusal('name-malformed', `A name has 1 to ${MAX_NAME_GRAPHEMES} characters, on one line.`);
  }
  return trimmed;
}

/** A handle in the alphabet of handles, from any name: lower-case Latin letters, digits and hyphens, at most 40. */
export function handleFrom(name: string): string {
  const latin = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = latin.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return slug.slice(0, 40).replace(/-+$/, '') || 'cittadino';
}
