// SPDX-License-Identifier: EUPL-1.2
import { DIGRAPHS, HOMOGLYPHS } from './homoglyphs.ts';

/**
 * A text in plain lower-case Latin letters, and the way back.
 * `starts[i]` and `ends[i]` are the UTF-16 offsets, in the original, of the character that gave `text[i]`.
 * Both are null where the offsets are the same.
 */
export type Folded = { text: string; original: string; starts: Uint32Array | null; ends: Uint32Array | null };

/** Stands for emoji, lone surrogates and whatever else is not read. Private use: never typed as such. */
export const SYMBOL = '\uE000';

const SYMBOL_CODE = 0xe000;
const UNKNOWN = 0xffff;
const DROPPED = 0xfffe;
const SEVERAL = 0xfffd;
const BMP = new Uint16Array(0x10000).fill(UNKNOWN);
const LONG = new Map<number, string>();
const LONG_LIMIT = 8192;

const invisible = new RegExp(
  `[${[
    '\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164',
    '\uFE00-\uFE0F\uFEFF\uFFA0\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}',
  ].join('')}]`,
  'u',
);

function foldOne(code: number): string {
  if (code === 9 || code === 10 || code === 13) return code === 9 ? ' ' : '\n';
  if (code < 32 || (code >= 127 && code < 160)) return code === 0x85 ? '\n' : '';
  if (code >= 0xd800 && code <= 0xdfff) return SYMBOL;
  const char = String.fromCodePoint(code);
  if (invisible.test(char)) return '';
  if (code === 0x2028 || code === 0x2029) return '\n';
  if (/[\u2018\u2019\u201A\u201B\u02BC\u2032\u00B4\u0060\uFF07]/u.test(char)) return "'";
  if (/[\u201C-\u201F\u00AB\u00BB\u2039\u203A\u2033]/u.test(char)) return '"';
  if (/\p{Dash_Punctuation}/u.test(char)) return '-';
  let out = '';
  for (const part of char.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (/\p{Mark}/u.test(part)) continue;
    out += DIGRAPHS.get(part) ?? HOMOGLYPHS.get(part) ?? part;
  }
  if (out === '' && /\p{Mark}/u.test(char)) return '';
  if (/^\p{White_Space}+$/u.test(out)) return ' ';
  return out.length === 1 || /^[\x20-\x7e]+$/.test(out) ? out : SYMBOL;
}

function codeFor(code: number): number {
  const out = foldOne(code);
  let value = SEVERAL;
  if (out === '') value = DROPPED;
  else if (out.length === 1) value = out.charCodeAt(0);
  else LONG.set(code, out);
  BMP[code] = value;
  return value;
}

function foldAstral(code: number): string {
  let out = LONG.get(code);
  if (out === undefined) {
    out = foldOne(code);
    if (LONG.size < LONG_LIMIT) LONG.set(code, out);
  }
  return out;
}

const pieces = new Uint16Array(4096);

function stringOf(codes: Uint16Array, length: number): string {
  if (length <= 4096) return String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]);
  let out = '';
  for (let at = 0; at < length; at += 4096) {
    out += String.fromCharCode.apply(null, codes.subarray(at, Math.min(at + 4096, length)) as unknown as number[]);
  }
  return out;
}

/**
 * Fold a text as a reader's eye would: case, accents, compatibility forms, look-alikes and invisible characters.
 * Takes any UTF-16 string, lone surrogates too; linear in its length; never throws.
 */
export function fold(original: string): Folded {
  const length = original.length;
  const codes = length <= 4096 ? pieces : new Uint16Array(length);
  for (let i = 0; i < length; i++) {
    const code = original.charCodeAt(i);
    let value = BMP[code] ?? UNKNOWN;
    if (value === UNKNOWN) value = codeFor(code);
    if (value >= SEVERAL || (code >= 0xd800 && code <= 0xdfff)) return foldWithMap(original);
    codes[i] = value;
  }
  return { text: stringOf(codes, length), original, starts: null, ends: null };
}

function foldWithMap(original: string): Folded {
  let capacity = original.length + 64;
  let codes = new Uint16Array(capacity);
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let size = 0;
  for (let i = 0; i < original.length; ) {
    const code = original.codePointAt(i) ?? 0;
    const next = i + (code > 0xffff ? 2 : 1);
    let value = code > 0xffff ? SEVERAL : (BMP[code] ?? UNKNOWN);
    if (value === UNKNOWN) value = codeFor(code);
    if (value === DROPPED) {
      i = next;
      continue;
    }
    const out = value === SEVERAL ? foldAstral(code) : '';
    const count = value === SEVERAL ? out.length : 1;
    if (size + count > capacity) {
      capacity = capacity * 2 + count;
      codes = grown(codes, new Uint16Array(capacity));
      starts = grown(starts, new Uint32Array(capacity));
      ends = grown(ends, new Uint32Array(capacity));
    }
    for (let k = 0; k < count; k++) {
      codes[size] = value === SEVERAL ? out.charCodeAt(k) : value;
      starts[size] = i;
      ends[size] = next;
      size++;
    }
    i = next;
  }
  return { text: stringOf(codes, size), original, starts: starts.subarray(0, size), ends: ends.subarray(0, size) };
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function isTrailing(code: number): boolean {
  return (code >= 0x300 && code <= 0x36f) || (code >= 0xfe00 && code <= 0xfe0f);
}

/** Turn a half-open span of the folded text into one of the original, with the accents that trail it. */
export function spanOf(folded: Folded, from: number, to: number): [number, number] {
  if (folded.starts === null || folded.ends === null) return [from, to];
  const start = folded.starts[from] ?? folded.original.length;
  let end = to > from ? (folded.ends[to - 1] ?? folded.original.length) : start;
  while (end < folded.original.length && isTrailing(folded.original.charCodeAt(end))) end++;
  return [start, end];
}

/** Fold a word of the lexicon. */
export function foldWord(word: string): string {
  return fold(word).text;
}

export function isSymbol(code: number): boolean {
  return code === SYMBOL_CODE;
}
