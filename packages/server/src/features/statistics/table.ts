// SPDX-License-Identifier: EUPL-1.2
// A table of figures, true. Each figure bears a name: the same one wherever it stands, so that what is hidden in one table is
// hidden in all. Pure.
import { type Common, countWith, type Fact } from './fact.ts';
import type { Sum } from './suppression.ts';

export type Said = { it: string; en: string };
/** `count`, or a time in seconds. */
export type Unit = 'count' | 'time';
/** `of`: of how many a time was taken, where it is one. */
export type Cell = { name: string; value: number | null; of?: number };
export type Row = { key: string; label: Said; cells: Cell[] };
export type Column = { key: string; label: Said; unit: Unit };
export type Table = {
  id: string;
  title: Said;
  /** What a row is. */
  head: Said;
  columns: Column[];
  rows: Row[];
  /** Of each column; null where the rows do not add up. */
  total: Cell[] | null;
  /** About the body's own doings: no citizen is behind a small number. */
  open: boolean;
  /** How the figures hang together. */
  sums: Sum[];
};

type Value = { key: string; label: Said };
/** `name`: what they have in common, `month`; `values`: in the order of the table. */
export type Side = { name: string; values: readonly Value[] };

type Described = { id: string; title: Said; head: Said; open?: boolean };
type Cross = Described & {
  /** Of what: figures of the same population with the same things in common are the same figure. */
  population: string;
  facts: readonly Fact[];
  /** What all of them have in common. */
  within?: Common;
  rows: Side;
  /** Without it there is one column, the count. */
  columns?: Side;
};

export const TOTAL: Said = { it: 'Totale', en: 'Total' };
const COUNT: Said = { it: 'Quanti', en: 'How many' };

/** Rows by columns with the totals of both. */
export function crossTable({ population, facts, within = {}, rows, columns, open = false, ...said }: Cross): Table {
  const among = facts.filter(({ common }) => Object.entries(within).every(([name, value]) => common[name] === value));
  const figureOf = (common: Common): Cell => {
    const all = { ...within, ...common };
    return { name: nameOf(population, all), value: countWith(among, common) };
  };
  const lines: readonly (Value & { common: Common; unit: Unit })[] = columns
    ? columns.values.map((value) => ({ ...value, common: { [columns.name]: value.key }, unit: 'count' as const }))
    : [];
  const all = { key: 'total', label: columns ? TOTAL : COUNT, common: {}, unit: 'count' as const };
  const across = [...lines, all];
  const cellsOf = (common: Common) => across.map((one) => figureOf({ ...common, ...one.common }));
  const body = rows.values.map((row) => ({ ...row, cells: cellsOf({ [rows.name]: row.key }) }));
  const total = cellsOf({});
  return {
    ...said,
    open,
    columns: across.map(({ key, label, unit }) => ({ key, label, unit })),
    rows: body,
    total,
    sums: sumsOf(body, total),
  };
}

/** Each line adds up to its total, and each column to its own. */
function sumsOf(rows: readonly Row[], total: readonly Cell[]): Sum[] {
  const down = total.map((whole, place) => ({
    whole: whole.name,
    parts: rows.flatMap(({ cells }) => cells[place]?.name ?? []),
  }));
  const across = [...rows.map(({ cells }) => cells), total].flatMap((cells) => {
    const whole = cells.at(-1);
    return whole && cells.length > 1 ? [{ whole: whole.name, parts: cells.slice(0, -1).map(({ name }) => name) }] : [];
  });
  return [...down, ...across].filter(({ whole, parts }) => !(parts.length === 1 && parts[0] === whole));
}

export function nameOf(population: string, common: Common): string {
  const parts = Object.entries(common).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${population}{${parts.map(([name, value]) => `${name}=${value}`).join(',')}}`;
}

/** Lines that do not add up to anything. */
type Loose = Described & {
  population: string;
  columns: Column[];
  rows: readonly (Value & { values: readonly Omit<Cell, 'name'>[] })[];
};

export function looseTable({ population, columns, rows, open = false, ...said }: Loose): Table {
  return {
    ...said,
    open,
    columns,
    rows: rows.map(({ key, label, values }) => ({
      ...{ key, label },
      cells: columns.map((column, place) => ({
        name: nameOf(population, { row: key, column: column.key }),
        ...(values[place] ?? { value: null }),
      })),
    })),
    total: null,
    sums: [],
  };
}
