// SPDX-License-Identifier: EUPL-1.2
// Blanks in a ready answer, and how they are filled with what the body knows of the office. Pure; server and desk alike.

export const READY_BLANKS = ['ufficio', 'telefono', 'email', 'orari', 'modulo', 'sito', 'numeri'] as const;
export type ReadyBlank = (typeof READY_BLANKS)[number];
export type Known = Partial<Record<ReadyBlank, string | null>>;

const BLANK = /\{([^{}\n]*)\}/g;

/** A line with a blank for which nothing is known is left out, rather than sent with a hole in it. */
export function fillReady(text: string, known: Known): string {
  const said = (blank: string): string | null =>
    READY_BLANKS.map((one) => (one === blank ? known[one] : null)).find(Boolean) ?? null;
  const lines = text
    .split('\n')
    .filter((line) => [...line.matchAll(BLANK)].every(([, blank = '']) => said(blank) !== null));
  return lines
    .map((line) => line.replace(BLANK, (_, blank: string) => said(blank) ?? ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The names between braces that are no blank of ours. */
export function unknownBlanks(text: string): string[] {
  return [...text.matchAll(BLANK)]
    .map(([, name = '']) => name)
    .filter((name) => !READY_BLANKS.some((one) => one === name));
}
