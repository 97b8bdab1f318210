// SPDX-License-Identifier: EUPL-1.2
// What stands on a network, held against what was approved: pure.
import type { COMPARISONS } from '@arengo/contract';

export type Comparison = (typeof COMPARISONS)[number];

// Networks trim, fold and re-space; none of it changes what is said.
const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

/** Whether the text found is the one approved. A network may show the link after it. */
export function compareTexts(approved: { text: string; link: string | null }, found: string): Comparison {
  const [expected, seen] = [plain(approved.text), plain(found)];
  const withLink = approved.link === null ? expected : plain(`${approved.text} ${approved.link}`);
  return seen === expected || seen === withLink ? 'same' : 'different';
}
