// SPDX-License-Identifier: EUPL-1.2
// What the law on equal treatment asks of every administration from the call of an election or a referendum to the closing of
// the polls: only what is impersonal and indispensable (L. 28/2000, art. 9). What AGCOM has sanctioned is pointed out.
import type { NormCheck } from './norm-check.ts';
import type { PostFacts } from './post-facts.ts';
import type { Concern, Said } from './remark.ts';

const ELECTIONS = 'L. 28/2000, art. 9';
const said = (it: string, en: string): Said => ({ it, en });

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

const inMedia = (
  post: PostFacts,
  wrong: (one: PostFacts['media'][number]) => boolean,
  say: Said,
  remedy: Said,
): Concern[] => post.media.flatMap((one, media) => (wrong(one) ? [{ say, remedy, media }] : []));

// In what an administration says of itself; Italian, where the accounts write it.
const CELEBRATORY =
  /(?<!\p{L})(?:(?:siamo|sono|è)\s+(?:liet|orgoglios|fier|felic|entusiast)\p{L}+|(?:con|un|una|grande|straordinari[oa]|enorme)\s+(?:orgoglio|soddisfazione|successo|traguardo|risultato)|traguardo\s+(?:storico|straordinario|importante)|risultat[oi]\s+(?:storic|straordinari|eccezional)\p{L}+|promess[ae]\s+mantenut[ae]|finalmente\s+realtà|fiore\s+all[’']occhiello|grazie\s+al(?:l[’'])?\s?(?:impegno|lavoro)\s+d(?:i|el|ella|ell[’'])\s?(?:questa\s+)?(?:amministrazione|giunta|sindac[oa]|assessor[ea])|abbiamo\s+(?:mantenuto|realizzato|ottenuto|portato|vinto))(?!\p{L})/giu;
const OFFICE_HOLDERS =
  /(?<!\p{L})(?:(?:vice)?sindac[oahe]{1,2}|assessor[aei]|assessoress[ae]|consiglier[aei](?:\s+(?:comunal[ei]|regional[ei]|delegat[aoie]))|presidente\s+del(?:la\s+(?:regione|provincia)|\s+consiglio(?:\s+comunale)?)|onorevol[ei]|ministr[oaei]|senator[ei]|deputat[oaei])(?!\p{L})/iu;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name as a whole word; without `lastIndex`, so that it can be asked again. */
const named = (name: string) => new RegExp(`(?<!\\p{L})${literal(name)}(?!\\p{L})`, 'giu');

export const ELECTION_CHECKS: readonly NormCheck[] = [
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
          named(name),
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
        /(?<!\p{L})(?:patrocini\p{L}*|con il sostegno de(?:l[’']|ll[’'])?\s?(?:amministrazione|comune|sindac[oa]|assessorato|giunta)|assessorato\s+\p{L}+)(?!\p{L})/giu,
        said(
          'Parla di un patrocinio o di un assessorato: in questo periodo è stato ritenuto propaganda.',
          'It speaks of patronage or of an assessor’s office: in this period that was held to be promotion.',
        ),
        said('Lascia solo l’informazione necessaria.', 'Leave only the information that is needed.'),
      ),
    ),
  },
  {
    check: 'celebratory-tone',
    severity: 'advises',
    norm: ELECTIONS,
    look: inElections((post) =>
      matches(
        post,
        CELEBRATORY,
        said('Celebra l’amministrazione, più che informare.', 'It celebrates the administration rather than informs.'),
        said('Lascia solo i fatti che servono a chi legge.', 'Leave only the facts that readers need.'),
      ),
    ),
  },
  {
    check: 'elected-photos',
    severity: 'advises',
    norm: ELECTIONS,
    look: inElections((post) =>
      inMedia(
        post,
        ({ people, alt }) =>
          people === 'adults' || OFFICE_HOLDERS.test(alt) || post.electedNames.some((name) => named(name).test(alt)),
        said(
          'Nell’immagine si riconoscono persone: in questo periodo non devono esserci amministratori o candidati.',
          'People can be recognised in the image: in this period there must be no administrators or candidates.',
        ),
        said('Controlla chi c’è, o usa un’altra immagine.', 'Check who is in it, or use another image.'),
      ),
    ),
  },
  {
    check: 'office-holders',
    severity: 'advises',
    norm: ELECTIONS,
    look: inElections((post) =>
      matches(
        post,
        new RegExp(OFFICE_HOLDERS.source, 'giu'),
        said('Nomina una carica politica.', 'It names a political office.'),
        said(
          'In questo periodo la forma è impersonale: di’ che cosa fa l’ente, non chi lo fa.',
          'In this period the form is impersonal: say what the body does, not who does it.',
        ),
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
        /(?<!\p{L})(?:(?:realizzer|costruir|inaugurer|migliorer|investir|garantir|aprir|finanzier|raddoppier|ridurr)(?:ò|ai|à|emo|ete|anno)|faremo|avremo|saremo|daremo|promett\p{L}+|vi\s+assicuro|ci\s+impegniamo)(?!\p{L})/giu,
        said('Parla al futuro come una promessa.', 'It speaks of the future like a promise.'),
        said('Di’ solo ciò che è in atto.', 'Say only what is in effect.'),
      ),
    ),
  },
];
