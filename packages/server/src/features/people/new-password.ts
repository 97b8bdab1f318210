// SPDX-License-Identifier: EUPL-1.2
// What a new password must be: long, and not what anybody would try first (NIST SP 800-63B, 5.1.1.2). No rules on its characters.
import { InvalidInputError } from '../../foundation/errors.ts';

const SHORTEST = 12;
const FEWEST_DIFFERENT = 5;
/** Characters that must remain once the names of the person and of the body are taken away. */
const LEAST_OF_ONES_OWN = 6;

export type PasswordContext = { email: string | null; name: string; bodyName: string; bodySlug: string };
type Gap = { it: string; en: string };

/** Why a password is no good, or null. */
export function gapOfPassword(password: string, context: PasswordContext): Gap | null {
  if ([...password].length < SHORTEST) {
    return {
      it: `La password è troppo corta: servono almeno ${SHORTEST} caratteri. Una frase va benissimo.`,
      en: `The password is too short: at least ${SHORTEST} characters are needed. A sentence does well.`,
    };
  }
  const plain = plainOf(password);
  if (new Set(plain).size < FEWEST_DIFFERENT || isRun(plain)) {
    return {
      it: 'La password ripete pochi caratteri o li mette in fila: si indovina subito. Scegli una frase tua.',
      en: 'The password repeats few characters or puts them in a row: it is guessed at once. Choose a sentence of yours.',
    };
  }
  if (withoutNames(plain, context).length < LEAST_OF_ONES_OWN) {
    return {
      it: 'La password è fatta del tuo nome, del tuo indirizzo o del nome dell’ente: si indovina subito. Scegli una frase tua.',
      en: 'The password is made of your name, your address or the body’s name: it is guessed at once. Choose a sentence of yours.',
    };
  }
  return null;
}

/** Throws InvalidInputError for a password that is no good. `pointer`: the field of the request. */
export function refuseWeak(password: string, context: PasswordContext, pointer: string): void {
  const gap = gapOfPassword(password, context);
  if (gap) throw new InvalidInputError(gap, { code: 'weak-password', errors: [{ pointer, detail: gap.en }] });
}

const plainOf = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** 123456789012, abcdefghijkl, and backwards. */
function isRun(plain: string): boolean {
  const codes = [...plain].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  const runs = steps.filter((step) => step === 1 || step === -1 || step === -9 || step === 9).length;
  return runs === steps.length;
}

function withoutNames(plain: string, { email, name, bodyName, bodySlug }: PasswordContext): string {
  const words = [email ?? '', name, bodyName, bodySlug, 'arengo password']
    .flatMap((text) => plainOf(text).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2)
    .toSorted((one, other) => other.length - one.length);
  return words.reduce((rest, word) => rest.replaceAll(word, ''), plain).replaceAll(/[^\p{L}]+/gu, '');
}
