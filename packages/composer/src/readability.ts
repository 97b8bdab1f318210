// SPDX-License-Identifier: EUPL-1.2
// Gulpease (Lucisano and Piemontese, 1988): how hard an Italian text is to read, from letters, words and sentences.

export type Readability = { index: number; words: number; sentences: number; letters: number };

// A full stop after these ends no sentence.
const ABBREVIATIONS = new Set(
  (
    'art artt n nn nr num prot cap fraz loc via v vv p pp pag pagg co c cfr ecc es etc fig tab vol ed cit ss segg lett ' +
    'dott dr dssa dottssa prof profssa ing arch avv geom rag on sen sig sigra sigg sindssa ass s ss san mons don spett egr gent ' +
    'tel cell fax e-mail mail pec ca dlgs dl dpr dpcm dm lr l del reg comma parr par gg hh h min sec km m cm mm kg g mq mc l ' +
    'gen feb mar apr mag giu lug ago set sett ott nov dic lun mart mer merc giov ven sab dom spa srl snc sas onlus aps ets ' +
    'rif all alleg u o min max'
  ).split(' '),
);

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*[’']?/gu;
const LETTERS = /[\p{L}\p{N}]/gu;

/** The index of a text, from 0 (hardest) to 100; null where there are no words. Below 60 it is hard for who left school at 14. */
export function readability(text: string): Readability | null {
  const plain = text.replace(/\bhttps?:\/\/\S+/giu, ' ').replace(/[#＃@]/gu, ' ');
  const words = plain.match(WORD)?.length ?? 0;
  if (words === 0) return null;
  const letters = plain.match(LETTERS)?.length ?? 0;
  const sentences = countSentences(plain);
  const index = 89 + (300 * sentences - 10 * letters) / words;
  return { index: Math.round(Math.min(100, Math.max(0, index))), words, sentences, letters };
}

function countSentences(text: string): number {
  return Math.max(
    1,
    text.split(/\n\s*\n|\n(?=\s*[-•*–])/u).reduce((total, block) => total + sentencesIn(block), 0),
  );
}

function sentencesIn(block: string): number {
  let count = 0;
  let last = 0;
  for (const end of block.matchAll(/[.!?…]+["»”’)]*(?=\s|$)/gu)) {
    if (!closes(block, end.index, end[0])) continue;
    count++;
    last = end.index + end[0].length;
  }
  return /[\p{L}\p{N}]/u.test(block.slice(last)) ? count + 1 : count;
}

// `art. 5`, `dott.ssa`, `S. Pietro`, `ore 9.30` do not end a sentence; `nel 2026. Poi` does.
function closes(text: string, at: number, mark: string): boolean {
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const before = /([\p{L}\p{N}.]+)$/u.exec(text.slice(0, at))?.[1]?.toLowerCase().replaceAll('.', '') ?? '';
  const next = /^\S*\s+["«“(]?(\S)/u.exec(text.slice(at))?.[1] ?? '';
  if (ABBREVIATIONS.has(before) && !(/^(ecc|etc|es|spa|srl)$/u.test(before) && /\p{Lu}/u.test(next)))
    return next === '';
  if (/^\p{L}$/u.test(before)) return next === '';
  return next === '' || !/\p{Ll}/u.test(next);
}
