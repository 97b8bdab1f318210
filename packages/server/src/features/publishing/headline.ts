// SPDX-License-Identifier: EUPL-1.2
// A text with marks around what was found in it, as pieces: no mark is ever HTML. Pure.

export type Piece = { text: string; found: boolean };

// Of the private use area: PostgreSQL puts them in, after they were taken out of what people wrote.
export const FOUND_FROM = '\uE000';
export const FOUND_TO = '\uE001';
/** Stands for `<`: PostgreSQL would take what follows for a tag, and leave it out. */
export const LESS_THAN = '\uE002';

export function piecesOf(marked: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [at, part] of marked.replaceAll(LESS_THAN, '<').split(FOUND_FROM).entries()) {
    const [found = '', rest] = at === 0 ? ['', part] : part.split(FOUND_TO, 2);
    if (found !== '') pieces.push({ text: found, found: true });
    if (rest) pieces.push({ text: rest, found: false });
  }
  return pieces;
}
