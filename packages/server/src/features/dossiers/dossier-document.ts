// SPDX-License-Identifier: EUPL-1.2
// A file as an accessible PDF: pure. The same data give the same document.
import type { Block, Document } from '../../foundation/documents/document.ts';
import { nameNetwork } from '../accounts/index.ts';
import type { DossierData, FalseAccountData } from './dossier-data.ts';
import {
  sayKind,
  sayMoment,
  sayOn,
  sayRecipient,
  sayRequirement,
  saySign,
  saySince,
  sayVerdict,
} from './dossier-words.ts';
import { facts, heading, history, itemBlocks, quoted, said } from './item-blocks.ts';
import { LIMITS, METHOD, STEPS } from './verification-words.ts';

export function dossierDocument(data: DossierData): Document {
  const { dossier, body } = data;
  const title = `Fascicolo probatorio ${dossier.id}, edizione ${dossier.edition}`;
  return {
    title,
    subject: `Fascicolo probatorio per ${dossier.addressee}`,
    issuer: { name: body.name, coatOfArms: null },
    running: `${body.name} · ${title}`,
    madeOn: new Date(dossier.madeAt),
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...about(data),
      ...clauses(data),
      ...erased(data),
      ...data.items.flatMap(itemBlocks),
      ...(data.falseAccount ? falseAccount(data.falseAccount) : []),
      ...record(data),
      ...verification(),
    ],
  };
}

function about({ dossier, items, falseAccount: fake }: DossierData): Block[] {
  return [
    facts('Di che cosa si tratta', [
      ['Destinatario', `${dossier.addressee} (${sayRecipient(dossier.recipient)})`],
      ['A che cosa serve', dossier.purpose],
      ['Chiesto', `${sayMoment(dossier.askedAt)}, da ${dossier.askedBy}`],
      ['Fatto', `${sayMoment(dossier.madeAt)}, da ${dossier.madeBy}`],
      ['In forza di', dossier.acts.join('; ')],
      ...dossier.agreements.map((one): [string, string] => [
        `Consenso di: ${sayRequirement(one.requirement)}`,
        `${sayVerdict(one.verdict)}, ${one.by}, ${sayMoment(one.at)}`,
      ]),
      ['Contenuti', String(items.length)],
      ['Account falso', fake && fake.name],
    ]),
    ...history('Il fascicolo: chi ha fatto che cosa', dossier.happened),
  ];
}

function clauses({ clauses: all }: DossierData): Block[] {
  if (all.length === 0) return [];
  return [
    heading(2, 'Gli articoli citati'),
    {
      kind: 'table',
      caption: 'Articoli della policy, nel testo in vigore quando furono applicati',
      columns: [
        { title: 'Articolo', share: 2 },
        { title: 'Versione', share: 1 },
        { title: 'Testo', share: 7 },
      ],
      rows: all.map(({ id, version, it }) => [id, String(version), it]),
    },
  ];
}

function erased({ erased: ids }: DossierData): Block[] {
  if (ids.length === 0) return [];
  const many = ids.length > 1;
  return [
    heading(2, 'Che cosa non c’è più'),
    said(
      `${many ? `${ids.length} contenuti scelti` : 'Un contenuto scelto'} per questo fascicolo ${many ? 'non sono più conservati' : 'non è più conservato'}: il tempo di conservazione è finito, o la cancellazione fu chiesta. Ne ${many ? 'restano gli identificativi' : 'resta l’identificativo'}: ${ids.join(', ')}.`,
    ),
  ];
}

function falseAccount(account: FalseAccountData): Block[] {
  return [
    heading(2, `Account falso: ${account.name}`),
    facts('Account falso: dati', [
      ['Di che cosa si tratta', sayKind(account.kind)],
      ['Rete sociale', account.network && nameNetwork(account.network)],
      ['Nome utente', account.handle],
      ['Indirizzo', account.address],
      ['Che cosa dell’ente usa', account.signs.map(saySign).join('; ')],
      ['Articoli', account.clauses.join('; ')],
      ['Segnalato all’ente', account.reportedOn],
      ['Caso aperto', `${sayMoment(account.openedAt)}, da ${account.openedBy}`],
      [
        'Valutazione',
        account.assessment &&
          `${sayVerdict(account.assessment.verdict)}: ${account.assessment.reason} (${account.assessment.by}, ${sayMoment(account.assessment.at)})`,
      ],
    ]),
    heading(3, 'Che cosa si vedeva'),
    ...quoted(account.shown, 'fascicolo.json'),
    {
      kind: 'table',
      caption: 'Account falso: prove',
      columns: [
        { title: 'File', share: 3 },
        { title: 'Nome dato', share: 3 },
        { title: 'Conservata', share: 4 },
        { title: 'SHA-256', share: 5 },
      ],
      rows: account.evidence.map(({ file, name, addedAt, addedBy }) => [
        ...[file.path, name ?? 'testo', `${sayMoment(addedAt)}, da ${addedBy}`, file.sha256],
      ]),
    },
    ...account.reports.flatMap((one) => [
      heading(3, `Segnalazione per ${sayRecipient(one.addressee)}`),
      said(`Preparata ${sayOn(one.askedAt)} da ${one.askedBy}.`),
      ...quoted(one.words, 'fascicolo.json'),
    ]),
    ...history('Account falso: chi ha fatto che cosa', account.happened),
  ];
}

function record({ chain, openingsRecordedSince: since }: DossierData): Block[] {
  return [
    heading(2, 'L’estratto del registro'),
    said(
      'Ogni fatto dell’ente sta in un registro a catena: un anello per ogni operazione, con un’impronta che dipende da tutti quelli di prima. Questo fascicolo ne porta i fatti che lo riguardano e gli anelli che servono a provare che ne fanno parte.',
    ),
    facts('La catena', [
      ['Anello prima del primo', String(chain.from.link)],
      ['Anello di ancora', String(chain.anchor.link)],
      ['Impronta di ancora', chain.anchor.hash],
      ['Fatti mostrati', String(chain.records.length)],
    ]),
    said(
      `Il registro dice chi ha preso in mano un caso, chi ha deciso, chi ha dato il consenso${since ? ` e, ${saySince(since)}, chi ha aperto una prova o un fascicolo` : ''}. Non dice chi ha soltanto guardato la pagina di un caso, né chi ha aperto i file di prova di un account falso.`,
    ),
  ];
}

function verification(): Block[] {
  return [
    heading(2, 'Come si verifica senza Arengo'),
    { kind: 'list', ordered: true, items: STEPS.map(({ it }) => it) },
    heading(3, 'Com’è fatta la catena'),
    { kind: 'list', ordered: true, items: METHOD.map(({ it }) => it) },
    heading(3, 'Che cosa la verifica non dice'),
    { kind: 'list', ordered: false, items: LIMITS.map(({ it }) => it) },
  ];
}
