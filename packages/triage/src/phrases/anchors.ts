// SPDX-License-Identifier: EUPL-1.2
import type { Token } from '../normalise/tokens.ts';
import type { Pattern } from './pattern.ts';

/** No word of the pattern but its first is rare enough to be looked for beforehand. */
const NONE = -1;

/**
 * A pattern that begins with "non" or "tutti" would be tried in most texts. Its anchor is its rarest later word:
 * where that is nowhere in the text, the pattern is not tried.
 */
export type Anchors = {
  of(steps: Pattern['steps']): number;
  /** Note which anchors a text holds; forgets the text before. */
  mark(tokens: readonly Token[]): void;
  stands(anchor: number): boolean;
};

export function makeAnchors(common: ReadonlySet<number>): Anchors {
  const numbers = new Map<ReadonlySet<number>, number>();
  const byWord: number[][] = [];
  const marks: number[] = [];
  let text = 0;

  function numberOf(words: ReadonlySet<number>, firstParts: Iterable<number>): number {
    const known = numbers.get(words);
    if (known !== undefined) return known;
    const anchor = numbers.size;
    numbers.set(words, anchor);
    marks.push(0);
    for (const id of [...words, ...firstParts]) {
      const list = byWord[id] ?? [];
      list.push(anchor);
      byWord[id] = list;
    }
    return anchor;
  }

  return {
    of(steps) {
      const later = steps.filter((step) => step.kind === 'word').slice(1);
      const rare = later.filter(
        (step) => !step.optional && ![...step.words, ...(step.sequences?.keys() ?? [])].some((id) => common.has(id)),
      );
      const rarest = rare.sort((a, b) => a.words.size - b.words.size)[0];
      return rarest === undefined ? NONE : numberOf(rarest.words, rarest.sequences?.keys() ?? []);
    },
    mark(tokens) {
      text++;
      for (const token of tokens) {
        const anchors = token.id < 0 ? undefined : byWord[token.id];
        if (anchors === undefined) continue;
        for (const anchor of anchors) marks[anchor] = text;
      }
    },
    stands: (anchor) => anchor === NONE || marks[anchor] === text,
  };
}
