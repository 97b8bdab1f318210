// SPDX-License-Identifier: EUPL-1.2
// The demonstration body: an invented comune, its people, its pages and its posts. No one in it exists.
import type { NewPerson, Power } from './demo-words.ts';

export const BODY = { slug: 'valdoria', name: 'Comune di Valdoria' };
export const PACK = 'cassino';

export const SETTINGS = {
  falseAccounts: { reportWithin: 2, answerWithin: 15 },
  publicFace: {
    urp: 'Piazza dell’Arengo 1, piano terra. Dal lunedì al venerdì, dalle 9 alle 13',
    urpPhone: '0500 000001',
    urpEmail: 'urp@comune.valdoria.example',
    tollFree: '800 000001',
  },
  policy: {
    timeZone: 'Europe/Rome',
    holidays: 'it' as const,
    patronSaint: '09-29',
    offices: {
      staff: [
        {
          days: ['mon' as const, 'tue' as const, 'wed' as const, 'thu' as const, 'fri' as const],
          from: '08:00',
          to: '18:00',
        },
      ],
    },
  },
  domains: ['comune.valdoria.example'],
  organs: { mayor: 'La Sindaca' },
  dataProtection: {
    controller: {
      ...{ address: 'Piazza Maggiore 1, Valdoria', email: 'protocollo@comune.valdoria.example' },
      ...{ certifiedEmail: 'comune@pec.valdoria.example', phone: '' },
    },
    officer: {
      ...{ title: 'Ufficio del RPD', address: '', email: 'rpd@comune.valdoria.example', certifiedEmail: '', phone: '' },
    },
    networks: {},
  },
};

export const ACTS = {
  policy: {
    kind: 'resolution',
    organ: 'giunta',
    number: '41',
    date: '2026-01-15',
    subject: 'Approvazione delle linee guida sugli account istituzionali',
  },
  accounts: {
    kind: 'decree',
    organ: 'mayor',
    number: '7',
    date: '2026-01-20',
    subject: 'Elenco degli account istituzionali e delle persone autorizzate',
  },
} as const;

/** Of the act that adopts the policy. */
export const ALBO = {
  number: '58',
  from: '2026-01-16',
  to: '2026-01-31',
  url: 'https://albo.comune.valdoria.example/2026/58',
};

export const DRAFT = {
  organ: 'mayor',
  kind: 'decree',
  subject: 'Aggiornamento dell’elenco degli account istituzionali e delle persone autorizzate',
  note: 'Gli incaricati rispondono ai commenti nell’orario di presidio e segnalano subito ogni minaccia.',
};

/** What the draft gives, and to whom. */
export const DRAFT_GRANT = {
  email: 'ufficio.cultura@valdoria.example',
  powers: ['publish', 'moderate'] satisfies Power[],
};

export const PEOPLE: readonly (NewPerson & { powers: Power[] })[] = [
  {
    email: 'redazione@valdoria.example',
    name: 'Elena Prova',
    role: 'social-media-manager',
    kind: 'employee',
    office: 'Comunicazione',
    powers: ['see', 'draft', 'publish', 'approve', 'moderate', 'answer', 'read-messages', 'manage'],
  },
  {
    email: 'moderazione@valdoria.example',
    name: 'Marco Prova',
    role: 'moderator',
    kind: 'employee',
    office: 'Comunicazione',
    powers: ['see', 'moderate', 'answer', 'read-messages'],
  },
  {
    email: 'capo.area@valdoria.example',
    name: 'Lucia Prova',
    role: 'head-of-macro-structure',
    kind: 'employee',
    office: 'Affari generali',
    powers: ['see', 'approve'],
  },
  { email: 'sindaca@valdoria.example', name: 'Irene Prova', role: 'mayor', kind: 'elected', powers: ['see', 'manage'] },
  {
    email: 'ufficio.cultura@valdoria.example',
    name: 'Davide Prova',
    role: 'editor',
    kind: 'employee',
    office: 'Cultura e biblioteca',
    powers: ['see', 'draft'],
  },
];

