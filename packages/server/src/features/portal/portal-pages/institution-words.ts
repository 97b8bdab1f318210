// SPDX-License-Identifier: EUPL-1.2
// The words of the legal notes and of the page on accessibility.
import type { Language } from '@arengo/policy';

const IT = {
  legal: {
    title: 'Note legali',
    lead: (body: string) => `Come si può riusare ciò che ${body} pubblica qui, e di che cosa risponde.`,
    licence: 'Licenza dei contenuti',
    // The sentence of the model of comuni's sites (C.SI.3.4).
    open: 'In applicazione del principio open by default ai sensi dell’articolo 52 del decreto legislativo 7 marzo 2005, n. 82 (CAD) e salvo dove diversamente specificato (compresi i contenuti incorporati di terzi), i dati, i documenti e le informazioni pubblicati sul sito sono rilasciati con licenza CC-BY 4.0. Gli utenti sono quindi liberi di condividere (riprodurre, distribuire, comunicare al pubblico, esporre in pubblico), rappresentare, eseguire e recitare questo materiale con qualsiasi mezzo e formato e modificare (trasformare il materiale e utilizzarlo per opere derivate) per qualsiasi fine, anche commerciale con il solo onere di attribuzione, senza apporre restrizioni aggiuntive.',
    deed: 'Leggi la licenza CC BY 4.0',
    otherwise: 'Per ciò che l’ente pubblica sugli account la policy dice:',
    liability: 'Di che cosa risponde l’ente',
    liabilities: [
      'L’ente cura che queste pagine siano esatte e aggiornate. Fa fede il testo degli atti pubblicati all’Albo pretorio: se trovi una differenza, segnalala.',
      'Ciò che altri scrivono sulle reti sociali è di chi lo scrive. L’ente modera i propri account secondo la sua policy.',
      'Le reti sociali sono di altri, con regole proprie: l’ente non ne decide il funzionamento, né la pubblicità.',
      'I collegamenti portano anche a siti di altri, che ne rispondono.',
      'La versione inglese è una traduzione: vale il testo italiano.',
    ],
    policySays: 'Che cosa dice la policy',
    software: 'Il programma che fa funzionare queste pagine',
    softwareIs: 'Queste pagine sono fatte con Arengo, software libero con licenza EUPL-1.2.',
    source: 'Leggi il codice sorgente',
    security: 'Segnala un problema di sicurezza',
    site: 'Note legali del sito istituzionale',
    contacts: 'Vai ai contatti dell’ente',
  },
  accessibility: {
    title: 'Accessibilità',
    lead: 'Queste pagine sono fatte perché tutti possano leggerle e usarle. Se qualcosa non va, dillo: è un tuo diritto.',
    declaration: 'La dichiarazione di accessibilità',
    read: 'Leggi la dichiarazione di accessibilità',
    made: (day: string, until: string) => `Fatta il ${day}, vale fino al ${until}.`,
    old: (until: string) => `Valeva fino al ${until}: l’ente la sta rinnovando.`,
    none: 'Qui l’ente non ha ancora indicato la sua dichiarazione.',
    made2: 'La dichiarazione si fa ogni anno su form.agid.gov.it, il servizio di AgID.',
    how: 'Come sono fatte queste pagine',
    done: [
      'Si usano con la sola tastiera e con i lettori di schermo; il primo collegamento salta al contenuto.',
      'Si leggono su uno schermo di 320 pixel e con l’ingrandimento al 400 %, senza scorrere di lato.',
      'Nessuna informazione è data dal solo colore; nulla si muove, lampeggia o scade.',
      'Funzionano senza JavaScript e si stampano.',
    ],
    measure: 'Il riferimento è WCAG 2.1, livello AA (EN 301 549; legge 9 gennaio 2004, n. 4).',
    limits: 'Che cosa si sa non accessibile',
    own: [
      'Le reti sociali non sono dell’ente: l’ente non può garantire che siano accessibili. Ciò che pubblica si legge anche qui, nelle pubblicazioni.',
      'Le descrizioni delle immagini più vecchie possono mancare, perché le reti non le davano.',
    ],
    tell: 'Segnala un problema di accessibilità',
    tellHow: 'Scrivi quale pagina, che cosa volevi fare e con quale strumento. L’ente risponde entro 30 giorni.',
    write: 'Scrivi a',
    noContact: 'Qui l’ente non ha indicato un indirizzo apposito: usa i suoi contatti.',
    contacts: 'Vai ai contatti dell’ente',
    defender: 'Se l’ente non risponde',
    defenderHow:
      'Se l’ente non risponde entro 30 giorni, o la risposta non basta, puoi rivolgerti al Difensore civico per il digitale, presso AgID: la procedura è gratuita.',
    defenderLink: 'Vai al Difensore civico per il digitale',
  },
};
export type InstitutionWords = typeof IT;

