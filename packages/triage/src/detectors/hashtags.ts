// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '../finding.ts';
import { foldWord } from '../normalise/fold.ts';
import type { Reading } from '../reading.ts';
import { findingAt, type Says } from './finding-at.ts';

const hashtag = /#([a-z0-9_]{2,60})/g;
const invitation = /^(io)?(vota|votate|votiamo|voto|rivota|iovoto)(?!zion|azion|re$)[a-z0-9]{2,}/;
const support =
  /^(forza|viva|io(sto)?con|tutticon|stocon|con|sempre|avanti|abbasso|no|mai|via|basta|iscrivitia|tesseramento)/;
const party =
  /^(pd|partitodemocratico|fdi|fratelliditalia|lega|leganord|legasalvini|forzaitalia|m5s|movimento5stelle|5stelle|cinquestelle|italiaviva|azione|piueuropa|europaverde|avs|alleanzaverdisinistra|sinistraitaliana|noimoderati|casapound|forzanuova|rifondazione|potereaalpopolo|poterealpopolo|centrodestra|centrosinistra)$/;

const says = (score: number, why: string, whyEn: string): Says => ({
  category: 'political-promotion',
  detector: 'politics/hashtag',
  score,
  why,
  whyEn,
});

/** Hashtags of a party, of a campaign ("#votaRossi"), or in support of an elected person named in the context. */
export function findPoliticalHashtags(reading: Reading): Finding[] {
  const found: Finding[] = [];
  const elected = (reading.context.namesOfElected ?? [])
    .map((name) => foldWord(name).split(/\s+/).at(-1) ?? '')
    .filter((name) => name.length > 2);
  for (const match of reading.folded.text.matchAll(hashtag)) {
    const tag = match[1] ?? '';
    const to = match.index + match[0].length;
    if (invitation.test(tag)) {
      const vote = says(0.8, 'L’hashtag invita a votare.', 'The hashtag invites to vote.');
      found.push(
        findingAt(reading, match.index, to, vote),
        findingAt(reading, match.index, to, { ...vote, category: 'electoral' }),
      );
    } else if (party.test(tag)) {
      found.push(
        findingAt(
          reading,
          match.index,
          to,
          says(0.6, 'L’hashtag nomina un partito o un movimento.', 'The hashtag names a party or movement.'),
        ),
      );
    } else if (support.test(tag) && elected.some((name) => tag.endsWith(name))) {
      found.push(
        findingAt(
          reading,
          match.index,
          to,
          says(
            0.65,
            'L’hashtag sostiene o avversa una persona eletta.',
            'The hashtag supports or opposes an elected person.',
          ),
        ),
      );
    }
  }
  return found;
}
