// SPDX-License-Identifier: EUPL-1.2
// The archive as a file, made while it is sent: some publications at a time, each in a short reading of its own.
import type { PublicationView, QueryOf, routes, StreamedFile } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { writeCsv } from '../people/index.ts';
import { type ArchiveFilter, type ArchivePlace, findPublications } from './archive-store.ts';
import { viewPublications } from './archive-views.ts';

type Form = QueryOf<typeof routes.exportArchive>['form'];
type Place = { bodyId: string; filter: ArchiveFilter; form: Form };

type Receipt = PublicationView['receipts'][number];
const because = ({ detail, trouble }: Pick<Receipt, 'detail' | 'trouble'>) =>
  [detail, trouble?.it]
    .filter(Boolean)
    .map((said) => ` (${said})`)
    .join('');

const BATCH = 100;

/** `filter` names the accounts that whoever asks may see. */
export function exportArchive({ database, clock }: Context, { bodyId, filter, form }: Place): StreamedFile {
  const batches = batchesOf((read) => database.readInBody(bodyId, read), filter);
  return {
    name: `archivio-${romeDay(clock.now())}.${form}`,
    mediaType: form === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
    pieces: form === 'csv' ? csvOf(batches) : linesOf(batches),
  };
}

type Reading = <T>(read: (tx: Transaction) => Promise<T>) => Promise<T>;

async function* batchesOf(reading: Reading, filter: ArchiveFilter): AsyncGenerator<PublicationView[]> {
  let after: ArchivePlace | null = null;
  for (;;) {
    const place = { after, limit: BATCH };
    const rows = await reading(async (tx) => {
      const found = await findPublications(tx, filter, place);
      return { views: await viewPublications(tx, found), last: found.at(-1) };
    });
    if (rows.last === undefined) return;
    yield rows.views;
    if (rows.views.length < BATCH) return;
    after = { publishedAt: rows.last.published_at, id: rows.last.variant_id };
  }
}

async function* linesOf(batches: AsyncIterable<PublicationView[]>): AsyncGenerator<string> {
  for await (const views of batches) yield views.map((view) => `${JSON.stringify(view)}\n`).join('');
}

async function* csvOf(batches: AsyncIterable<PublicationView[]>): AsyncGenerator<string> {
  yield writeCsv([COLUMNS.map(([name]) => name)]);
  // The mark of UTF-8 stands once, at the beginning.
  for await (const views of batches) yield writeCsv(views.map(cellsOf)).replace(/^\uFEFF/, '');
}

const cellsOf = (view: PublicationView) => COLUMNS.map(([, cell]) => cell(view) ?? '');

const listed = (lines: readonly string[]) => lines.join('\n');

const COLUMNS: readonly [name: string, cell: (view: PublicationView) => string | null | undefined][] = [
  ['id', ({ id }) => id],
  ['post', ({ postId }) => postId],
  ['rete', ({ network }) => network],
  ['account', ({ accountName }) => accountName],
  ['nome_utente', ({ handle }) => handle],
  ['pubblicato_il', ({ publishedAt }) => publishedAt],
  ['previsto_per', ({ plannedAt }) => plannedAt],
  ['stato', ({ standing }) => standing],
  ['titolo_di_lavoro', ({ workingTitle }) => workingTitle],
  ['titolo', ({ title }) => title],
  ['testo', ({ text }) => text],
  ['lingua', ({ language }) => language],
  ['collegamento', ({ link }) => link],
  ['categoria', ({ category }) => category],
  ['finalita', ({ purpose }) => purpose],
  ['interesse_pubblico', ({ publicInterest }) => publicInterest],
  ['fonte_ufficiale', ({ officialSource }) => officialSource],
  ['fonte_terzi', ({ thirdParty }) => thirdParty?.source],
  ['fonte_terzi_indirizzo', ({ thirdParty }) => thirdParty?.sourceUrl],
  ['verifica', ({ thirdParty }) => thirdParty?.verification?.outcome],
  ['verifica_come', ({ thirdParty }) => thirdParty?.verification?.how],
  ['consenso', ({ thirdParty }) => thirdParty?.consent],
  ['licenza', ({ licence }) => licence],
  ['fonte_da_citare', ({ creditRequired }) => (creditRequired ? 'sì' : 'no')],
  ['atto', ({ act }) => act?.citation],
  ['richiesta', ({ request }) => request?.subject],
  ['richiesta_da', ({ request }) => request?.from],
  ['richiesta_firmata_da', ({ request }) => request?.signedBy?.name],
  ['richiesta_firmata_il', ({ request }) => request?.signedAt],
  ['autori', ({ authors }) => listed(authors.map(({ name }) => name))],
  [
    'approvazioni',
    ({ approvals }) =>
      listed(approvals.map((one) => `${one.at} ${one.by} ${one.person.name}: ${one.verdict} ${one.seal}`)),
  ],
  ['impronta', ({ seal }) => seal],
  [
    'ricevute',
    ({ receipts }) =>
      listed(receipts.map(({ at, event, state, ...told }) => `${at} ${event}: ${state}${because(told)}`)),
  ],
  ['a_mano', ({ byHand }) => (byHand ? 'sì' : 'no')],
  ['id_sulla_rete', ({ remoteId }) => remoteId],
  ['indirizzo_sulla_rete', ({ permalink }) => permalink],
  ['confronti', ({ comparisons }) => listed(comparisons.map(({ at, outcome }) => `${at} ${outcome}`))],
  ['media', ({ media }) => listed(media.map(({ sha256, mediaType, alt }) => `${sha256} ${mediaType} ${alt}`))],
  ['corregge', ({ corrects }) => corrects?.id],
  ['corretto_da', ({ correctedBy }) => correctedBy?.id],
  ['ritiro_chiesto_il', ({ withdrawal }) => withdrawal?.askedAt],
  ['ritiro_chiesto_da', ({ withdrawal }) => withdrawal?.askedBy?.name],
  ['motivo_del_ritiro', ({ withdrawal }) => withdrawal?.reason],
  ['nota_del_ritiro', ({ withdrawal }) => withdrawal?.note],
  ['ritirato_il', ({ withdrawal }) => withdrawal?.at],
];
