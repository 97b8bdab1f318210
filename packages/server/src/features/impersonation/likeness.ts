// SPDX-License-Identifier: EUPL-1.2
// How near one name is to another: pure. It says what the eye would take for what, and decides nothing.
import type { LIKENESSES } from '@arengo/contract';
import { looksLike, shapeOfName } from '../accounts/index.ts';

export type Degree = (typeof LIKENESSES)[number];
export type Likeness = { degree: Degree /** 0 to 100. */; score: number };

/** Shorter ones stand within many others by chance. */
const SHORTEST_WITHIN = 6;
const SIMILAR_FROM = 70;
/** What lies within another is as near as this at least. */
const WITHIN = 80;
const ALMOST = 95;

export function likenessOf(one: string, other: string): Likeness {
  if (plain(one) === plain(other)) return { degree: 'same', score: 100 };
  if (looksLike(one, other)) return { degree: 'look-alike', score: ALMOST };
  const [a, b] = [shapeOfName(one), shapeOfName(other)];
  const shared = sharedPairs(a, b);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= SHORTEST_WITHIN && long.includes(short))
    return { degree: 'contains', score: Math.max(WITHIN, shared) };
  return { degree: shared >= SIMILAR_FROM ? 'similar' : 'different', score: shared };
}

const plain = (text: string) => text.normalize('NFC').trim().replace(/^@/, '').toLowerCase();

/** Pairs of neighbouring letters that two words have in common, of all that they have: 0 to 100 (Dice's coefficient). */
function sharedPairs(one: string, other: string): number {
  const [mine, theirs] = [pairsOf(one), pairsOf(other)];
  const total = mine.length + theirs.length;
  if (total === 0) return 0;
  let shared = 0;
  for (const pair of mine) {
    const at = theirs.indexOf(pair);
    if (at < 0) continue;
    theirs.splice(at, 1);
    shared += 1;
  }
  return Math.round((200 * shared) / total);
}

const pairsOf = (text: string): string[] => {
  const letters = [...text];
  return letters.slice(1).map((letter, place) => `${letters[place]}${letter}`);
};

/** Letters of other alphabets, or signs that do not show. */
export function hasStrangeLetters(text: string): boolean {
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|\p{Cf}/u.test(text);
}
