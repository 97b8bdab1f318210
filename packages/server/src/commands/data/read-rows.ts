// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import type { Table } from './catalogue.ts';

/** Each value in PostgreSQL's own text form. */
export type Row = (string | null)[];

// A row may hold some megabytes: what is fetched next is measured by what came last.
const MOST_ROWS = 64;
const FIRST_ROWS = 8;
const BYTES_AT_ONCE = 1_000_000;

/**
 * Every row of a table in the open transaction, of every body, some at a time. Row-level security is not switched off:
 * each body is entered in turn, so that what is read is what the body itself would see.
 */
export async function* readRows(client: pg.Client, table: Table, bodies: readonly string[]): AsyncGenerator<Row[]> {
  for (const body of table.perBody ? bodies : ['']) {
    await client.query("select set_config('arengo.body', $1, true)", [body]);
    const columns = table.columns.map((column) => `${column}::text`).join(', ');
    const order = table.key.length > 0 ? `order by ${table.key.join(', ')}` : '';
    await client.query(`declare backup_rows no scroll cursor for select ${columns} from ${table.name} ${order}`);
    for (let asked = FIRST_ROWS, more = true; more; ) {
      const { rows } = await client.query<Row>({ text: `fetch ${asked} from backup_rows`, rowMode: 'array' });
      if (rows.length > 0) yield rows;
      more = rows.length === asked;
      asked = Math.max(1, Math.min(MOST_ROWS, Math.round((asked * BYTES_AT_ONCE) / Math.max(1, lengthOf(rows)))));
    }
    await client.query('close backup_rows');
  }
}

function lengthOf(rows: readonly Row[]): number {
  return rows.flat().reduce((sum, value) => sum + (value?.length ?? 0), 0);
}

export async function readBodies(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select body_id as id from public.body order by body_id');
  return rows.map(({ id }) => id);
}
