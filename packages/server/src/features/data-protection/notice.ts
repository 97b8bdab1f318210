// SPDX-License-Identifier: EUPL-1.2
// The notice to whoever writes on the accounts (GDPR, arts. 13 and 14), made from the configuration: pure. It says only what is true
// of the product and of the body.
import type { ClassRow } from '../privacy/index.ts';
import { EN } from './notice-words-en.ts';
import { IT } from './notice-words-it.ts';
import type { ProtectionFacts } from './protection-facts.ts';

type Language = 'it' | 'en';
export type Piece =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; caption: string; columns: string[]; rows: string[][] };
export type Section = { id: string; title: string; pieces: Piece[] };

const WORDS = { it: IT, en: EN };
/** What is kept on staff is told to staff. */
const OF_STAFF: readonly ClassRow['dataClass'][] = ['reports', 'sign-in'];

export function composeNotice(facts: ProtectionFacts, language: Language): Section[] {
  const words = WORDS[language];
  const text = (...texts: string[]): Piece[] => texts.map((one) => ({ kind: 'paragraph', text: one }));
  const list = (items: string[]): Piece[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
  return [
    {
      id: '_who',
      title: words.who.title,
      pieces: [
        ...text(words.who.controller(facts.body.name)),
        ...list(contactsOf(facts.contacts.controller, words)),
        ...officerOf(facts, words),
      ],
    },
    {
      id: '_what',
      title: words.what.title,
      pieces: [...text(words.what.intro), ...list(words.what.items), ...text(words.what.source, words.what.needed)],
    },
    {
      id: '_why',
      title: words.why.title,
      pieces: [...text(words.why.basis, words.why.special), ...list(words.why.purposes)],
    },
    {
      id: '_how-long',
      title: words.howLong.title,
      pieces: [...text(words.howLong.intro), termsTable(facts.classes, words, language), ...text(words.howLong.after)],
    },
    {
      id: '_to-whom',
      title: words.toWhom.title,
      pieces: [...text(words.toWhom.intro), ...list(networksOf(facts, words)), ...text(words.toWhom.abroad)],
    },
    { id: '_how', title: words.how.title, pieces: [...text(words.how.people), ...list(words.how.measures)] },
    {
      id: '_rights',
      title: words.rights.title,
      pieces: [...text(words.rights.intro), ...list(words.rights.items), ...text(words.rights.how)],
    },
    { id: '_complaint', title: words.complaint.title, pieces: text(words.complaint.text) },
    { id: '_cookies', title: words.cookies.title, pieces: text(words.cookies.text) },
  ];
}

type Words = typeof IT;
type Contact = { address: string; email: string; certifiedEmail: string; phone: string };

function contactsOf({ address, email, certifiedEmail, phone }: Contact, { who }: Words): string[] {
  return [
    address && who.address(address),
    email && who.email(email),
    certifiedEmail && who.certified(certifiedEmail),
    phone && who.phone(phone),
  ].filter((one) => one !== '');
}

function officerOf({ contacts: { officer } }: ProtectionFacts, words: Words): Piece[] {
  const items = contactsOf(officer, words);
  if (items.length === 0) return [{ kind: 'paragraph', text: words.who.noOfficer }];
  return [
    { kind: 'paragraph', text: words.who.officer(officer.title) },
    { kind: 'list', items },
  ];
}

function termsTable(rows: readonly ClassRow[], { howLong }: Words, language: Language): Piece {
  const said = rows
    .filter(({ dataClass }) => !OF_STAFF.includes(dataClass))
    .map(({ holds, said, source, clause }) => [
      holds[language],
      said[language],
      clause === null ? howLong.sources[source] : howLong.clause(clause),
    ]);
  return { kind: 'table', caption: howLong.caption, columns: howLong.columns, rows: [...said, howLong.requests] };
}

function networksOf({ networks }: ProtectionFacts, { toWhom }: Words): string[] {
  return networks.map(({ network, terms }) => toWhom.network(network, terms));
}
