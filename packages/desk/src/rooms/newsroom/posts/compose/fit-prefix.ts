// SPDX-License-Identifier: EUPL-1.2
import { countText, type NetworkForm } from '@arengo/composer';

const SEGMENTER = new Intl.Segmenter('it', { granularity: 'grapheme' });

/** Length, in UTF-16 units, of the longest beginning of a text that a network takes; never through the middle of an emoji. */
export function fitPrefix(text: string, form: NetworkForm, most: number): number {
  if (countText(text, form) <= most) return text.length;
  const ends = [0];
  for (const { index, segment } of SEGMENTER.segment(text)) ends.push(index + segment.length);
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (countText(text.slice(0, ends[middle]), form) <= most) low = middle;
    else high = middle - 1;
  }
  return ends[low] ?? 0;
}
