// SPDX-License-Identifier: EUPL-1.2
// What a clause may ask of content that is not the body's, by the names that policies give it.
import type { PostFacts, ThirdParty } from './post-facts.ts';
import type { Concern } from './remark.ts';

type Requirement = { met: (post: PostFacts, thirdParty: ThirdParty) => boolean; lacking: Concern };

const named = ({ source }: ThirdParty) => source.trim() !== '';

export const REQUIREMENTS: Readonly<Record<string, Requirement>> = {
  source: {
    met: (_, thirdParty) => named(thirdParty),
    lacking: {
      say: { it: 'Contenuto di terzi senza la fonte.', en: 'A third party’s content without its source.' },
      remedy: { it: 'Scrivi di chi è.', en: 'Write whose it is.' },
    },
  },
  'originating-body': {
    met: (_, thirdParty) => named(thirdParty),
    lacking: {
      say: { it: 'Non è detto da quale ente proviene.', en: 'It is not stated which body it comes from.' },
      remedy: { it: 'Scrivi l’ente o la società da cui proviene.', en: 'Name the body or company it comes from.' },
    },
  },
  'public-interest-reason': {
    met: ({ publicInterest }) => publicInterest !== null && publicInterest.trim() !== '',
    lacking: {
      say: {
        it: 'Contenuto di terzi: non è detto perché è di interesse pubblico.',
        en: 'A third party’s content: it is not stated why it is of public interest.',
      },
      remedy: { it: 'Scrivilo in una frase.', en: 'Say it in one sentence.' },
    },
  },
  'consent-or-source-address': {
    met: (_, { consent, sourceUrl }) => Boolean(consent?.trim() || sourceUrl?.trim()),
    lacking: {
      say: {
        it: 'Contenuto di terzi: manca il consenso, o l’indirizzo dove l’interessato l’ha pubblicato.',
        en: 'A third party’s content: the consent is missing, or the address where the person published it.',
      },
      remedy: { it: 'Indica l’uno o l’altro.', en: 'State the one or the other.' },
    },
  },
};
