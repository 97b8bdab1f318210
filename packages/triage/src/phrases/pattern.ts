// SPDX-License-Identifier: EUPL-1.2
import type { Token } from '../normalise/tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One step of a pattern. */
type Step =
  | { kind: 'word'; words: Set<number>; sequences: Map<number, number[][]> | null; optional: boolean }
  | { kind: 'not'; words: Set<number> }
  | { kind: 'gap'; upTo: number }
  | { kind: 'capital' | 'number' | 'any' | 'infinitive' | 'start' | 'end' };

export type Pattern = { first: Set<number>; steps: Step[] };

const special: Record<string, Step> = {
  '^': { kind: 'start' },
  $: { kind: 'end' },
  '#capital': { kind: 'capital' },
  '#number': { kind: 'number' },
  '#any': { kind: 'any' },
  '#infinitive': { kind: 'infinitive' },
};

/**
 * Read a pattern: words divided by spaces. `a|b` either; `@class`; `word?` may be missing; `~3` up to three words of any kind,
 * in the same sentence; `^` and `$` ends of the sentence; `!a|b` the next word is none of these;
 * `#capital`, `#number`, `#infinitive` and `#any` one such word.
 * The first word (after `^`) must be a plain one: patterns are looked up by it. Throws where it is not.
 */
export function parsePattern(source: string, vocabulary: Vocabulary): Pattern {
  const steps = source
    .trim()
    .split(/\s+/)
    .map((part): Step => {
      const known = special[part];
      if (known !== undefined) return known;
      if (part.startsWith('~')) return { kind: 'gap', upTo: Number(part.slice(1)) };
      if (part.startsWith('!')) return { kind: 'not', words: vocabulary.resolve(part.slice(1)) };
      const optional = part.endsWith('?');
      const words = vocabulary.resolve(optional ? part.slice(0, -1) : part);
      return { kind: 'word', words, sequences: sequencesOf(words, vocabulary), optional };
    });
  const first = steps.find((step) => step.kind !== 'start');
  if (first?.kind !== 'word' || first.optional) throw new Error(`A pattern must begin with a plain word: "${source}"`);
  const starts = new Set(first.words);
  for (const id of first.sequences?.keys() ?? []) starts.add(id);
  return { first: starts, steps };
}

/** The words of several parts in a set, by first part, longest first. */
function sequencesOf(words: ReadonlySet<number>, vocabulary: Vocabulary): Map<number, number[][]> | null {
  const out = new Map<number, number[][]>();
  for (const id of words) {
    const parts = vocabulary.parts.get(id);
    const first = parts?.[0];
    if (parts === undefined || first === undefined) continue;
    out.set(
      first,
      [...(out.get(first) ?? []), parts].sort((a, b) => b.length - a.length),
    );
  }
  return out.size === 0 ? null : out;
}

/**
 * Match a pattern from token `at`. Returns the token after the last one matched, or -1.
 * Gaps are bounded by the pattern, so the work per token does not depend on the length of the text.
 */
export function matchPattern(steps: readonly Step[], tokens: readonly Token[], at: number): number {
  const sentence = tokens[at]?.sentence;
  return sentence === undefined ? -1 : walk(steps, 0, tokens, at, sentence);
}

function walk(steps: readonly Step[], from: number, tokens: readonly Token[], start: number, sentence: number): number {
  let at = start;
  for (let i = from; i < steps.length; i++) {
    const step = steps[i] as Step;
    const token = tokens[at];
    const here = token !== undefined && token.sentence === sentence ? token : null;
    if (step.kind === 'word') {
      if (here !== null) {
        for (const parts of step.sequences?.get(here.id) ?? []) {
          if (!standsAt(parts, tokens, at)) continue;
          const end = walk(steps, i + 1, tokens, at + parts.length, sentence);
          if (end >= 0) return end;
        }
      }
      const fits = here !== null && step.words.has(here.id);
      if (step.optional) {
        const taken = fits ? walk(steps, i + 1, tokens, at + 1, sentence) : -1;
        if (taken >= 0) return taken;
        continue;
      }
      if (!fits) return -1;
      at++;
    } else if (step.kind === 'gap') {
      for (let skip = 0; skip <= step.upTo; skip++) {
        const end = walk(steps, i + 1, tokens, at + skip, sentence);
        if (end >= 0) return end;
        if (tokens[at + skip]?.sentence !== sentence) return -1;
      }
      return -1;
    } else if (!fitsSpecial(step, here, tokens, at)) return -1;
    else if (step.kind !== 'start' && step.kind !== 'end' && step.kind !== 'not') at++;
  }
  return at;
}

/** Whether the words stand here one after the other, in one sentence. */
export function standsAt(parts: readonly number[], tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence;
  for (let k = 0; k < parts.length; k++) {
    const token = tokens[at + k];
    if (token === undefined || token.id !== parts[k] || token.sentence !== sentence) return false;
  }
  return true;
}

function fitsSpecial(
  step: Exclude<Step, { kind: 'word' | 'gap' }>,
  here: Token | null,
  tokens: readonly Token[],
  at: number,
): boolean {
  switch (step.kind) {
    case 'start':
      return at === 0 || tokens[at - 1]?.sentence !== tokens[at]?.sentence;
    case 'end':
      return here === null;
    case 'not':
      return here === null || !step.words.has(here.id);
    case 'capital':
      return here?.capital === true;
    case 'number':
      return here?.number === true;
    case 'infinitive':
      return here?.infinitive === true;
    case 'any':
      return here !== null;
  }
}
