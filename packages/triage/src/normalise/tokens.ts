// SPDX-License-Identifier: EUPL-1.2
import type { Folded } from './fold.ts';
import { SYMBOL } from './fold.ts';
import type { Resolver } from './resolve.ts';

/** A word of the folded text. `from` and `to` are offsets in the folded text; `id` is its number in the vocabulary or -1. */
export type Token = {
  from: number;
  to: number;
  id: number;
  sentence: number;
  /** The word was recognised under a disguise: digits for letters, spaces, stars, repeated letters. */
  disguised: boolean;
  capital: boolean;
  number: boolean;
  infinitive: boolean;
};

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
const MASK = 4;
const STOP = 5;
const KINDS = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = KINDS[code] ?? OTHER;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  let kind = OTHER;
  if (/\p{L}/u.test(char) && char !== SYMBOL) kind = LETTER;
  else if (/\p{N}/u.test(char)) kind = DIGIT;
  else if ('@$€*#!|+'.includes(char)) kind = char === '!' ? STOP : MASK;
  else if ('.?;\n'.includes(char)) kind = STOP;
  KINDS[code] = kind;
  return kind;
}

/** Cut a folded text into words, seeing through spaced letters, stars and signs used as letters. Linear. */
export function tokenise(folded: Folded, resolver: Resolver): Token[] {
  const tokens = scan(folded, resolver);
  return resolver.joinCompounds(tokens);
}

function scan(folded: Folded, resolver: Resolver): Token[] {
  const text = folded.text;
  const tokens: Token[] = [];
  let sentence = 0;
  let singles = 0;
  let masked = false;
  let i = 0;
  while (i < text.length) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind !== LETTER && kind !== DIGIT) {
      if (kind === STOP && tokens.length > 0) sentence = (tokens[tokens.length - 1]?.sentence ?? 0) + 1;
      if (kind === MASK || kind === STOP) masked = masked || touchesWord(text, i);
      i++;
      continue;
    }
    const from = i;
    let digits = 0;
    while (i < text.length) {
      const next = kindOf(text.charCodeAt(i));
      if (next === DIGIT) digits++;
      else if (next !== LETTER) break;
      i++;
    }
    if (i - from === 1) singles++;
    pushWord(tokens, folded, from, i, sentence, digits, resolver);
  }
  const read = masked ? unmask(tokens, text, resolver) : tokens;
  return singles >= 4 ? joinSpaced(read, text, resolver) : read;
}

function touchesWord(text: string, at: number): boolean {
  const before = at > 0 ? kindOf(text.charCodeAt(at - 1)) : OTHER;
  const after = at + 1 < text.length ? kindOf(text.charCodeAt(at + 1)) : OTHER;
  if (text.charCodeAt(at) === 42) return before === LETTER || after === LETTER;
  return before !== OTHER && after !== OTHER ? true : after === LETTER && kindOf(text.charCodeAt(at)) === MASK;
}

function pushWord(
  tokens: Token[],
  folded: Folded,
  from: number,
  to: number,
  sentence: number,
  digits: number,
  resolver: Resolver,
): void {
  const word = folded.text.slice(from, to);
  const original = folded.original.charCodeAt(folded.starts === null ? from : (folded.starts[from] ?? from));
  const token: Token = {
    from,
    to,
    id: -1,
    sentence,
    disguised: false,
    capital: original !== folded.text.charCodeAt(from) && isUpper(original),
    number: digits === to - from,
    infinitive: to - from > 4 && /[aei]r(e|ne|l[aeio]|gli|si|ti|vi|ci|mi)$/.test(word),
  };
  if (word === 'e' && (isGraveE(original) || isApostropheE(folded.text, to))) {
    token.id = resolver.idOf('è');
    tokens.push(token);
    return;
  }
  if (!token.number) resolver.resolve(word, digits, token, tokens);
  tokens.push(token);
}

function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
}

function isGraveE(code: number): boolean {
  return code === 0xe8 || code === 0xc8 || code === 0xe9 || code === 0xc9;
}

function isApostropheE(text: string, to: number): boolean {
  return text.charCodeAt(to) === 39 && (to + 1 >= text.length || kindOf(text.charCodeAt(to + 1)) === OTHER);
}

/** Chunks such as `str*nzo`, `c@zzo`, `m€rda`: if a known word shows through, it replaces the pieces. */
function unmask(tokens: readonly Token[], text: string, resolver: Resolver): Token[] {
  const out: Token[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k] as Token;
    let from = token.from;
    while (from > 0 && token.from - from < 3 && kindOf(text.charCodeAt(from - 1)) >= MASK) from--;
    let to = token.to;
    while (to < text.length && to - from < 32 && kindOf(text.charCodeAt(to)) !== OTHER) to++;
    const id =
      to === token.to && from === token.from ? -1 : resolver.unmask(text.slice(from, to), text.slice(token.from, to));
    if (id < 0) {
      out.push(token);
      continue;
    }
    out.push({ ...token, from, to, id, disguised: true });
    while (k + 1 < tokens.length && (tokens[k + 1] as Token).to <= to) k++;
  }
  return out;
}

/** Runs of single letters (`s t r o n z o`, `s.t.r.o.n.z.o`) become the words that can be read in them. */
function joinSpaced(tokens: Token[], text: string, resolver: Resolver): Token[] {
  const out: Token[] = [];
  for (let k = 0; k < tokens.length; ) {
    let end = k;
    while (end < tokens.length && continuesRun(tokens, text, k, end)) end++;
    if (end - k < 4) {
      out.push(tokens[k] as Token);
      k++;
      continue;
    }
    resolver.readRun(tokens.slice(k, end), text, out);
    k = end;
  }
  return out;
}

function continuesRun(tokens: readonly Token[], text: string, first: number, at: number): boolean {
  const token = tokens[at] as Token;
  if (token.to - token.from !== 1) return false;
  if (at === first) return true;
  const before = tokens[at - 1] as Token;
  const gap = token.from - before.to;
  return gap >= 1 && gap <= 3 && text.charCodeAt(before.to) !== 39;
}
