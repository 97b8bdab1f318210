// SPDX-License-Identifier: EUPL-1.2
// The checks that policies name in `post-check`, each as a pure function of the post: what is wrong, or nothing.

import { hardToRead } from './hard-to-read.ts';
import { hardWordsIn } from './hard-words.ts';
import type { PostFacts, PostMedia, TextFinding, ThirdParty } from './post-facts.ts';
import { replacementFor } from './redaction.ts';
import type { Concern, Said } from './remark.ts';

type Check = (post: PostFacts) => Concern[];

const said = (it: string, en: string): Said => ({ it, en });
const when = (wrong: boolean, concern: Concern): Concern[] => (wrong ? [concern] : []);

/** A statement of the author, asked once, with its reason. */
const statement =
  (check: string, question: Said): Check =>
  (post) =>
    when(!post.stated[check], {
      say: question,
      remedy: said('Rispondi e scrivi perché.', 'Answer, and write why.'),
    });

type SayWhy = (why: Said) => Said;

/** Findings of triage of some categories, each where it stands. */
const found =
  (categories: readonly string[], say: SayWhy, remedy: Said): Check =>
  ({ findings }) =>
    findings
      .filter(({ category }) => categories.includes(category))
      .map((one) => ({ say: say(whyOf(one)), remedy, span: one.span }));

/** The same of data: each with what may stand in its place. */
const foundData =
  (categories: readonly string[], say: SayWhy): Check =>
  ({ findings, language }) =>
    findings
      .filter(({ category }) => categories.includes(category))
      .map((one) => ({
        say: say(whyOf(one)),
        remedy: HIDE,
        span: one.span,
        replacement: replacementFor(one, language),
      }));

const whyOf = ({ why, whyEn = why }: TextFinding): Said => said(why, whyEn);

const eachMedia =
  (wrong: (one: PostMedia) => boolean, say: Said, remedy: Said): Check =>
  ({ media }) =>
    media.flatMap((one, place) => when(wrong(one), { say, remedy, media: place }));

const ofThirdParty =
  (wrong: (one: ThirdParty) => boolean, say: Said, remedy: Said): Check =>
  ({ thirdParty }) =>
    when(thirdParty !== null && wrong(thirdParty), { say, remedy });

const HIDE = said('Toglilo o oscuralo: con un clic su «Oscura».', 'Remove it or hide it: one click on “Redact”.');
const REWRITE = said('Riscrivi questa parte.', 'Rewrite this part.');
const PERSONAL = ['personal-case', 'personal-data', 'special-data'];
const ABOUT_ACTS = [
  'calls',
  'deadlines',
  'municipal-provisions',
  'regulations',
  'new-regulations',
  'official-documents',
];

const specialData = foundData(['special-data'], (why) =>
  said(`Sembra un dato particolare o giudiziario. ${why.it}`, `This looks like special or judicial data. ${why.en}`),
);
const politicalPromotion = found(
  ['political-promotion', 'electoral'],
  (why) => said(`Sembra propaganda. ${why.it}`, `This looks like political promotion. ${why.en}`),
  REWRITE,
);

