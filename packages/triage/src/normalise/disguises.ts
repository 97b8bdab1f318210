// SPDX-License-Identifier: EUPL-1.2

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
  '|': 'i',
  '+': 't',
  '#': 'h',
};

/** The readings of a word with digits and signs for letters; the second takes 1 and | as an l. */
export function decodeLeet(word: string): string[] {
  const read = word.replace(/[0-9@$€!|+#]/g, (char) => LEET[char] ?? char);
  return /[1|!]/.test(word)
    ? [read, word.replace(/[1|!]/g, 'l').replace(/[0-9@$€+#]/g, (char) => LEET[char] ?? char)]
    : [read];
}

/** Every run of a letter becomes one. */
export function squeeze(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

/** Whether `masked` is `word` with some inner letters hidden: one star or dot each, one star too many or too few allowed. */
export function fitsMask(masked: string, word: string): boolean {
  const slack = word.length - masked.length;
  if (slack < -1 || slack > 1) return false;
  let left = 0;
  while (left < masked.length && left < word.length && masked[left] === word[left]) left++;
  let right = 0;
  while (right < masked.length - left && right < word.length - left) {
    if (masked[masked.length - 1 - right] !== word[word.length - 1 - right]) break;
    right++;
  }
  const hidden = masked.slice(left, masked.length - right);
  if (left === 0 || hidden.length === 0 || !/[*#.]/.test(hidden)) return false;
  if (left + right < 2 || left + right < word.length * 0.35) return false;
  if (/^[*#.]+$/.test(hidden))
    return right > 0 ? hidden.length > 1 || slack === 0 : slack === 0 && (left >= 4 || hidden.length === 1);
  if (slack !== 0) return false;
  for (let i = 0; i < masked.length; i++) if (!'*#.'.includes(masked[i] ?? '') && masked[i] !== word[i]) return false;
  return true;
}

const WEIGHTS = Array.from({ length: 128 }, (_, i) => ((i * 2654435761) % 1_000_003) + i * 7919);

/** A number that is the same for all orders of the same letters. */
export function letterSum(word: string): number {
  let sum = 0;
  for (let i = 0; i < word.length; i++) sum += WEIGHTS[word.charCodeAt(i) & 127] ?? 0;
  return sum;
}

/** Whether two words of the same letters differ by two neighbours exchanged. */
export function oneSwapApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i + 1 < a.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** Whether `shorter` is `word` without one inner letter: half of a double one, or any where the word has eight or more. */
export function leavesOutOne(word: string, shorter: string): boolean {
  if (word.length !== shorter.length + 1 || word[0] !== shorter[0] || word.at(-1) !== shorter.at(-1)) return false;
  let i = 0;
  while (i < shorter.length && word[i] === shorter[i]) i++;
  if (word.slice(i + 1) !== shorter.slice(i)) return false;
  return word[i] === word[i - 1] || word[i] === word[i + 1] || (word.length >= 8 && i < word.length - 2);
}
