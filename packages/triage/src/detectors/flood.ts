// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '../finding.ts';
import { fold, isSymbol } from '../normalise/fold.ts';
import type { Reading } from '../reading.ts';
import { findingAt, type Says } from './finding-at.ts';

const DAY = 86_400_000;
const COMPARED = 50;
const LENGTH = 4000;
const NEARLY = 0.75;

const flood = (detector: string, score: number, why: string, whyEn: string): Says => ({
  category: 'flood',
  detector: `flood/${detector}`,
  score,
  why,
  whyEn,
});

/** The author's own repetition: the same or nearly the same text within a day (of `context.at`, or at any time without it). */
export function findRepeatedText(reading: Reading): Finding[] {
  const recent = reading.context.authorRecent;
  if (recent === undefined || recent.length === 0) return [];
  const now = Date.parse(reading.context.at ?? '');
  const mine = shingles(reading.folded.text);
  if (mine.size === 0) return [];
  let same = 0;
  for (const item of recent.slice(-COMPARED)) {
    const at = Date.parse(item.at);
    if (!Number.isNaN(now) && !Number.isNaN(at) && Math.abs(now - at) > DAY) continue;
    if (similarity(mine, shingles(fold(item.text.slice(0, LENGTH)).text)) >= NEARLY) same++;
  }
  const short = reading.folded.text.length < 20;
  if (same === 0 || (short && same < 3)) return [];
  const times = same + 1;
  return [
    findingAt(
      reading,
      0,
      reading.folded.text.length,
      flood(
        'repeated-text',
        Math.min(0.95, 0.5 + 0.12 * same),
        `Lo stesso autore ha scritto ${times} volte un testo uguale o quasi.`,
        `The same author wrote the same or nearly the same text ${times} times.`,
      ),
    ),
  ];
}

/** The set of word triples, or the whole text where there are fewer words. */
function shingles(text: string): Set<string> {
  const words = text.slice(0, LENGTH).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 3) return new Set(words.length === 0 ? [] : [words.join(' ')]);
  const out = new Set<string>();
  for (let i = 0; i + 2 < words.length; i++) out.add(`${words[i]} ${words[i + 1]} ${words[i + 2]}`);
  return out;
}

/** Shared triples over all triples, from 0 to 1. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared++;
  return shared / (a.size + b.size - shared);
}

const RUN = 30;
const SYMBOL_RUN = 60;

/** The first character written thirty times in a row (sixty for emoji); lines of dashes and the like are none. */
function longRun(text: string): { from: number; to: number } | null {
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && text.charCodeAt(at) === text.charCodeAt(from)) continue;
    if (at - from >= RUN && !/[\s.\-_=*]/.test(text.charAt(from))) {
      if (!isSymbol(text.charCodeAt(from)) || at - from >= SYMBOL_RUN) return { from, to: at };
    }
    from = at;
  }
  return null;
}

/** Repetition inside one text: a word, a character or a line over and over. */
export function findInnerRepetition(reading: Reading): Finding[] {
  const { text } = reading.folded;
  if (text.length < 24) return [];
  const run = longRun(text);
  if (run !== null)
    return [
      findingAt(
        reading,
        run.from,
        run.to,
        flood('characters', 0.55, 'Ripete molte volte lo stesso carattere.', 'Repeats the same character many times.'),
      ),
    ];
  return findRepeatedUnits(reading);
}

function findRepeatedUnits(reading: Reading): Finding[] {
  const { folded } = reading;
  const tokens = folded.text.includes('@')
    ? reading.tokens.filter((token) => folded.text.charAt(token.from - 1) !== '@')
    : reading.tokens;
  for (const size of [1, 2, 3, 4, 5, 6]) {
    const enough = size === 1 ? 8 : size === 2 ? 6 : 4;
    let times = 1;
    let from = 0;
    for (let at = size; at + size <= tokens.length; at += size) {
      if (sameWords(folded.text, tokens, at - size, at, size)) times++;
      else {
        times = 1;
        from = at;
      }
      if (times < enough) continue;
      const end = tokens[at + size - 1]?.to ?? 0;
      return [
        findingAt(
          reading,
          tokens[from]?.from ?? 0,
          end,
          flood('words', 0.6, 'Ripete molte volte le stesse parole.', 'Repeats the same words many times.'),
        ),
      ];
    }
  }
  return findRepeatedLines(reading);
}

function sameWords(text: string, tokens: Reading['tokens'], a: number, b: number, size: number): boolean {
  for (let k = 0; k < size; k++) {
    const one = tokens[a + k];
    const other = tokens[b + k];
    if (one === undefined || other === undefined || one.to - one.from !== other.to - other.from) return false;
    if (text.slice(one.from, one.to) !== text.slice(other.from, other.to)) return false;
  }
  return true;
}

function findRepeatedLines(reading: Reading): Finding[] {
  const { text } = reading.folded;
  if (!text.includes('\n')) return [];
  const seen = new Map<string, number>();
  for (const line of text.split('\n')) {
    const bare = line.trim();
    if (bare.length < 12) continue;
    const times = (seen.get(bare) ?? 0) + 1;
    if (times >= 4)
      return [
        findingAt(
          reading,
          0,
          text.length,
          flood('lines', 0.65, 'Ripete molte volte la stessa riga.', 'Repeats the same line many times.'),
        ),
      ];
    seen.set(bare, times);
  }
  return [];
}