export const POLICY_CHECKS: Readonly<Record<string, Check>> = {
  'special-data': specialData,
  'special-data-redaction': foundData(['special-data'], (why) =>
    said(
      `Prima di pubblicare va rimosso od oscurato. ${why.it}`,
      `Before publishing it has to be removed or obscured. ${why.en}`,
    ),
  ),
  'personal-data': foundData(['personal-data'], (why) =>
    said(`C’è un dato personale. ${why.it}`, `There is personal data. ${why.en}`),
  ),
  'data-minimisation': foundData(['personal-data', 'special-data'], (why) =>
    said(
      `C’è un dato personale: è necessario alla notizia? ${why.it}`,
      `There is personal data: does the news need it? ${why.en}`,
    ),
  ),
  'political-promotion': politicalPromotion,
  advertising: found(
    ['commercial'],
    (why) => said(`Sembra pubblicità. ${why.it}`, `This looks like advertising. ${why.en}`),
    REWRITE,
  ),
  'personal-case': found(
    ['personal-case'],
    (why) => said(`Parla di un caso personale. ${why.it}`, `It is about a personal case. ${why.en}`),
    REWRITE,
  ),
  'official-source-link': (post) =>
    when(post.officialSource === null && (post.act !== null || ABOUT_ACTS.includes(post.category ?? '')), {
      say: said(
        'Parla di un atto, di un bando o di una scadenza, e manca la fonte ufficiale: i social non sostituiscono la pubblicità legale.',
        'It speaks of an act, a call or a deadline without the official source: social networks do not replace legal publicity.',
      ),
      remedy: said(
        'Aggiungi il collegamento all’Albo o ad Amministrazione trasparente.',
        'Add the link to the official notice board.',
      ),
    }),
  'web-news-link': (post) =>
    when(post.newsLink === null && post.officialSource === null, {
      say: said('Non rimanda alla notizia sul sito.', 'It does not lead to the news on the site.'),
      remedy: said(
        'Aggiungi l’indirizzo della notizia sul sito dell’ente.',
        'Add the address of the news on the body’s site.',
      ),
    }),
  'public-interest': (post) =>
    when(post.publicInterest === null, {
      say: said(
        'Non è detto perché l’argomento è di interesse pubblico.',
        'It is not stated why the subject is of public interest.',
      ),
      remedy: said('Scrivilo in una frase: resta nel registro.', 'Say it in one sentence: it stays in the record.'),
    }),
  'stated-purpose': (post) =>
    when(post.purpose === null, {
      say: said(
        'Manca la finalità (legge 150/2000, art. 1, comma 5).',
        'The purpose is missing (law 150/2000, art. 1, par. 5).',
      ),
      remedy: said('Scegli una finalità dall’elenco.', 'Choose a purpose from the list.'),
    }),
  'requesting-service': (post) => [
    ...when(post.requestingOffice === null, {
      say: said(
        'Non è detto quale servizio chiede la pubblicazione.',
        'It is not stated which office asks for the publication.',
      ),
      remedy: said(
        'Indica il servizio: il suo responsabile firma per la correttezza.',
        'Name the office: its head signs for correctness.',
      ),
    }),
    ...when(post.signedForCorrectness === false, {
      say: said(
        'La richiesta da cui nasce il post non è firmata così com’è: è cambiata dopo la firma, o nessuno l’ha firmata.',
        'The request that the post comes of is not signed as it stands: it changed after the signature, or nobody signed it.',
      ),
      remedy: said(
        'Aspetta che il responsabile dell’ufficio la firmi, e controlla che cosa è cambiato.',
        'Wait until the head of the office signs it, and see what changed.',
      ),
    }),
  ],
  'not-yet-public': (post) => embargoed(post),
  'public-domain': (post) => [
    ...embargoed(post),
    ...statement(
      'public-domain',
      said('Tutto ciò che è scritto è già di pubblico dominio?', 'Is everything written here already public?'),
    )(post),
  ],
  'confidential-information': statement(
    'confidential-information',
    said(
      'Il testo non rivela notizie riservate, corrispondenza interna o documenti conosciuti per ufficio?',
      'Does the text reveal no confidential information, internal letters or documents?',
    ),
  ),
  accuracy: statement(
    'accuracy',
    said(
      'Le informazioni sono state controllate e non traggono in inganno?',
      'Was the information checked, and does not mislead?',
    ),
  ),
  pertinence: statement(
    'pertinence',
    said('Riguarda politiche o servizi dell’ente?', 'Is it about the body’s policies or services?'),
  ),
  'network-terms': statement(
    'network-terms',
    said('Rispetta i termini d’uso della rete?', 'Does it keep the network’s terms of use?'),
  ),
  'unrelated-initiative': statement(
    'unrelated-initiative',
    said(
      'L’iniziativa è dell’ente, o ha il suo patrocinio?',
      'Is the initiative the body’s own, or under its patronage?',
    ),
  ),
  'personal-case-consent': ({ findings, stated, thirdParty, language }) => {
    if (stated['personal-case-consent'] || thirdParty?.consent || thirdParty?.sourceUrl) return [];
    const about = findings.filter(({ category }) => PERSONAL.includes(category));
    return about.map((one) => ({
      say: said(
        'Riguarda una persona: serve il suo consenso, o l’indirizzo dove l’ha già pubblicato lei.',
        'It is about a person: their consent is needed, or where they published it themselves.',
      ),
      remedy: said(
        'Indica il consenso o l’indirizzo, oppure togli il riferimento.',
        'State the consent or the address, or take the reference away.',
      ),
      span: one.span,
      ...(one.category === 'personal-case' ? {} : { replacement: replacementFor(one, language) }),
    }));
  },
  'plain-language': (post) => [...hardToRead(post.text), ...hardWordsIn(post.text)],
  'third-party-source-label': ofThirdParty(
    ({ source }) => source.trim() === '',
    said('Il contenuto è di terzi e non dice di chi.', 'The content is a third party’s, and does not say whose.'),
    said('Scrivi la fonte: comparirà nel testo.', 'Write the source: it will stand in the text.'),
  ),
  'third-party-reliability': ofThirdParty(
    ({ verification }) => verification === null,
    said(
      'L’attendibilità del contenuto di terzi non è stata verificata.',
      'Nobody has checked whether the third party’s content is reliable.',
    ),
    said(
      'Scrivi come l’hai verificata, o perché non si può.',
      'Write how you checked it, or why that is not possible.',
    ),
  ),
  'media-rights': eachMedia(
    ({ rights }) => rights === null,
    said(
      'Non è detto di chi è l’immagine o il video, e con quale diritto si usa.',
      'It is not stated whose the image or video is, and by what right it is used.',
    ),
    said('Indica autore e licenza.', 'State author and licence.'),
  ),
  'media-privacy': eachMedia(
    ({ people, release }) => people === 'not-stated' || (people === 'adults' && release === null),
    said(
      'Non è detto se qualcuno è riconoscibile, o manca la liberatoria.',
      'It is not stated whether anybody can be recognised, or the release is missing.',
    ),
    said('Indica chi è riconoscibile e la liberatoria.', 'State who can be recognised, and the release.'),
  ),
  'media-release': eachMedia(
    ({ people, release }) => people !== 'nobody' && release === null,
    said('Mancano le liberatorie di persone e luoghi ritratti.', 'The releases of people and places are missing.'),
    said(
      'Aggiungi la liberatoria, o indica che nessuno è riconoscibile.',
      'Add the release, or state that nobody can be recognised.',
    ),
  ),
};

function embargoed({ act, plannedAt }: PostFacts): Concern[] {
  if (act === null) return [];
  const day = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' });
  if (act.publicFrom === null) {
    return [
      {
        say: said(
          `${act.citation} non è ancora pubblico: prima dell’adozione non se ne parla.`,
          `${act.citation} is not public yet: nothing is said before it is adopted.`,
        ),
        remedy: said('Aspetta che l’atto sia adottato e registrato.', 'Wait until the act is adopted and registered.'),
      },
    ];
  }
  return when(plannedAt !== null && plannedAt < act.publicFrom, {
    say: said(
      `Uscirebbe prima dell’atto, che è pubblico dal ${day.format(act.publicFrom)}.`,
      `It would come out before the act, public from ${day.format(act.publicFrom)}.`,
    ),
    remedy: said('Sposta l’ora dopo l’adozione.', 'Move the hour after the adoption.'),
  });
}
