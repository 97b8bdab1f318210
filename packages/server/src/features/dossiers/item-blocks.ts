// SPDX-License-Identifier: EUPL-1.2
// One item in the PDF: what it is, what it answers to, its forms, its evidence, who did what.
import type { Block } from '../../foundation/documents/document.ts';
import { lettersLost } from '../../foundation/documents/pdf-letters.ts';
import { nameNetwork } from '../accounts/index.ts';
import type { DecisionData, Happened, ItemData } from './dossier-data.ts';
import {
  sayAction,
  sayDoer,
  sayEvent,
  sayGravity,
  sayMoment,
  sayOn,
  sayOutcome,
  sayRequirement,
  saySince,
  sayThing,
  sayVerdict,
} from './dossier-words.ts';

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const said = (text: string): Block => ({ kind: 'paragraph', words: text });

/** Names and values, one below another. */
export const facts = (caption: string, rows: readonly (readonly [string, string | null])[]): Block => ({
  kind: 'table',
  caption,
  columns: [
    { title: 'Voce', share: 3 },
    { title: 'Valore', share: 7 },
  ],
  rows: rows.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]])),
});

const nameOfItem = ({ number, itemType, author }: ItemData) =>
  `Contenuto ${number}: ${sayThing(itemType).toLowerCase()} di ${author.name || author.handle || author.id}`;

export function itemBlocks(item: ItemData): Block[] {
  return [
    heading(2, nameOfItem(item)),
    itemFacts(item),
    ...context(item),
    ...forms(item),
    ...evidence(item),
    ...item.decisions.flatMap((one, place) => decision(item, one, place + 1)),
    ...history(`Contenuto ${item.number}: chi ha fatto che cosa`, item.happened),
  ];
}

function itemFacts(item: ItemData): Block {
  const { author, reference } = item;
  return facts(`Contenuto ${item.number}: dati`, [
    ['Rete sociale', nameNetwork(item.network)],
    ['Account dell’ente', item.account.name],
    ['Nome dell’autore', author.name],
    ['Nome utente', author.handle],
    ['Identificativo dell’autore sulla rete', author.id],
    ['Identificativo del contenuto sulla rete', reference.id],
    ['In risposta a', reference.answers],
    ['Sotto il post', reference.post],
    ['Indirizzo', reference.permalink],
    ['Pubblicato, secondo la rete', sayMoment(item.postedAt)],
    ['Ricevuto da Arengo', sayMoment(item.receivedAt)],
    ['Tolto dalla rete da chi l’ha scritto', item.deletedAt && sayMoment(item.deletedAt)],
    ['Testo cancellato alla fine della conservazione', item.erasedAt && sayMoment(item.erasedAt)],
    ['Caso in Arengo', item.caseId],
  ]);
}

function context({ post, thread }: ItemData): Block[] {
  const blocks: Block[] = [];
  if (post) {
    blocks.push(heading(3, 'Il post dell’ente'), said(`Pubblicato ${sayOn(post.postedAt)}.`));
    blocks.push(...quoted(post.text, 'fascicolo.json'));
  }
  if (thread.length > 0) {
    blocks.push(heading(3, 'Che cosa c’era scritto prima, sotto lo stesso post'));
    for (const one of thread) {
      blocks.push(said(`${one.author}, ${sayMoment(one.postedAt)}:`), ...quoted(one.text, 'fascicolo.json'));
    }
  }
  return blocks;
}

function forms({ forms: all }: ItemData): Block[] {
  return all.flatMap(({ version, since, text, file }) => [
    heading(3, all.length === 1 ? 'Il testo' : `Il testo, forma ${version}`),
    said(`Visto così ${saySince(since)}.`),
    ...(file === null ? [said('Il testo non è più conservato.')] : quoted(text, file.path)),
    ...(file === null ? [] : [said(`File: ${file.path}. SHA-256: ${file.sha256}`)]),
  ]);
}

function evidence({ number, evidence: all }: ItemData): Block[] {
  if (all.length === 0) return [said('Di questo contenuto non fu conservata una prova: nessuno lo ha ancora deciso.')];
  return [
    {
      kind: 'table',
      caption: `Contenuto ${number}: prove`,
      columns: [
        { title: 'Forma', share: 1 },
        { title: 'Conservata', share: 3 },
        { title: 'SHA-256', share: 5 },
        { title: 'File', share: 3 },
      ],
      rows: all.map(({ version, storedAt, sha256, file, erasedAt }) => [
        ...[String(version), sayMoment(storedAt), sha256],
        file?.path ?? `cancellata ${erasedAt ? sayMoment(erasedAt) : ''}`,
      ]),
    },
  ];
}

function decision({ number }: ItemData, one: DecisionData, place: number): Block[] {
  return [
    facts(`Contenuto ${number}: decisione ${place}`, [
      ['Esito', sayOutcome(one.outcome)],
      ['Decisa', `${sayMoment(one.at)}, da ${one.by}`],
      ['In forza di', one.act],
      ['Versione della policy', String(one.policyVersion)],
      ['Forma del contenuto', String(one.itemVersion)],
      ['Gravità', one.outcome === 'violation' ? sayGravity(one.gravity) : null],
      ['Articoli', one.grounds.map(({ clause, note }) => (note ? `${clause} (${note})` : clause)).join('; ')],
      ['Motivazione', one.reason],
      ['Avviso all’autore', one.notice],
      [
        'Misure',
        one.measures
          .map(({ action, clause }) => (clause ? `${sayAction(action)} (${clause})` : sayAction(action)))
          .join('; '),
      ],
      ...one.agreements.map((given): [string, string] => [
        `Consenso di: ${sayRequirement(given.requirement)}`,
        `${sayVerdict(given.verdict)}, ${given.by}, ${sayMoment(given.at)}`,
      ]),
    ]),
  ];
}

export function history(caption: string, happened: readonly Happened[]): Block[] {
  if (happened.length === 0) return [];
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { title: 'Quando', share: 3 },
        { title: 'Che cosa', share: 4 },
        { title: 'Chi', share: 3 },
        { title: 'In forza di', share: 4 },
      ],
      rows: happened.map((one) => [sayMoment(one.at), sayEvent(one), sayDoer(one.by), one.cites.join('; ')]),
    },
  ];
}

/** Words of somebody else, line by line. What the letters at hand cannot draw is said, with where it stands whole. */
export function quoted(text: string, where: string): Block[] {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter((line) => line.trim() !== '');
  const lost = lettersLost(text);
  const note = `Nota: ${lost === 1 ? 'un segno' : `${lost} segni`} di questo testo (emoji o altri alfabeti) non si può disegnare in questo documento, e al suo posto c’è «?» o la lettera più vicina. Il testo esatto è in ${where}.`;
  return [...lines.map((line) => said(`«${line}»`)), ...(lost > 0 ? [said(note)] : [])];
}
