// SPDX-License-Identifier: EUPL-1.2
// What is counted: so many of something, with what they have in common.

/** `{month: '2026-03', network: 'facebook'}`: what they have in common. */
export type Common = Readonly<Record<string, string>>;
export type Fact = { common: Common; count: number };
/** Of so many times: the middle one and the one that nine in ten do not go beyond, in seconds. */
export type Spread = { count: number; median: number; p90: number };

/** How many have all of this in common. */
export function countWith(facts: readonly Fact[], wanted: Common): number {
  const asked = Object.entries(wanted);
  let count = 0;
  for (const fact of facts) if (asked.every(([name, value]) => fact.common[name] === value)) count += fact.count;
  return count;
}

/** The values that a thing in common has, the most frequent first. */
export function valuesOf(facts: readonly Fact[], name: string): string[] {
  const counts = new Map<string, number>();
  for (const { common, count } of facts) {
    const value = common[name];
    if (value !== undefined && count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([value]) => value);
}
