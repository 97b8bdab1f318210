// SPDX-License-Identifier: EUPL-1.2
// What the staff sees: every figure as it is.
import type { KeptFile, QueryOf, routes, Statistics } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import { listKnownAccounts } from '../accounts/index.ts';
import { writeCsv } from '../people/index.ts';
import { figuresOf } from './figures.ts';
import { type ShownSection, showAll } from './published.ts';
import { readCounts, versionsIn } from './read-statistics.ts';
import { firstMonth } from './received-store.ts';
import { SECTION_TITLES, sentenceOf } from './say-figures.ts';
import { MOST_MONTHS, monthsOf, type Span } from './span.ts';
import { linesOf } from './table-data.ts';

type Asked = QueryOf<typeof routes.readStatistics>;

export async function readStatistics(tx: Transaction, asked: Asked, now: Date): Promise<Statistics> {
  const span = spanOf(asked);
  const accounts = await listKnownAccounts(tx);
  return {
    ...span,
    firstMonth: await firstMonth(tx),
    countedAt: now.toISOString(),
    accounts: accounts.map(({ account_id, name, network }) => ({ id: account_id, name, network })),
    sections: (await sectionsOf(tx, asked, now)).map((section) => ({
      ...section,
      title: SECTION_TITLES[section.id],
      sentence: { it: sentenceOf(section, 'it'), en: sentenceOf(section, 'en') },
      tables: section.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(figureOf) })),
        total: table.total?.map(figureOf) ?? null,
      })),
    })),
    versions: (await versionsIn(tx, span, now)).map(({ version, from, until }) => ({
      version,
      from: from.toISOString(),
      until: until?.toISOString() ?? null,
    })),
  };
}

// Nothing is marked where all is shown.
const figureOf = (shown: unknown): number | null => (typeof shown === 'number' ? shown : null);

export async function readTable(
  tx: Transaction,
  { table: id, ...asked }: QueryOf<typeof routes.downloadStatisticsTable>,
  now: Date,
): Promise<KeptFile> {
  const sections = await sectionsOf(tx, asked, now);
  const table = sections.flatMap(({ tables }) => tables).find((one) => one.id === id);
  if (!table) throw new NotFoundError({ it: 'Questa tabella', en: 'This table' });
  const bytes = Buffer.from(writeCsv(linesOf(table)), 'utf8');
  return { name: `${id}-${asked.from}-${asked.to}.csv`, mediaType: 'text/csv; charset=utf-8', bytes };
}

async function sectionsOf(tx: Transaction, asked: Asked, now: Date): Promise<ShownSection[]> {
  const span = spanOf(asked);
  const accountId = asked.accountId ?? null;
  const known = accountId === null || (await listKnownAccounts(tx)).some(({ account_id }) => account_id === accountId);
  if (!known) throw new NotFoundError({ it: 'Questo account', en: 'This account' });
  return showAll(figuresOf(await readCounts(tx, span, { accountId, now })));
}

/** The months that are asked for. Throws InvalidInputError where they are in the wrong order or too many. */
export function spanOf({ from, to }: Span): Span {
  if (to < from) throw wrong(REVERSED);
  if (monthsOf({ from, to }).at(-1) !== to) throw wrong(TOO_MANY);
  return { from, to };
}

const wrong = (because: typeof REVERSED) =>
  new InvalidInputError(because, { errors: [{ pointer: '/to', detail: because.en, detailIt: because.it }] });

const REVERSED = {
  it: 'Il periodo finisce prima di cominciare. Scambia i due mesi.',
  en: 'The period ends before it begins. Swap the two months.',
};
const TOO_MANY = {
  it: `Il periodo è più lungo di ${MOST_MONTHS} mesi. Scegline uno più breve.`,
  en: `The period is longer than ${MOST_MONTHS} months. Choose a shorter one.`,
};
