// SPDX-License-Identifier: EUPL-1.2
// The letters of our PDFs: Titillium Web, embedded whole words and all. It knows the Latin alphabets of Europe.
import { fileURLToPath } from 'node:url';
import { plainText } from './plain-text.ts';

const face = (name: string) =>
  fileURLToPath(
    import.meta.resolve(`bootstrap-italia/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${name}.ttf`),
  );

export const FACES = { regular: face('regular'), bold: face('700') } as const;

/** What both faces can draw. */
const DRAWN =
  /[\u0020-\u007e\u00a0-\u00ac\u00ae-\u0131\u0134-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u017e\u0192\u01fa-\u01ff\u0218-\u021b\u02c6\u02da\u02dc\u1e80-\u1e85\u1ef2\u1ef3\u1ef8\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2039\u203a\u2044\u2074\u20ac\u2122\u2212]/;
const ALIKE: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2015': '—',
  '\u2007': ' ',
  '\u202f': '\u00a0',
};

/** The text with what the font lacks as its bare letter, or as a question mark: never as an empty box. */
export function drawable(text: string): string {
  return Array.from(plainText(text), drawnAs).join('');
}

/** How many letters of a text the font does not draw as they are; those that cannot be seen are not counted. */
export function lettersLost(text: string): number {
  return Array.from(plainText(text)).filter((character) => !ALIKE[character] && drawnAs(character) !== character)
    .length;
}

function drawnAs(character: string): string {
  if (DRAWN.test(character)) return character;
  const bare = ALIKE[character] ?? character.normalize('NFD').replaceAll(/\p{M}/gu, '');
  // A mark that stood alone was drawn on the letter before it.
  return bare === '' || DRAWN.test(bare) ? bare : '?';
}
