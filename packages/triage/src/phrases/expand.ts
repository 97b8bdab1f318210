// SPDX-License-Identifier: EUPL-1.2
import { foldWord } from '../normalise/fold.ts';

/**
 * Write out an inflected word: `cretin(o|a|i|e)` gives four words, `negr(o|i|acci(o|))` nests, `a|b` gives two.
 * Throws on a bracket that does not close: a mistake in the lexicon, seen at load.
 */
export function expand(source: string): string[] {
  const text = source.trim();
  const [words, at] = alternatives(text, 0);
  if (at < text.length) throw new Error(`Unbalanced bracket in lexicon entry "${source}"`);
  return [...new Set(words.map((word) => (word === 'è' ? word : foldWord(word))))];
}

function alternatives(text: string, from: number): [string[], number] {
  const out: string[] = [];
  let current = [''];
  let at = from;
  while (at < text.length && text[at] !== ')') {
    const char = text[at] ?? '';
    if (char === '|') {
      out.push(...current);
      current = [''];
      at++;
    } else if (char === '(') {
      const [inner, end] = alternatives(text, at + 1);
      if (text[end] !== ')') throw new Error(`Unbalanced bracket in lexicon entry "${text}"`);
      current = current.flatMap((start) => inner.map((rest) => start + rest));
      at = end + 1;
    } else {
      current = current.map((start) => start + char);
      at++;
    }
  }
  out.push(...current);
  return [out, at];
}
