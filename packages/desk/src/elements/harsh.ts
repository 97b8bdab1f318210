// SPDX-License-Identifier: EUPL-1.2

/** What is covered until asked for. */
const HARSH: ReadonlySet<string> = new Set(['insult', 'profanity', 'threat', 'hate', 'violence', 'dignity', 'obscene']);

export function isHarsh(category: string): boolean {
  return HARSH.has(category);
}