export const OFFICES = [
  {
    name: 'Comunicazione',
    slug: 'communication',
    head: 'redazione@valdoria.example',
    hours: 'Dal lunedì al venerdì, dalle 8 alle 18',
  },
  { name: 'Affari generali', head: 'capo.area@valdoria.example', hours: null },
  { name: 'Cultura e biblioteca', slug: 'culture', head: 'ufficio.cultura@valdoria.example', hours: null },
];

/** Kept ready for what citizens ask. */
export const READY_ANSWERS = [
  {
    name: 'Iscrizione alla mensa',
    usedFor: 'redirect' as const,
    text: 'Buongiorno, per la mensa scolastica ci si rivolge a: {ufficio}.\nOrari: {orari}\nModulo e istruzioni: {modulo}',
    office: 'Affari generali',
    link: 'https://www.comune.valdoria.example/servizi/mensa',
  },
  {
    name: 'Strade e lampioni',
    usedFor: 'signpost' as const,
    text: 'Buongiorno, grazie della segnalazione. Buche e lampioni si segnalano qui, così arrivano a chi li ripara: {modulo}',
    office: 'Affari generali',
    link: 'https://www.comune.valdoria.example/segnalazioni',
  },
];

/** In the register, and authorised to nothing. */
export const BYSTANDERS = [
  { name: 'Studio Prova, fotografie', role: 'photographer', kind: 'supplier' as const, contractEnd: '2027-12-31' },
  { name: 'Nino Prova', role: 'staff', kind: 'volunteer' as const, office: 'Cultura e biblioteca' },
];

export const PAGES = [
  {
    kind: 'main',
    handle: 'comune-valdoria',
    name: 'Comune di Valdoria',
    about: 'La pagina del Comune sulla rete di prova: notizie, scadenze, avvisi.',
    moderatedVisitorPosts: false,
    posts: [
      'Da lunedì chiude per lavori il ponte di via del Mulino. Il percorso alternativo passa da via Roma: i bus 2 e 5 fermano in piazza Garibaldi. #ValdoriaViabilità',
      'Mensa scolastica: le iscrizioni per il prossimo anno si fanno in linea fino al 30 aprile. Chi ha bisogno di aiuto trova lo sportello in municipio, dal lunedì al venerdì dalle 9 alle 12.',
      'Sabato in piazza torna la Festa dei Mestieri: 40 botteghe aperte, laboratori per bambini e la banda alle 18.',
    ],
  },
  {
    kind: 'thematic',
    handle: 'biblioteca-valdoria',
    name: 'Biblioteca di Valdoria',
    about: 'Letture, incontri e novità dalla biblioteca comunale, sulla rete di prova.',
    moderatedVisitorPosts: true,
    posts: ['Giovedì alle 17 «Storie sul tappeto»: letture ad alta voce per bambini dai 3 ai 6 anni. Ingresso libero.'],
  },
] as const;

const NOTHING_RESERVED = { 'confidential-information': 'Sono notizie già pubblicate sul sito del Comune.' };

