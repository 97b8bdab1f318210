// SPDX-License-Identifier: EUPL-1.2
// Short codes that people say, copy by hand and send back: `K7QD-94XA`. Seven signs by lot and one that shows a slip of the pen.

/** No two of these look or sound alike when written by hand; their number is prime, as the check asks. */
const SIGNS = 'ACDFGHJKMNPQRTVWXY34679';
const LENGTH = 8;
const HALF = LENGTH / 2;

const placeOf = (sign: string) => SIGNS.indexOf(sign);

/** Weighted, modulo a prime: one sign changed, or two swapped, is always found. */
function checkOf(signs: string): string {
  const sum = Array.from(signs, (sign, place) => placeOf(sign) * (place + 1)).reduce((one, other) => one + other, 0);
  return SIGNS.charAt(sum % SIGNS.length);
}

const written = (signs: string) => `${signs.slice(0, HALF)}-${signs.slice(HALF)}`;

/** A new code; `lot(below)` draws a whole number from 0 to below − 1, such as `randomInt` of node:crypto. */
export function makeSpokenCode(lot: (below: number) => number): string {
  const drawn = Array.from({ length: LENGTH - 1 }, () => SIGNS.charAt(lot(SIGNS.length))).join('');
  return written(drawn + checkOf(drawn));
}

const BYTES = 4;

/** The code that follows from bytes drawn under a secret, such as an HMAC-SHA-256: always the same for the same. */
export function spokenCodeOf(drawn: Buffer): string {
  let place = 0;
  return makeSpokenCode((below) => {
    const number = drawn.readUInt32BE(place);
    place += BYTES;
    return number % below;
  });
}

const FOUR = `[${SIGNS}]{${HALF}}`;
const CODE = new RegExp(`(?<![\\p{L}\\p{N}])(${FOUR})[\\s.\\p{Pd}_]{0,3}(${FOUR})(?![\\p{L}\\p{N}])`, 'gu');

/**
 * Every code that stands in a text, as it was made: capitals or not, with any hyphen, a space or nothing in the middle. That a
 * code was given, to whom, until when and only once is for the caller to know.
 */
export function spokenCodesIn(text: string): string[] {
  const found = [...text.normalize('NFKC').toUpperCase().matchAll(CODE)].map(([, one = '', two = '']) => one + two);
  return [...new Set(found.filter((signs) => checkOf(signs.slice(0, -1)) === signs.at(-1)).map(written))];
}
