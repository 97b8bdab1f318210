// SPDX-License-Identifier: EUPL-1.2
// A table for programs and spreadsheets: the same figures and the same marks as on the page. Pure.
import { guardCell } from '../people/index.ts';
import type { Shown, ShownTable } from './published.ts';
import { MARKS } from './say-figures.ts';
import { TOTAL } from './table.ts';

export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
/** Where a table comes from: whose it is, of which months, where its page is. */
type Origin = { body: string; from: string; to: string; page: string };

/** Head, rows and total as texts; times in seconds. */
export function linesOf({ head, columns, rows, total }: ShownTable): string[][] {
  const names = columns.map(({ label, unit }) => (unit === 'time' ? `${label.it} (secondi)` : label.it));
  const lines = rows.map(({ label, cells }) => [label.it, ...cells.map(plain)]);
  return [[head.it, ...names], ...lines, ...(total ? [[TOTAL.it, ...total.map(plain)]] : [])];
}

/** RFC 4180, UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function tableCsv(table: ShownTable): string {
  return linesOf(table)
    .map((cells) => `${cells.map(quote).join(',')}\r\n`)
    .join('');
}

function plain(shown: Shown): string {
  if (shown === null) return '';
  return typeof shown === 'number' ? String(Math.round(shown)) : MARKS[shown].it;
}

function quote(text: string): string {
  const safe = guardCell(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function tableJson(table: ShownTable, origin: Origin): string {
  const valuesOf = (cells: readonly Shown[]) =>
    Object.fromEntries(table.columns.map(({ key }, place) => [key, coded(cells[place] ?? null)]));
  const document = {
    ...{ id: table.id, title: table.title, ...origin, licence: LICENCE },
    marks: { 'fewer-than-5': MARKS.few, 'not-shown': MARKS.held },
    columns: table.columns.map(({ key, label, unit }) => ({ key, label, unit: unit === 'time' ? 'seconds' : 'count' })),
    rows: table.rows.map(({ key, label, cells }) => ({ key, label, values: valuesOf(cells) })),
    total: table.total && valuesOf(table.total),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const CODES = { few: 'fewer-than-5', held: 'not-shown' } as const;

function coded(shown: Shown): number | string | null {
  if (shown === null) return null;
  return typeof shown === 'number' ? Math.round(shown) : CODES[shown];
}