/** What the newsroom has in hand: a draft, a post that waits for approval, one for tomorrow, one that goes out at once. */
export const POSTS = [
  {
    by: 'redazione@valdoria.example',
    on: ['comune-valdoria'],
    /** From today; null = as soon as it is approved. */
    days: null,
    hour: '',
    asks: true,
    workingTitle: 'Anagrafe: apertura straordinaria',
    text: 'Sabato lo sportello anagrafe apre dalle 9 alle 12 per le carte d’identità. Non serve la prenotazione: bastano una fototessera e il vecchio documento.',
    category: 'public-utility',
    officialSource: 'https://www.comune.valdoria.example/notizie/anagrafe-sabato',
    stated: NOTHING_RESERVED,
    offHoursReason: 'Chi deve rinnovare il documento ha bisogno di saperlo subito.',
  },
  {
    by: 'redazione@valdoria.example',
    on: ['comune-valdoria', 'biblioteca-valdoria'],
    days: 1,
    hour: '09:00',
    asks: true,
    workingTitle: 'Raccolta differenziata: nuovo calendario',
    text: 'Dal primo del mese cambia il calendario della raccolta differenziata: la carta passa al martedì, il vetro al venerdì. Il calendario di ogni via è sul sito del Comune.',
    category: 'public-utility',
    officialSource: 'https://www.comune.valdoria.example/notizie/raccolta-differenziata',
    stated: NOTHING_RESERVED,
    offHoursReason: 'Esce al mattino, quando si espone la raccolta.',
  },
  {
    by: 'ufficio.cultura@valdoria.example',
    on: ['biblioteca-valdoria'],
    days: 2,
    hour: '10:00',
    asks: true,
    workingTitle: 'Biblioteca: prestito prolungato',
    text: 'In biblioteca il prestito si prolunga: i libri presi da oggi si tengono fino a sei settimane. Il catalogo è anche in linea.',
    category: 'public-utility',
    officialSource: 'https://www.comune.valdoria.example/biblioteca/prestito',
    stated: NOTHING_RESERVED,
    offHoursReason: 'Esce all’apertura della biblioteca.',
  },
  {
    by: 'ufficio.cultura@valdoria.example',
    on: ['comune-valdoria', 'biblioteca-valdoria'],
    days: null,
    hour: '',
    asks: false,
    workingTitle: 'Notte dei lettori',
    text: 'Torna la Notte dei lettori: letture, musica e biblioteca aperta fino a mezzanotte.',
  },
] as const;

/** Posts that are out from the first minute; `cites` names the last act of the register. */
export const PUBLISHED = [
  {
    by: 'ufficio.cultura@valdoria.example',
    approver: 'redazione@valdoria.example',
    on: ['comune-valdoria', 'biblioteca-valdoria'],
    cites: true,
    workingTitle: 'Biblioteca: nuovi orari',
    text: 'Da lunedì la biblioteca comunale apre alle 8:30 e chiude alle 19. Il sabato resta aperta fino alle 13.\n\nTutti gli orari sono sul sito del Comune.',
    category: 'public-utility',
    purpose: 'general-interest',
    officialSource: 'https://www.comune.valdoria.example/biblioteca/orari',
    stated: NOTHING_RESERVED,
    offHoursReason: 'Esce appena gli orari sono decisi.',
  },
  {
    by: 'ufficio.cultura@valdoria.example',
    approver: 'redazione@valdoria.example',
    on: ['comune-valdoria'],
    cites: false,
    workingTitle: 'Allerta vento della protezione civile',
    text: 'La protezione civile regionale annuncia vento forte per questa sera: meglio togliere i vasi dai balconi.',
    category: 'emergency-updates',
    purpose: 'general-interest',
    thirdParty: {
      source: 'Protezione civile regionale',
      sourceUrl: 'https://www.protezionecivile.example/avvisi/vento',
      verification: { outcome: 'verified', how: 'Letto il bollettino sul sito ufficiale' },
      ground: 'public-interest',
      consent: null,
    },
    publicInterest: 'Riguarda la sicurezza di tutti.',
    stated: NOTHING_RESERVED,
    offHoursReason: 'Il vento arriva questa sera.',
  },
] as const;

/** Works in an office and has no power on any account: asks for what the office wants to be published. */
export const CLERK = {
  email: 'affari.generali@valdoria.example',
  name: 'Rita Prova',
  role: 'staff',
  headedBy: 'capo.area@valdoria.example',
};

/** What offices ask; `days` from the first run. */
export const REQUESTS = [
  {
    by: 'affari.generali@valdoria.example',
    head: 'capo.area@valdoria.example',
    signed: true,
    days: 3,
    subject: 'Bonus idrico: domande fino a fine mese',
    what: 'Le famiglie con ISEE fino a 9.530 euro possono chiedere il bonus idrico fino alla fine del mese. La domanda si fa in linea, con SPID o CIE; chi ha bisogno di aiuto trova lo sportello in municipio, dal lunedì al venerdì dalle 9 alle 12.',
    audience: 'Famiglie con ISEE basso',
    sources: 'Determina n. 112: https://albo.comune.valdoria.example/2026/112',
  },
  {
    by: 'moderazione@valdoria.example',
    head: 'redazione@valdoria.example',
    signed: false,
    days: 6,
    subject: 'Nuovi orari dello sportello comunicazione',
    what: 'Dal mese prossimo lo sportello comunicazione apre anche il martedì pomeriggio, dalle 15 alle 17.',
    audience: 'Tutti',
    sources: 'Decisione della riunione di ufficio',
  },
] as const;

