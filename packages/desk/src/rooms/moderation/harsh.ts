// SPDX-License-Identifier: EUPL-1.2

/** What is covered until asked for. */
const HARSH: ReadonlySet<string> = new Set(['insult', 'profanity', 'threat', 'hate', 'violence', 'dignity', 'obscene']);
const SPELL_MS = 30 * 60_000;
const MANY = 10;

export function isHarsh(category: string): boolean {
  return HARSH.has(category);
}

/** True after ten harsh texts within half an hour, counted from the last time that a break was spoken of. */
export function needsBreak(opened: readonly number[], spokenAt: number, now: number): boolean {
  return opened.filter((at) => at > spokenAt && now - at < SPELL_MS).length >= MANY;
}
