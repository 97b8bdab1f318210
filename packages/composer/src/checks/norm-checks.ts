// SPDX-License-Identifier: EUPL-1.2
// What the law asks of every post, whatever the policy says.
import { hashtagsOf } from '../count-text.ts';
import { readability } from '../readability.ts';
import type { PostFacts } from './post-facts.ts';
import type { Concern, Remark, Said, Severity } from './remark.ts';

type NormCheck = { check: string; severity: Severity; norm: string; look: (post: PostFacts) => Concern[] };

const said = (it: string, en: string): Said => ({ it, en });
const ACCESSIBILITY = 'L. 4/2004';
const ELECTIONS = 'L. 28/2000, art. 9';
const PRIVACY = 'GDPR; D.Lgs. 196/2003, art. 2-ter';
const PLAIN = 60;

const each = (
  post: PostFacts,
  wrong: (one: PostFacts['media'][number]) => boolean,
  say: Said,
  remedy: Said,
): Concern[] => post.media.flatMap((one, media) => (wrong(one) ? [{ say, remedy, media }] : []));

const inElections =
  (look: (post: PostFacts) => Concern[]) =>
  (post: PostFacts): Concern[] =>
    post.electionPeriod ? look(post) : [];

const declared = (check: string, say: Said): NormCheck => ({
  check,
  severity: 'asks',
  norm: ELECTIONS,
  look: inElections((post) =>
    post.stated[check]
      ? []
      : [{ say, remedy: said('Dichiaralo e scrivi il motivo.', 'State it, and write the reason.') }],
  ),
});

