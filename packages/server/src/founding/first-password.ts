// SPDX-License-Identifier: EUPL-1.2
import type { Because } from '../foundation/errors.ts';

export const SHORTEST_PASSWORD = 12;

/** Why a password will not do, or null. Length and not being guessable from the person count; mixtures are not asked (NIST SP 800-63B). */
export function passwordFault(password: string, known: readonly string[]): Because | null {
  if ([...password].length < SHORTEST_PASSWORD) {
    return {
      it: `La password è troppo corta: servono almeno ${SHORTEST_PASSWORD} caratteri. Una frase di quattro parole va bene.`,
      en: `The password is too short: it takes at least ${SHORTEST_PASSWORD} characters. A phrase of four words will do.`,
    };
  }
  if (new Set(password).size < 5) {
    return {
      it: 'La password ripete pochi caratteri. Usane di più diversi.',
      en: 'The password repeats few characters. Use more different ones.',
    };
  }
  return isGuessable(password.toLowerCase(), known) ? GUESSABLE : null;
}

const GUESSABLE = {
  it: 'La password è fatta quasi solo del tuo nome, della tua e-mail o del nome dell’ente. Scegline un’altra.',
  en: 'The password is made of little but your name, your e-mail or the name of the body. Choose another.',
};

/** Whether little is left once the words that anybody knows, years and punctuation are taken out. */
function isGuessable(password: string, known: readonly string[]): boolean {
  const words = known.flatMap((text) => text.toLowerCase().split(/[^a-zà-ÿ0-9]+/)).filter((word) => word.length > 2);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), password);
  return rest.replaceAll(/(19|20)\d\d|[^a-zà-ÿ0-9]/g, '').length < 6;
}
