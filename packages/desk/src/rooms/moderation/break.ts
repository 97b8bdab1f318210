// SPDX-License-Identifier: EUPL-1.2

const SPELL_MS = 30 * 60_000;
const MANY = 10;

/** True after ten harsh texts within half an hour, counted from the last time that a break was spoken of. */
export function needsBreak(opened: readonly number[], spokenAt: number, now: number): boolean {
  return opened.filter((at) => at > spokenAt && now - at < SPELL_MS).length >= MANY;
}