const EN: InstitutionWords = {
  legal: {
    title: 'Legal notes',
    lead: (body) => `How what ${body} publishes here may be reused, and what it answers for.`,
    licence: 'Licence of the content',
    open: 'In application of the principle of openness by default under article 52 of legislative decree no. 82 of 7 March 2005 (CAD), and except where otherwise stated (embedded content of third parties included), the data, documents and information published on this site are released under the licence CC BY 4.0. You are free to share, represent, perform and adapt this material by any means and in any format, for any purpose, also commercial, with attribution as the only condition and without adding restrictions.',
    deed: 'Read the licence CC BY 4.0',
    otherwise: 'On what the body publishes on its accounts the policy says:',
    liability: 'What the body answers for',
    liabilities: [
      'The body takes care that these pages are exact and up to date. The acts published on the Albo pretorio are what counts: if you find a difference, tell us.',
      'What others write on social networks is theirs. The body moderates its own accounts under its policy.',
      'The networks belong to others and have rules of their own: the body does not decide how they work, nor what they advertise.',
      'Links lead to sites of others too, who answer for them.',
      'The English version is a translation: the Italian text is the one that counts.',
    ],
    policySays: 'What the policy says',
    software: 'The software behind these pages',
    softwareIs: 'These pages are made with Arengo, free software under the EUPL-1.2.',
    source: 'Read the source code',
    security: 'Report a security problem',
    site: 'Legal notes of the institutional site',
    contacts: 'Go to the contacts of the body',
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'These pages are made for everybody to read and use. If something is wrong, say so: it is your right.',
    declaration: 'The accessibility statement',
    read: 'Read the accessibility statement',
    made: (day, until) => `Made on ${day}, it holds until ${until}.`,
    old: (until) => `It held until ${until}: the body is renewing it.`,
    none: 'The body has not given its statement here yet.',
    made2: 'The statement is made each year on form.agid.gov.it, the service of AgID.',
    how: 'How these pages are made',
    done: [
      'They can be used with the keyboard alone and with screen readers; the first link skips to the content.',
      'They can be read on a screen of 320 pixels and at 400 % zoom, with no sideways scrolling.',
      'No information is given by colour alone; nothing moves, flashes or expires.',
      'They work without JavaScript, and they print.',
    ],
    measure: 'The standard is WCAG 2.1, level AA (EN 301 549; law no. 4 of 9 January 2004).',
    limits: 'What is known not to be accessible',
    own: [
      'Social networks do not belong to the body, which cannot warrant that they are accessible. What it publishes can be read here too, among the publications.',
      'Descriptions of the oldest images may be missing, because the networks did not give them.',
    ],
    tell: 'Tell of an accessibility problem',
    tellHow: 'Write which page, what you wanted to do and with which tool. The body answers within 30 days.',
    write: 'Write to',
    noContact: 'The body has given no address for this: use its contacts.',
    contacts: 'Go to the contacts of the body',
    defender: 'If the body does not answer',
    defenderHow:
      'If the body does not answer within 30 days, or its answer is not enough, you may turn to the Difensore civico per il digitale, the digital ombudsman at AgID: it is free.',
    defenderLink: 'Go to the digital ombudsman',
  },
};

export const INSTITUTION_WORDS: Record<Language, InstitutionWords> = { it: IT, en: EN };
