// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { InvalidInputError } from '../../foundation/errors.ts';
import type { BackupEnd, BackupPart, BackupTable } from './backup-file.ts';
import type { Table } from './catalogue.ts';
import type { Row } from './read-rows.ts';

const ROWS_AT_ONCE = 500;
const BYTES_AT_ONCE = 4_000_000;

/** Puts the parts of a backup into empty tables, in the open transaction. Answers how many rows it put. */
export async function loadParts(
  client: pg.Client,
  parts: AsyncIterable<BackupPart>,
  tables: readonly Table[],
): Promise<number> {
  const loaded: Record<string, number> = {};
  let loader: Loader | null = null;
  let end: BackupEnd | null = null;
  for await (const part of parts) {
    if (part.kind === 'table') {
      await loader?.flush();
      loader = createLoader(client, part.table, tables);
      loaded[part.table.table] = 0;
    } else if (part.kind === 'rows') {
      for (const row of part.rows) await loader?.add(row);
      if (loader) loaded[loader.name] = (loaded[loader.name] ?? 0) + part.rows.length;
    } else if (part.kind === 'end') end = part.end;
  }
  await loader?.flush();
  if (!end) throw disagree('the end is missing', 'manca la fine');
  for (const [name, rows] of Object.entries(end.rows)) {
    if (loaded[name] !== rows)
      throw disagree(`${name} has ${loaded[name]} rows of ${rows}`, `${name}: ${loaded[name]} righe su ${rows}`);
  }
  for (const [name, last] of Object.entries(end.sequences)) {
    if (last !== null) await client.query('select setval($1::regclass, $2)', [name, last]);
  }
  return Object.values(loaded).reduce((sum, rows) => sum + rows, 0);
}

type Loader = { name: string; add(row: Row): Promise<void>; flush(): Promise<void> };

function createLoader(client: pg.Client, from: BackupTable, tables: readonly Table[]): Loader {
  const into = tables.find(({ name }) => name === from.table);
  if (!into || into.columns.join() !== from.columns.join() || into.types.join() !== from.types.join()) {
    throw disagree(`${from.table} has other columns here`, `${from.table} qui ha altre colonne`);
  }
  const names = into.columns.map((_, place) => `c${place}`);
  const values = names.map((name, place) => `${name}::${into.types[place]}`).join(', ');
  const given = names.map((_, place) => `$${place + 1}::text[]`).join(', ');
  const statement =
    `insert into ${into.name} (${into.columns.join(', ')}) overriding system value ` +
    `select ${values} from unnest(${given}) with ordinality as given (${names.join(', ')}, place) order by place`;
  const bodyAt = into.perBody ? into.columns.indexOf('body_id') : -1;
  let waiting: Row[] = [];
  let bytes = 0;
  let body = '';
  const flush = async () => {
    if (waiting.length === 0) return;
    await client.query("select set_config('arengo.body', $1, true)", [body]);
    await client.query(
      statement,
      names.map((_, place) => waiting.map((row) => row[place] ?? null)),
    );
    [waiting, bytes] = [[], 0];
  };
  return {
    name: into.name,
    flush,
    // A row goes in as its own body: row-level security holds here as everywhere.
    add: async (row) => {
      const ofBody = row[bodyAt] ?? '';
      if (ofBody !== body || waiting.length >= ROWS_AT_ONCE || bytes >= BYTES_AT_ONCE) await flush();
      body = ofBody;
      waiting.push(row);
      for (const value of row) bytes += value?.length ?? 0;
    },
  };
}

function disagree(en: string, it: string): InvalidInputError {
  return new InvalidInputError({
    it: `La copia non corrisponde allo schema: ${it}.`,
    en: `The backup does not fit the schema: ${en}.`,
  });
}
