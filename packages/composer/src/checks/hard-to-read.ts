// SPDX-License-Identifier: EUPL-1.2
import { readability } from '../readability.ts';
import type { Concern } from './remark.ts';

// From here on a text is easy for who left school at fourteen (Lucisano and Piemontese, 1988).
const PLAIN = 60;
// Of fewer words the index says nothing.
const ENOUGH_WORDS = 20;

/** What there is to say of a text that is hard to read by the Gulpease index. */
export function hardToRead(text: string): Concern[] {
  const read = readability(text);
  if (read === null || read.words < ENOUGH_WORDS || read.index >= PLAIN) return [];
  return [
    {
      say: {
        it: `Gulpease ${read.index}: difficile per chi ha la licenza media (da ${PLAIN} in su è facile).`,
        en: `Gulpease ${read.index}: hard for many (${PLAIN} and more is easy).`,
      },
      remedy: { it: 'Accorcia le frasi e usa parole comuni.', en: 'Shorten the sentences and use common words.' },
    },
  ];
}
