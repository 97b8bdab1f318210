// SPDX-License-Identifier: EUPL-1.2
import { stat } from 'node:fs/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { resolveForCaller } from '../foundation/config/caller-folder.ts';
import { readArguments } from './arguments.ts';
import { type BackupPart, readBackup, writeBackup } from './data/backup-file.ts';
import { readSequences, readTables } from './data/catalogue.ts';
import { readApplied, withClient, withData } from './data/open-data.ts';
import { readBodies, readRows } from './data/read-rows.ts';
import { writeBeside } from './data/write-beside.ts';
import { type Progress, showProgress } from './progress.ts';
import { say } from './say.ts';

/**
 * Writes all data of all bodies to FILE, as they were at one instant; Arengo may go on meanwhile. It is written beside
 * and renamed when whole, readable by this account only.
 */
export async function backup(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, ['FILE'], {});
  const file = resolveForCaller(positionals[0] ?? '');
  const rows = await withData((connection) => withClient(connection, (client) => writeWhole(client, file)));
  const size = `${((await stat(file)).size / 1e6).toFixed(1)} MB`;
  say({ it: `${file}: ${rows} righe, ${size}.`, en: `${file}: ${rows} rows, ${size}.` });
  say({
    it: 'La chiave segreta non è nella copia: conservala a parte.',
    en: 'The secret key is not in the backup: keep a copy of it apart.',
  });
  return 0;
}

async function writeWhole(client: pg.Client, file: string): Promise<number> {
  const progress = showProgress('backup');
  const count = { rows: 0 };
  try {
    const text = writeBackup(readParts(client, progress, count));
    await writeBeside(file, text, { through: [createGzip()], check: readBack });
    return count.rows;
  } finally {
    progress.end();
  }
}

/** What cannot be read back is no backup: the disk is asked before the old one is replaced. */
async function readBack(part: string): Promise<void> {
  let ended = false;
  for await (const { kind } of readBackup(part, () => undefined)) ended = kind === 'end';
  if (!ended) throw new Error(`${part} cannot be read back`);
}

async function* readParts(client: pg.Client, progress: Progress, count: { rows: number }): AsyncGenerator<BackupPart> {
  await client.query('begin isolation level repeatable read, read only');
  const migrations = await readApplied(client);
  yield { kind: 'header', header: { arengo: 'backup', version: 1, at: new Date().toISOString(), migrations } };
  const bodies = await readBodies(client);
  const tables = await readTables(client);
  const expected = tables.reduce((sum, { estimate }) => sum + estimate, 0);
  const rowsOf: Record<string, number> = {};
  for (const table of tables) {
    const { name, columns, types } = table;
    yield { kind: 'table', table: { table: name, columns, types } };
    rowsOf[name] = 0;
    for await (const rows of readRows(client, table, bodies)) {
      yield { kind: 'rows', rows };
      rowsOf[name] += rows.length;
      count.rows += rows.length;
      progress.step(count.rows, expected);
    }
  }
  // Sequences stand outside of transactions: read last, they are never behind the rows.
  yield { kind: 'end', end: { rows: rowsOf, sequences: await readSequences(client) } };
  await client.query('commit');
}