const matches = (post: PostFacts, pattern: RegExp, say: Said, remedy: Said): Concern[] =>
  [...post.text.matchAll(pattern)].map((one) => ({
    say,
    remedy,
    span: [one.index, one.index + one[0].length] as const,
  }));

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const NORM_CHECKS: readonly NormCheck[] = [
  {
    check: 'alt-text',
    severity: 'blocks',
    norm: ACCESSIBILITY,
    look: (post) =>
      each(
        post,
        ({ kind, alt }) => kind === 'image' && alt.trim() === '',
        said(
          'L’immagine non ha un testo alternativo: chi non vede non sa che cosa mostra.',
          'The image has no alternative text: who cannot see does not know what it shows.',
        ),
        said('Descrivi in una frase che cosa mostra.', 'Describe in one sentence what it shows.'),
      ),
  },
  {
    check: 'captions',
    severity: 'asks',
    norm: ACCESSIBILITY,
    look: (post) =>
      post.stated.captions
        ? []
        : each(
            post,
            ({ kind, captions }) => kind === 'video' && !captions,
            said('Il video non ha sottotitoli.', 'The video has no captions.'),
            said('Aggiungi i sottotitoli, o scrivi perché mancano.', 'Add captions, or write why there are none.'),
          ),
  },
  {
    check: 'text-in-image',
    severity: 'advises',
    norm: ACCESSIBILITY,
    look: (post) =>
      each(
        post,
        ({ textInside }) => textInside,
        said('Le informazioni stanno solo dentro l’immagine.', 'The information stands in the image alone.'),
        said('Scrivile anche nel testo.', 'Write it in the text too.'),
      ),
  },
  {
    check: 'hashtag-capitals',
    severity: 'advises',
    norm: ACCESSIBILITY,
    look: (post) =>
      hashtagsOf(post.text)
        .filter((tag) => tag.length > 12 && tag === tag.toLowerCase())
        .map((tag) => ({
          say: said(
            `I lettori di schermo leggono #${tag} come una parola sola.`,
            `Screen readers read #${tag} as one word.`,
          ),
          remedy: said(
            'Scrivi maiuscola l’iniziale di ogni parola: #UnaFesta.',
            'Write each word with a capital: #AnEvent.',
          ),
          span: spanOf(post.text, `#${tag}`),
        })),
  },
  {
    check: 'readability',
    severity: 'advises',
    norm: 'Dir. 8 maggio 2002 sulla semplificazione del linguaggio',
    look: (post) => {
      const read = readability(post.text);
      if (read === null || read.words < 20 || read.index >= PLAIN) return [];
      return [
        {
          say: said(
            `Gulpease ${read.index}: difficile per chi ha la licenza media (da ${PLAIN} in su è facile).`,
            `Gulpease ${read.index}: hard for many (${PLAIN} and more is easy).`,
          ),
          remedy: said('Accorcia le frasi e usa parole comuni.', 'Shorten the sentences and use common words.'),
        },
      ];
    },
  },
  {
    check: 'protected-people',
    severity: 'blocks',
    norm: PRIVACY,
    look: (post) =>
      each(
        post,
        ({ people, legalBasis }) => (people === 'minors' || people === 'vulnerable') && legalBasis === null,
        said(
          'Si riconoscono minori o persone vulnerabili: senza una base giuridica non si pubblica, e il consenso non basta.',
          'Minors or vulnerable people can be recognised: nothing is published without a legal basis, and consent is none.',
        ),
        said(
          'Usa un’altra immagine, rendile irriconoscibili o indica la norma che lo prevede.',
          'Use another image, make them unrecognisable, or state the rule that provides for it.',
        ),
      ),
  },
  declared(
    'impersonal',
    said('In periodo elettorale il messaggio è impersonale?', 'In an election period: is the message impersonal?'),
  ),
  declared(
    'indispensable',
    said(
      'In periodo elettorale la comunicazione è indispensabile?',
      'In an election period: is the communication indispensable?',
    ),
  ),
  {
    check: 'elected-names',
    severity: 'advises',
    norm: ELECTIONS,
    look: inElections((post) =>
      post.electedNames.flatMap((name) =>
        matches(
          post,
          new RegExp(`(?<!\\p{L})${literal(name)}(?!\\p{L})`, 'giu'),
          said(`Nomina ${name}.`, `It names ${name}.`),
          said(
            'In questo periodo la forma è impersonale: togli il nome.',
            'In this period the form is impersonal: take the name away.',
          ),
        ),
      ),
    ),
  },
  {
    check: 'patronage-wording',
    severity: 'advises',
    norm: ELECTIONS,
    look: inElections((post) =>
      matches(
        post,
        /\b(?:patrocini\p{L}*|con il sostegno del(?:l[’']amministrazione| comune| sindaco)|(?:sindac[oa]|assessor[ea]|giunta|amministrazione)\s+(?:è|sono)\s+(?:liet[aoi]|orglios[aoi]|orgoglios[aoi]|fier[aoi]))/giu,
        said('Sembra un patrocinio o un’autocelebrazione.', 'This looks like patronage or self-praise.'),
        said('Lascia solo l’informazione necessaria.', 'Leave only the information that is needed.'),
      ),
    ),
  },
  {
    check: 'promises',
    severity: 'advises',
    norm: ELECTIONS,
    look: inElections((post) =>
      matches(
        post,
        /\b(?:realizzer|costruir|faremo|inaugurer|avremo|saremo|miglior(?:er)|investir|garantir|promett)\p{L}*/giu,
        said('Parla al futuro come una promessa.', 'It speaks of the future like a promise.'),
        said('Di’ solo ciò che è in atto.', 'Say only what is in effect.'),
      ),
    ),
  },
];

function spanOf(text: string, part: string): [number, number] {
  const at = Math.max(0, text.indexOf(part));
  return [at, at + part.length];
}

/** What the law has to say about the post. */
export function normRemarks(post: PostFacts): Remark[] {
  return NORM_CHECKS.flatMap(({ check, severity, norm, look }) =>
    look(post).map(({ span, media, ...words }) => ({
      check,
      severity,
      clause: null,
      norm,
      ...words,
      span: span ?? null,
      media: media ?? null,
    })),
  );
}
