// SPDX-License-Identifier: EUPL-1.2
import { expand } from './expand.ts';

/**
 * The words that rules speak of, each with a number. Words of several parts are written with underscores
 * (`testa_di_rapa`); those of a class defined as merged become one token, the others stay several.
 */
export class Vocabulary {
  readonly ids = new Map<string, number>();
  readonly words: string[] = [];
  /** The parts of each word of several parts. */
  readonly parts = new Map<number, number[]>();
  /** Words of several parts that become one token, by their first part, longest first. */
  readonly compounds = new Map<number, { parts: number[]; id: number }[]>();
  private readonly classes = new Map<string, Set<number>>();
  private sealed = false;
  private readonly specs = new Map<string, Set<number>>();

  intern(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.words.push(word);
    this.ids.set(word, id);
    if (word.includes('_')) {
      const parts = word.split('_').map((part) => this.intern(part));
      this.parts.set(id, parts);
    }
    return id;
  }

  /** No class changes from here on: the same spec gives the same set. */
  seal(): void {
    this.sealed = true;
  }

  /** Make the words of several parts in a class one token each, whatever pattern they then stand in. */
  merge(name: string): void {
    for (const id of this.resolve(`@${name}`)) {
      const parts = this.parts.get(id);
      const first = parts?.[0];
      if (parts === undefined || first === undefined) continue;
      const list = this.compounds.get(first) ?? [];
      if (!list.some((other) => other.id === id)) list.push({ parts, id });
      list.sort((a, b) => b.parts.length - a.parts.length);
      this.compounds.set(first, list);
    }
  }

  /** Name a class of words, for patterns to call as `@name`. Entries may call earlier classes. */
  define(name: string, entries: readonly string[]): Set<number> {
    const set = this.classes.get(name) ?? new Set<number>();
    for (const entry of entries) for (const id of this.resolve(entry)) set.add(id);
    this.classes.set(name, set);
    return set;
  }

  /** The set behind `@class`, `word` or `a|b(c|d)|@class`. Throws on a class that nobody defined. */
  resolve(spec: string): Set<number> {
    const cached = this.specs.get(spec);
    if (cached !== undefined) return cached;
    const set = new Set<number>();
    for (const part of splitAlternatives(spec)) {
      if (part.startsWith('@')) {
        const named = this.classes.get(part.slice(1));
        if (named === undefined) throw new Error(`No class of words is called "${part}"`);
        for (const id of named) set.add(id);
      } else {
        for (const word of expand(part)) set.add(this.intern(word));
      }
    }
    if (this.sealed || !spec.includes('@')) this.specs.set(spec, set);
    return set;
  }
}

function splitAlternatives(spec: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < spec.length; i++) {
    const char = spec[i];
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === '|' && depth === 0) {
      out.push(spec.slice(start, i));
      start = i + 1;
    }
  }
  out.push(spec.slice(start));
  return out.filter(Boolean);
}
