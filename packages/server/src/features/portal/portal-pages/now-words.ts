// SPDX-License-Identifier: EUPL-1.2
// The words of what every page says first, in Italian and English.
import type { Language } from '@arengo/policy';

const IT = {
  emergency: 'Emergenza in corso',
  since: (when: string) => `Dal ${when}.`.replace(/^Dal (8|11) /, 'Dall’$1 '),
  cites: 'Stabilita con:',
  call: 'In pericolo chiama il',
  messages: 'Che cosa ha comunicato l’ente',
  none: 'L’ente non ha ancora pubblicato allerte per questa emergenza.',
  levels: { green: 'Allerta verde', yellow: 'Allerta gialla', orange: 'Allerta arancione', red: 'Allerta rossa' },
  greenNotice: 'Codice verde',
  allClear: 'Cessato allarme',
  until: (when: string) => `vale fino al ${when}`.replace(/ al (8|11) /, ' all’$1 '),
  past: 'non vale più',
  out: 'Dove è uscita:',
  all: 'Tutte le pubblicazioni dall’inizio dell’emergenza',
  election: 'Periodo elettorale',
  elections: (what: string, from: string, to: string) =>
    `Dal ${from} al ${to} (${what}) la legge limita la comunicazione dell’ente: solo ciò che è indispensabile alle sue funzioni, e in forma impersonale.`.replaceAll(
      /\b(d?al) (8|11) /gi,
      '$1l’$2 ',
    ),
  law: 'Legge 22 febbraio 2000, n. 28, articolo 9',
  notice: 'Comunicato ordinato dall’Autorità per le garanzie nelle comunicazioni',
  readNotice: 'Leggi il comunicato ordinato dall’Autorità per le garanzie nelle comunicazioni',
};
type Words = typeof IT;

const EN: Words = {
  emergency: 'Emergency under way',
  since: (when) => `Since ${when}.`,
  cites: 'Established by:',
  call: 'In danger call',
  messages: 'What the body has said',
  none: 'The body has published no alert on this emergency yet.',
  levels: { green: 'Green alert', yellow: 'Yellow alert', orange: 'Orange alert', red: 'Red alert' },
  greenNotice: 'Code green',
  allClear: 'All clear',
  until: (when) => `holds until ${when}`,
  past: 'holds no more',
  out: 'Where it went out:',
  all: 'Everything published since the emergency began',
  election: 'Election period',
  elections: (what, from, to) =>
    `From ${from} to ${to} (${what}) the law limits what the body may say: only what is indispensable for its tasks, and impersonally.`,
  law: 'Law no. 28 of 22 February 2000, article 9',
  notice: 'Notice ordered by the authority for communications (AGCOM)',
  readNotice: 'Read the notice ordered by the authority for communications (AGCOM), in Italian',
};

export const NOW_WORDS: Record<Language, Words> = { it: IT, en: EN };
