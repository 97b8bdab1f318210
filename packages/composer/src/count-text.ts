// SPDX-License-Identifier: EUPL-1.2
// The length of a text as each network counts it.
import type { NetworkForm } from './network-form.ts';

const SEGMENTER = new Intl.Segmenter('it', { granularity: 'grapheme' });
const LINK = /\bhttps?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]}'’]/giu;
const MENTION = /(@[\p{L}\p{N}_]+)@[\p{L}\p{N}.-]+\p{L}/giu;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** Characters as people see them: an emoji of several code points is one. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of SEGMENTER.segment(text)) count++;
  return count;
}

// https://docs.x.com/fundamentals/counting-characters: these ranges weigh one, all others two, an emoji two.
const LIGHT: readonly [number, number][] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

function weigh(text: string): number {
  let weight = 0;
  for (const { segment } of SEGMENTER.segment(text.normalize('NFC'))) {
    if (EMOJI.test(segment)) weight += 2;
    else for (const character of segment) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  }
  return weight;
}

const isLight = (code: number) => LIGHT.some(([from, to]) => from <= code && code <= to);

const COUNT: Record<NetworkForm['text']['counting'], (text: string) => number> = {
  graphemes: countGraphemes,
  weighted: weigh,
  utf16: (text) => text.length,
  'code-points': (text) => [...text].length,
};

/** The length of a text on a network, in the network's own unit. */
export function countText(text: string, form: NetworkForm): number {
  const { counting, linksCountAs, shortMentions } = form.text;
  const told = shortMentions ? text.replace(MENTION, '$1') : text;
  if (linksCountAs === undefined) return COUNT[counting](told);
  const links = told.match(LINK)?.length ?? 0;
  return COUNT[counting](told.replace(LINK, '')) + links * linksCountAs;
}

/** Bytes of the text in UTF-8. */
export function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The links of a text, as written. */
export function linksOf(text: string): string[] {
  return text.match(LINK) ?? [];
}

/** The hashtags of a text, without their sign. */
export function hashtagsOf(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}_&])[#＃]([\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/gu)].map(
    ([, tag]) => tag ?? '',
  );
}
