// SPDX-License-Identifier: EUPL-1.2
// What a passphrase must be, to lock a key that a thief of the server could try to guess for years: pure.

export const LEAST_LENGTH = 16;
const LEAST_DIFFERENT = 8;

export type Weakness = 'short' | 'repeated' | 'digits' | 'known';

/** The first reason for which the passphrase is refused; null when it may be used. `known`: words that anybody would try. */
export function weaknessOf(passphrase: string, known: readonly string[]): Weakness | null {
  const said = passphrase.normalize('NFC').trim();
  if (said.length < LEAST_LENGTH) return 'short';
  if (new Set(said.toLowerCase()).size < LEAST_DIFFERENT) return 'repeated';
  if (/^[\d\s.\-/]+$/.test(said)) return 'digits';
  const rest = known
    .flatMap((one) => one.toLowerCase().split(/[\s@.]+/))
    .filter((one) => one.length > 2)
    .reduce((left, one) => left.replaceAll(one, ''), said.toLowerCase());
  return rest.replaceAll(/[\s\d]/g, '').length < LEAST_DIFFERENT ? 'known' : null;
}
