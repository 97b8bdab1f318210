// SPDX-License-Identifier: EUPL-1.2
// The demonstration body: an invented comune, its people, its pages and its posts. No one in it exists.
import type { NewPerson, Power } from './demo-words.ts';

export const BODY = { slug: 'valdoria', name: 'Comune di Valdoria' };
export const PACK = 'cassino';

export const SETTINGS = {
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
