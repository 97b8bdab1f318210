// SPDX-License-Identifier: EUPL-1.2
// Figures as citizens may see them: small ones hidden, and with them whatever would give them back. Pure.
import type { Section, SectionId } from './figures.ts';
import { FEWEST, hideSmall, type Mark } from './suppression.ts';
import type { Cell, Column, Said, Table } from './table.ts';

/** A figure, a mark in its place, or null where there is nothing to measure. */
export type Shown = number | Mark | null;
type ShownRow = { key: string; label: Said; cells: Shown[] };
export type ShownTable = {
  id: string;
  title: Said;
  head: Said;
  columns: Column[];
  rows: ShownRow[];
  total: Shown[] | null;
};
export type ShownSection = { id: SectionId; tables: ShownTable[] };

/** For the staff: every figure as it is. */
export function showAll(sections: readonly Section[]): ShownSection[] {
  return show(sections, new Map());
}

/** For everybody. All the tables of a period are looked at together, for a total of one may be the sum of another. */
export function showToAll(sections: readonly Section[]): ShownSection[] {
  const tables = sections.flatMap((section) => section.tables).filter(({ open }) => !open);
  const figures = new Map(tables.flatMap(countsOf));
  const sums = tables.flatMap((table) => table.sums);
  const hidden = hideSmall(figures, sums);
  for (const { name, value, of } of tables.flatMap(cellsOf))
    if (of !== undefined && of < FEWEST && value !== null) hidden.set(name, 'few');
  return show(sections, hidden);
}

const cellsOf = ({ rows, total }: Table): Cell[] => [...rows.flatMap(({ cells }) => cells), ...(total ?? [])];
const countsOf = (table: Table) =>
  cellsOf(table).flatMap(({ name, value, of }): [string, number][] =>
    of === undefined && value !== null ? [[name, value]] : [],
  );

function show(sections: readonly Section[], hidden: ReadonlyMap<string, Mark>): ShownSection[] {
  const shown = ({ name, value }: Cell): Shown => hidden.get(name) ?? value;
  return sections.map(({ id, tables }) => ({
    id,
    tables: tables.map(({ rows, total, sums: _sums, open: _open, ...said }) => ({
      ...said,
      rows: rows.map(({ key, label, cells }) => ({ key, label, cells: cells.map(shown) })),
      total: total?.map(shown) ?? null,
    })),
  }));
}
