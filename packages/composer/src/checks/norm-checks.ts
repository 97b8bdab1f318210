// SPDX-License-Identifier: EUPL-1.2
// What the law asks of every post, whatever the policy says.
import { hashtagsOf } from '../count-text.ts';
import { ELECTION_CHECKS } from './election-checks.ts';
import { hardToRead } from './hard-to-read.ts';
import type { NormCheck } from './norm-check.ts';
import type { PostFacts } from './post-facts.ts';
import { replacementFor } from './redaction.ts';
import type { Concern, Remark, Said } from './remark.ts';

const said = (it: string, en: string): Said => ({ it, en });
const ACCESSIBILITY = 'L. 4/2004';
const PRIVACY = 'GDPR; D.Lgs. 196/2003, art. 2-ter';
const SPECIAL_DATA = 'GDPR, artt. 9 e 10';

const each = (
  post: PostFacts,
  wrong: (one: PostFacts['media'][number]) => boolean,
  say: Said,
  remedy: Said,
): Concern[] => post.media.flatMap((one, media) => (wrong(one) ? [{ say, remedy, media }] : []));

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
    look: (post) => hardToRead(post.text),
  },
  {
    check: 'protected-data',
    severity: 'blocks',
    norm: SPECIAL_DATA,
    look: ({ findings, language }) =>
      findings
        .filter(({ category }) => category === 'special-data')
        .map((one) => ({
          say: said(
            `È un dato che la legge protegge: non si pubblica. ${one.why}`,
            `The law protects this data: it is not published. ${one.whyEn ?? one.why}`,
          ),
          remedy: said(
            'Toglilo o oscuralo: con un clic su «Oscura». Se è un errore, scrivi perché.',
            'Remove it or hide it: one click on “Redact”. If this is a mistake, write why.',
          ),
          span: one.span,
          replacement: replacementFor(one, language),
        })),
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
  ...ELECTION_CHECKS,
];

function spanOf(text: string, part: string): [number, number] {
  const at = Math.max(0, text.indexOf(part));
  return [at, at + part.length];
}

/** What the law has to say about the post. */
export function normRemarks(post: PostFacts): Remark[] {
  return NORM_CHECKS.flatMap(({ check, severity, norm, look }) =>
    look(post).map(({ span, media, replacement, ...words }) => ({
      check,
      severity,
      clause: null,
      norm,
      ...words,
      span: span ?? null,
      media: media ?? null,
      replacement: replacement ?? null,
    })),
  );
}
