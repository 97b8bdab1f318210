// SPDX-License-Identifier: EUPL-1.2
import { standsAt } from '../phrases/pattern.ts';
import type { Vocabulary } from '../phrases/vocabulary.ts';
import { decodeLeet, fitsMask, leavesOutOne, letterSum, oneSwapApart, squeeze } from './disguises.ts';
import type { Token } from './tokens.ts';

/** Finds the word of the vocabulary that a reader would see in a written one. */
export type Resolver = {
  idOf(word: string): number;
  /** Sets `token.id`; a word fused with a small one (`unidiota`) first pushes the small one's half. */
  resolve(word: string, digits: number, token: Token, tokens: Token[]): void;
  unmask(chunk: string, core: string): number;
  readRun(run: Token[], text: string, out: Token[]): void;
  joinCompounds(tokens: Token[]): Token[];
};

const LONGEST = 26;
const MOST_REMEMBERED = 20_000;

/** What a word outside the vocabulary is read as: a word, and the small one glued before it if `cut` is not 0. */
type Unknown = { id: number; cut: number; headId: number };

/** What a resolver may see, as numbers of words. `ordinary` are real words never to be read as another. */
export type Sights = {
  /** Seen through repeated and spaced letters. */
  guarded: ReadonlySet<number>;
  /** Seen through stars and signs. */
  maskable: ReadonlySet<number>;
  /** Seen through a slip of the finger. */
  mistyped: ReadonlySet<number>;
  /** Seen when glued to a small word before or after it. */
  fused: ReadonlySet<number>;
  before: ReadonlySet<number>;
  after: ReadonlySet<number>;
  ordinary: ReadonlySet<string>;
};

/** Build a resolver over a vocabulary. */
export function makeResolver(vocabulary: Vocabulary, sights: Sights): Resolver {
  const { ids, words } = vocabulary;
  const squeezed = new Map<string, number>();
  for (const id of sights.guarded) {
    const word = words[id] ?? '';
    if (word.length >= 4 && !word.includes('_') && !squeezed.has(squeeze(word))) squeezed.set(squeeze(word), id);
  }
  const mistyped = makeTypist(words, sights);
  const idOf = (word: string): number => ids.get(word) ?? -1;

  function seen(word: string, digits: number): number {
    if (digits > 0) {
      for (const read of decodeLeet(word)) {
        const id = ids.get(read) ?? ids.get(collapse(read));
        if (id !== undefined) return id;
      }
      return -1;
    }
    if (/(.)\1\1/.test(word)) {
      return ids.get(collapse(word)) ?? ids.get(collapse(word, 2)) ?? squeezed.get(squeeze(word)) ?? -1;
    }
    return /[kxwj]/.test(word) ? idOf(inPlainSpelling(word)) : -1;
  }

  function split(word: string): number {
    if (word.length < 6 || sights.ordinary.has(word)) return 0;
    for (let i = 1; i <= 6 && i <= word.length - 5; i++) {
      const head = ids.get(word.slice(0, i));
      if (head !== undefined && sights.before.has(head) && sights.fused.has(idOf(word.slice(i)))) return i;
    }
    for (let i = word.length - 1; i >= word.length - 6 && i >= 4; i--) {
      const tail = ids.get(word.slice(i));
      if (tail !== undefined && sights.after.has(tail) && sights.fused.has(idOf(word.slice(0, i)))) return i;
    }
    return 0;
  }

  const remembered = new Map<string, Unknown>();

  function readUnknown(word: string, digits: number): Unknown {
    const id = seen(word, digits);
    if (id >= 0 || digits > 0) return { id, cut: 0, headId: -1 };
    const cut = split(word);
    if (cut > 0) return { id: idOf(word.slice(cut)), cut, headId: idOf(word.slice(0, cut)) };
    return { id: mistyped(word), cut: 0, headId: -1 };
  }

  return {
    idOf,
    resolve(word, digits, token, tokens) {
      const plain = ids.get(word);
      if (plain !== undefined) {
        token.id = plain;
        return;
      }
      if (word.length > LONGEST || (word.length < 3 && (digits !== 1 || word.length < 2))) return;
      let known = remembered.get(word);
      if (known === undefined) {
        known = readUnknown(word, digits);
        if (remembered.size >= MOST_REMEMBERED) remembered.clear();
        remembered.set(word, known);
      }
      token.disguised = known.id >= 0;
      token.id = known.id;
      if (known.cut === 0) return;
      tokens.push({ ...token, to: token.from + known.cut, id: known.headId });
      token.from += known.cut;
    },
    unmask: makeUnmasker(vocabulary, sights.maskable),
    readRun: (run, text, out) => readRun(run, text, out, ids, sights.guarded),
    joinCompounds: (tokens) => joinCompounds(tokens, vocabulary),
  };
}

