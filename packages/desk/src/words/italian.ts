// SPDX-License-Identifier: EUPL-1.2
// The article before a date: it is elided before 8 and 11, as in speech (l’otto, l’undici).

/** `il 10 marzo 2026`, `l’8 marzo 2026`. */
export function onThe(date: string): string {
  return isElided(date) ? `l’${date}` : `il ${date}`;
}

/** `dal 10 marzo 2026`, `dall’8 marzo 2026`. */
export function fromThe(date: string): string {
  return isElided(date) ? `dall’${date}` : `dal ${date}`;
}

/** `al 10 marzo 2026`, `all’8 marzo 2026`. */
export function toThe(date: string): string {
  return fromThe(date).slice(1);
}

const isElided = (date: string) => /^(8|11)\b/.test(date);
