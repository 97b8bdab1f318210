// SPDX-License-Identifier: EUPL-1.2
// «Relazione»: a period in a document, as the portal tells it, to be handed to a council or kept with the acts.
import type { KeptFile, QueryOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Block, Document } from '../../foundation/documents/document.ts';
import { readPng } from '../../foundation/documents/png.ts';
import { DOCX_TYPE, renderDocx } from '../../foundation/documents/render-docx.ts';
import { PDF_TYPE, renderPdf } from '../../foundation/documents/render-pdf.ts';
import { findBody } from '../people/index.ts';
import { readBodySettings } from '../rules/index.ts';
import { sayMonth } from './figure-words.ts';
import { figuresOf } from './figures.ts';
import { type ShownSection, type ShownTable, showToAll } from './published.ts';
import { readCounts, type VersionHeld, versionsIn } from './read-statistics.ts';
import { SECTION_TITLES, sayShown, sentenceOf } from './say-figures.ts';
import type { Span } from './span.ts';
import { spanOf } from './statistics-views.ts';
import { TOTAL } from './table.ts';

type Asked = QueryOf<typeof routes.downloadStatisticsReport>;
const FORMS = { docx: { mediaType: DOCX_TYPE, render: renderDocx }, pdf: { mediaType: PDF_TYPE, render: renderPdf } };

/** Reads the period; what it answers draws the document, once the transaction is over. */
export async function writeReport(tx: Transaction, asked: Asked, now: Date): Promise<() => Promise<KeptFile>> {
  const span = spanOf(asked);
  const sections = showToAll(figuresOf(await readCounts(tx, span, { accountId: null, now })));
  const versions = await versionsIn(tx, span, now);
  const body = await findBody(tx, tx.bodyId);
  const { publicFace = {} } = await readBodySettings(tx);
  const [, base64] = /^data:image\/png;base64,(.+)$/.exec(publicFace.coatOfArms ?? '') ?? [];
  const picture = base64 === undefined ? null : Buffer.from(base64, 'base64');
  const coatOfArms = picture && readPng(picture) ? picture : null;
  const document = reportOf({ issuer: { name: body?.name ?? '', coatOfArms }, span, sections, versions, now });
  const { mediaType, render } = FORMS[asked.form];
  return async () => ({
    name: `relazione-${span.from}-${span.to}.${asked.form}`,
    mediaType,
    bytes: await render(document),
  });
}

type Told = {
  issuer: Document['issuer'];
  span: Span;
  sections: readonly ShownSection[];
  versions: readonly VersionHeld[];
  now: Date;
};

const DAY = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'Europe/Rome' });

function reportOf({ issuer, span, sections, versions, now }: Told): Document {
  const period =
    span.from === span.to ? sayMonth(span.from).it : `da ${sayMonth(span.from).it} a ${sayMonth(span.to).it}`;
  const title = `Relazione sulla moderazione degli account istituzionali, ${period}`;
  return {
    ...{ title, subject: title, issuer, running: title, madeOn: now },
    blocks: [
      { kind: 'heading', level: 1, text: title, align: 'centre' },
      { kind: 'paragraph', words: `Conteggio del ${DAY.format(now)}. ${HOW}` },
      ...versionBlocks(versions),
      ...sections.flatMap(sectionBlocks),
    ],
  };
}

const HOW =
  'Un numero da 1 a 4 è indicato con «meno di 5», e con «non indicato» quello da cui lo si potrebbe ricavare. Nessun dato riguarda un singolo cittadino o il lavoro di una singola persona dell’ente (art. 4 della legge 20 maggio 1970, n. 300).';

function versionBlocks(versions: readonly VersionHeld[]): Block[] {
  if (versions.length === 0) return [];
  return [
    { kind: 'paragraph', words: 'Nel periodo erano in vigore queste versioni della policy:' },
    {
      kind: 'list',
      ordered: false,
      items: versions.map(
        ({ version, from, until }) =>
          `versione ${version}, dal ${DAY.format(from)}${until ? ` al ${DAY.format(new Date(until.getTime() - 1))}` : ''}`,
      ),
    },
  ];
}

function sectionBlocks(section: ShownSection): Block[] {
  const filled = section.tables.filter(({ rows }) =>
    rows.some(({ cells }) => cells.some((shown) => shown !== null && shown !== 0)),
  );
  return [
    { kind: 'heading', level: 2, text: SECTION_TITLES[section.id].it },
    { kind: 'paragraph', words: sentenceOf(section, 'it') },
    ...filled.map(tableBlock),
  ];
}

function tableBlock({ title, head, columns, rows, total }: ShownTable): Block {
  const said = (cells: ShownTable['rows'][number]['cells']) =>
    cells.map((shown, place) => sayShown(shown, columns[place]?.unit ?? 'count', 'it'));
  return {
    kind: 'table',
    caption: title.it,
    columns: [{ title: head.it, share: 3 }, ...columns.map(({ label }) => ({ title: label.it, share: 2 }))],
    rows: [
      ...rows.map(({ label, cells }) => [label.it, ...said(cells)]),
      ...(total ? [[TOTAL.it, ...said(total)]] : []),
    ],
  };
}
