// SPDX-License-Identifier: EUPL-1.2

// In the order in which they betray themselves: Edge says Chrome too, Chrome says Safari too.
const BROWSERS: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** The browser and the system that a `User-Agent` names, as people call them. */
export function deviceIn(agent: string): { browser: string | null; system: string | null } {
  const named = (table: readonly [RegExp, string][]) => table.find(([sign]) => sign.test(agent))?.[1] ?? null;
  return { browser: named(BROWSERS), system: named(SYSTEMS) };
}
