// SPDX-License-Identifier: EUPL-1.2
// A document as blocks: what is written in DOCX and in accessible PDF, and shown on a screen, from one source.

export type Run = { text: string; strong?: boolean };
export type Words = string | readonly Run[];

export type Column = { title: string /** Its part of the width, in proportion to the others. */; share: number };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; align?: 'centre' }
  | { kind: 'paragraph'; words: Words; align?: 'centre' | 'end' }
  | { kind: 'list'; ordered: boolean; items: readonly Words[] }
  /** The first cell of a row names it. Each row has as many cells as there are columns. */
  | { kind: 'table'; caption: string; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  | { kind: 'page-break' };

export type Document = {
  title: string;
  /** What it is about, for the document's properties. */
  subject: string;
  /** Who issues it: its name stands on top of the first page, and is the author. */
  issuer: { name: string /** A PNG that `readPng` accepts. */; coatOfArms: Buffer | null };
  /** On top of the pages after the first. */
  running: string;
  /** The time written in the file's properties: the same document gives the same bytes. */
  madeOn: Date;
  blocks: readonly Block[];
};

export const LANGUAGE = 'it-IT';

export const runsOf = (words: Words): readonly Run[] => (typeof words === 'string' ? [{ text: words }] : words);

/** Whether the words announce what follows: they stay on its page. */
export const announces = (words: Words): boolean => runsOf(words).at(-1)?.text.trimEnd().endsWith(':') ?? false;
