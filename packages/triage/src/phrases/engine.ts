// SPDX-License-Identifier: EUPL-1.2
import { makeResolver, type Resolver } from '../normalise/resolve.ts';
import type { Token } from '../normalise/tokens.ts';
import { makeAnchors } from './anchors.ts';
import type { Family, WordClasses } from './family.ts';
import { matchPattern, type Pattern, parsePattern } from './pattern.ts';
import { Vocabulary } from './vocabulary.ts';

export type CompiledFamily = Family & { unlessWords: Set<number> | null; needsWords: Set<number> | null };
type Rule = { family: CompiledFamily; steps: Pattern['steps']; anchor: number };
export type Match = { family: CompiledFamily; from: number; to: number };

/** Word classes and families made ready to run over tokens. */
export type Engine = {
  resolver: Resolver;
  /** The numbers of the words in a class. */
  classOf(name: string): ReadonlySet<number>;
  /** All matches, by first token. Work is linear in the number of tokens. */
  match(tokens: readonly Token[]): Match[];
};

/** What to see through disguises: words and classes as in a pattern (see `Sights`); `merged` names classes. */
export type Sight = {
  guarded: string;
  maskable: string;
  mistyped: string;
  fused: string;
  before: string;
  after: string;
  ordinary: readonly string[];
  merged: readonly string[];
  /** Words found in most texts, which tell nothing about what else is there. */
  common: string;
};

/** Compile the lexicon. Throws, naming the pattern, on a mistake in it. */
export function compileEngine(classes: readonly WordClasses[], families: readonly Family[], sight: Sight): Engine {
  const vocabulary = new Vocabulary();
  for (const group of classes) for (const [name, entries] of Object.entries(group)) vocabulary.define(name, entries);
  for (const name of sight.merged) vocabulary.merge(name);
  vocabulary.seal();
  const anchors = makeAnchors(vocabulary.resolve(sight.common));
  const byFirst = new Map<number, Rule[]>();
  for (const family of families) {
    const compiled: CompiledFamily = {
      ...family,
      unlessWords: family.unless === undefined ? null : vocabulary.resolve(family.unless),
      needsWords: family.needs === undefined ? null : vocabulary.resolve(family.needs),
    };
    for (const source of family.patterns) {
      const pattern = parsePattern(source, vocabulary);
      const rule: Rule = { family: compiled, steps: pattern.steps, anchor: anchors.of(pattern.steps) };
      for (const id of pattern.first) {
        const list = byFirst.get(id) ?? [];
        list.push(rule);
        byFirst.set(id, list);
      }
    }
  }
  const resolver = makeResolver(vocabulary, {
    guarded: vocabulary.resolve(sight.guarded),
    maskable: vocabulary.resolve(sight.maskable),
    mistyped: vocabulary.resolve(sight.mistyped),
    fused: vocabulary.resolve(sight.fused),
    before: vocabulary.resolve(sight.before),
    after: vocabulary.resolve(sight.after),
    ordinary: new Set(sight.ordinary),
  });
  const rules: (Rule[] | undefined)[] = vocabulary.words.map((_, id) => byFirst.get(id));
  const named = new Map<string, ReadonlySet<number>>();
  return {
    resolver,
    classOf(name) {
      let words = named.get(name);
      if (words === undefined) {
        words = vocabulary.resolve(`@${name}`);
        named.set(name, words);
      }
      return words;
    },
    match(tokens) {
      const found: Match[] = [];
      anchors.mark(tokens);
      const lists = tokens.length > LONG ? possible(rules, tokens) : rules;
      for (let at = 0; at < tokens.length; at++) {
        const id = (tokens[at] as Token).id;
        const candidates = id < 0 ? undefined : lists[id];
        if (candidates === undefined) continue;
        for (const { family, steps, anchor } of candidates) {
          if (!anchors.stands(anchor)) continue;
          const to = matchPattern(steps, tokens, at);
          if (to > at) found.push({ family, from: at, to });
        }
      }
      return found;
    },
  };
}

const LONG = 400;

/** For a long text, only the patterns all of whose words are somewhere in it: repetition of a few words stays cheap. */
function possible(rules: readonly (Rule[] | undefined)[], tokens: readonly Token[]): (Rule[] | undefined)[] {
  const present = new Set<number>();
  for (const token of tokens) if (token.id >= 0) present.add(token.id);
  const out: (Rule[] | undefined)[] = [];
  for (const id of present) out[id] = rules[id]?.filter((rule) => canStand(rule.steps, present));
  return out;
}

function canStand(steps: Pattern['steps'], present: ReadonlySet<number>): boolean {
  return steps.every((step) => {
    if (step.kind !== 'word' || step.optional) return true;
    for (const id of present) if (step.words.has(id) || step.sequences?.has(id)) return true;
    return false;
  });
}
