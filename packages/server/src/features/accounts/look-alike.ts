// SPDX-License-Identifier: EUPL-1.2
// Whether a name was made to be taken for another: pure. Used to warn, never to say that something is official.

// Signs that the eye takes for a Latin letter. What is not here is left as it is.
const LIKE: Readonly<Record<string, string>> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'l', ј: 'j', ѕ: 's', ԁ: 'd' },
  ...{ к: 'k', м: 'm', т: 't', в: 'b', н: 'h', һ: 'h', ո: 'n', ν: 'v', ο: 'o', α: 'a', ρ: 'p' },
  ...{ ι: 'l', κ: 'k', τ: 't', υ: 'u', ɡ: 'g', ı: 'l', ƅ: 'b', ʏ: 'y', ɩ: 'l', ϲ: 'c' },
  ...{ '0': 'o', '1': 'l', '3': 'e', '5': 's', i: 'l', '|': 'l' },
};

/** The bare shape of a name: two names with the same shape are easily confused. */
export function shapeOfName(name: string): string {
  const letters = [...name.normalize('NFKD').toLowerCase()].filter((letter) => !/[\p{M}\p{Cf}._\-@/\s]/u.test(letter));
  return letters
    .map((letter) => LIKE[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

const SHORTEST = 6;

/** Whether one name may be taken for the other, being another. */
export function looksLike(one: string, other: string): boolean {
  if (one === other) return false;
  const [a, b] = [shapeOfName(one), shapeOfName(other)];
  return a === b || (Math.min(a.length, b.length) >= SHORTEST && isOneApart(a, b));
}

/** One letter more, less, or another. */
function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