/** The plan of the main page: from a week ago, for so many days from now. */
export const PLAN = {
  on: 'comune-valdoria',
  by: 'redazione@valdoria.example',
  approvedBy: 'capo.area@valdoria.example',
  goals:
    'Viabilità e scadenze dei servizi, ogni settimana; gli eventi in piazza una settimana prima. Linguaggio semplice, sempre con la notizia sul sito.',
  rhythm: 3,
  days: 60,
};

/** What an editor reported of the body's own posts. */
export const VIOLATION = {
  on: 'comune-valdoria',
  by: 'ufficio.cultura@valdoria.example',
  what: 'Il post sulla chiusura di via Roma parla di un’ordinanza ma non porta al testo: chi legge non può controllare.',
  clauses: ['CAS-2.2'],
};

/** The meeting that prepared it, and after how many days the next one is. */
export const MEETING = {
  agenda: 'Che cosa pubblichiamo nei prossimi due mesi, pagina per pagina.',
  decisions: 'Tre post la settimana sulla pagina del Comune. La biblioteca prepara il suo piano.',
  again: 14,
};

/** Alerts by level, as civil protection names them. */
export const ALERT_TEMPLATES = [
  {
    name: 'Allerta rossa, piena del Fosso',
    level: 'red' as const,
    kind: 'alert' as const,
    text: 'ALLERTA ROSSA per rischio idraulico in [zona], dalle ore [dalle ore] alle ore [fino alle ore].\n\nState lontani dagli argini e dai sottopassi. Non scendete in cantine e garage. Per chiedere aiuto chiamate il 112.',
    shortText:
      'ALLERTA ROSSA in [zona], dalle [dalle ore] alle [fino alle ore]. State lontani dagli argini. Aiuto: 112.',
    validHours: 24,
  },
  {
    name: 'Allerta arancione, temporali e vento',
    level: 'orange' as const,
    kind: 'alert' as const,
    text: 'ALLERTA ARANCIONE per temporali e vento forte in [zona], dalle ore [dalle ore] alle ore [fino alle ore].\n\nTogliete i vasi dai balconi, non sostate sotto gli alberi, spostatevi solo se serve.',
    shortText: null,
    validHours: 24,
  },
  {
    name: 'Cessato allarme',
    level: 'green' as const,
    kind: 'all-clear' as const,
    text: 'CESSATO ALLARME in [zona]. L’allerta è finita alle ore [dalle ore]. Grazie a chi ha dato una mano.',
    shortText: null,
    validHours: 12,
  },
];

/** An account that passes for the comune, as a citizen reported it at the counter. */
export const FALSE_ACCOUNT = {
  kind: 'fake' as const,
  address: 'https://www.facebook.com/comune.va1doria.bonus',
  name: 'Comune di Valdoria Bonus',
  shown:
    'Usa lo stemma e le foto del sito. Promette un «bonus bollette» a chi manda in privato la carta d’identità e l’IBAN.',
  signs: ['name' as const, 'coat-of-arms' as const, 'asks-for-data' as const],
  reporter: 'citizen' as const,
  reportedBy: 'Un cittadino, allo sportello dell’URP',
  said: 'BONUS BOLLETTE 2026! Il Comune ti rimborsa 200 euro. Scrivici in privato con carta d’identità e IBAN: la domanda scade stasera.',
  reason: 'Ha il nome e lo stemma del Comune e chiede dati: chi lo trova non ha modo di capire che è un altro.',
};