/** Finds the word behind stars and signs: `chunk` is the piece with what leads it, `core` without. */
function makeUnmasker(vocabulary: Vocabulary, maskable: ReadonlySet<number>): (chunk: string, core: string) => number {
  const { ids, words } = vocabulary;
  const byLetter = new Map<string, number[]>();
  for (const id of maskable) {
    const word = words[id] ?? '';
    if (word.length >= 4 && !word.includes('_')) pushTo(byLetter, word.charAt(0), id);
  }
  const unmaskOne = (piece: string): number => {
    const bare = piece.replace(/^[.!?#*;]+|[.!?;#]+$/g, '');
    if (bare.length < 3 || bare.length > LONGEST) return -1;
    if (/[*.#]{2}|[*]/.test(bare)) {
      return byLetter.get(bare.charAt(0))?.find((id) => fitsMask(bare, words[id] ?? '')) ?? -1;
    }
    if (!/[@$€!|+#]/.test(bare)) return -1;
    return (
      decodeLeet(bare)
        .map((read) => ids.get(read) ?? -1)
        .find((id) => maskable.has(id)) ?? -1
    );
  };
  return (chunk, core) => {
    const id = unmaskOne(chunk);
    return id >= 0 || chunk === core ? id : unmaskOne(core);
  };
}

/** Finds the word that a slip of the finger hides: two neighbours exchanged, or an inner letter left out. */
function makeTypist(words: readonly string[], sights: Sights): (word: string) => number {
  const bySum = new Map<number, number[]>();
  const letters = Array.from({ length: 26 }, (_, i) => letterSum(String.fromCharCode(97 + i)));
  for (const id of sights.mistyped) {
    const word = words[id] ?? '';
    if (word.length >= 5 && !word.includes('_')) pushTo(bySum, letterSum(word), id);
  }
  return (word) => {
    if (word.length < 5 || sights.ordinary.has(word)) return -1;
    const sum = letterSum(word);
    for (const id of bySum.get(sum) ?? []) if (oneSwapApart(word, words[id] ?? '')) return id;
    if (word.length < 6) return -1;
    for (const letter of letters) {
      for (const id of bySum.get(sum + letter) ?? []) if (leavesOutOne(words[id] ?? '', word)) return id;
    }
    return -1;
  };
}

function inPlainSpelling(word: string): string {
  return word
    .replaceAll('xx', 'zz')
    .replace(/k(?=[ei])/g, 'ch')
    .replaceAll('k', 'c')
    .replaceAll('w', 'v')
    .replaceAll('j', 'i');
}

function pushTo<K>(map: Map<K, number[]>, key: K, id: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [id]);
  else list.push(id);
}

/** Runs of three or more of a letter become one, or two. */
function collapse(word: string, to = 1): string {
  return word.replace(/(.)\1{2,}/g, (_, letter: string) => letter.repeat(to));
}

function readRun(
  run: Token[],
  text: string,
  out: Token[],
  ids: ReadonlyMap<string, number>,
  guarded: ReadonlySet<number>,
): void {
  const letters = decodeLeet(run.map((token) => text.charAt(token.from)).join(''))[0] ?? '';
  const sentence = run[0]?.sentence ?? 0;
  let at = 0;
  while (at < run.length) {
    let size = 0;
    let id = -1;
    for (let length = Math.min(LONGEST, run.length - at); length >= 2; length--) {
      const found = ids.get(letters.slice(at, at + length));
      if (found === undefined || (length < 4 && !(length === 3 && guarded.has(found)) && at === 0)) continue;
      size = length;
      id = found;
      break;
    }
    const first = run[at] as Token;
    if (size === 0) {
      out.push({ ...first, sentence });
      at++;
      continue;
    }
    const last = run[at + size - 1] as Token;
    out.push({ ...first, to: last.to, id, sentence, disguised: true });
    at += size;
  }
}

function joinCompounds(tokens: Token[], vocabulary: Vocabulary): Token[] {
  let out: Token[] | null = null;
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k] as Token;
    const found =
      token.id < 0 ? undefined : vocabulary.compounds.get(token.id)?.find((it) => standsAt(it.parts, tokens, k));
    if (found === undefined) {
      out?.push(token);
      continue;
    }
    out ??= tokens.slice(0, k);
    const last = tokens[k + found.parts.length - 1] as Token;
    out.push({ ...token, to: last.to, id: found.id });
    k += found.parts.length - 1;
  }
  return out ?? tokens;
}
