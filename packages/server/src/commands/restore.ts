// SPDX-License-Identifier: EUPL-1.2
import { stat } from 'node:fs/promises';
import type pg from 'pg';
import { applyJournal, journalIn } from '../features/privacy/index.ts';
import { resolveForCaller } from '../foundation/config/caller-folder.ts';
import { readConfig } from '../foundation/config/config.ts';
import { readSecretKey } from '../foundation/config/secrets.ts';
import { openDatabase } from '../foundation/database/database.ts';
import { migrate } from '../foundation/database/migrate.ts';
import type { DatabaseConnection } from '../foundation/database/prepare-database.ts';
import { InvalidInputError, RefusedError } from '../foundation/errors.ts';
import { createSealer } from '../foundation/sealing/sealer.ts';
import { readArguments } from './arguments.ts';
import { type BackupHeader, readBackup } from './data/backup-file.ts';
import { readTables, type Table } from './data/catalogue.ts';
import { loadParts } from './data/load-rows.ts';
import { applyMigrations, planSchema, rebuildSchema, type SchemaPlan } from './data/match-schema.ts';
import { withClient, withData } from './data/open-data.ts';
import { showProgress } from './progress.ts';
import { say } from './say.ts';

/**
 * Verifies FILE to its last byte, then puts its data back in one transaction: all of it, or nothing. The jobs that were
 * waiting are dropped: upkeep makes them again from the data when Arengo starts. What citizens had asked to be erased since then is
 * erased again; what its term has ended for, before Arengo serves anything.
 */
export async function restore(args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args, ['FILE'], {
    replace: { type: 'boolean' },
    erasures: { type: 'string' },
  });
  const file = resolveForCaller(positionals[0] ?? '');
  const { at, migrations } = await verify(file);
  const plan = await planSchema(migrations);
  const journal = await findJournal(values.erasures);
  const { rows, again } = await withData(async (connection) => {
    await withClient(connection, refuseWhileRunning);
    await migrate(connection);
    const rows = await withClient(connection, (client) => replaceAll(client, file, plan, values.replace ?? false));
    return { rows, again: journal === null ? 0 : await eraseAgain(connection, journal) };
  });
  say({ it: `Ripristinate ${rows} righe della copia del ${at}.`, en: `Restored ${rows} rows of the backup of ${at}.` });
  if (again > 0)
    say({
      it: `Applicate di nuovo ${again} cancellazioni chieste dopo quella copia.`,
      en: `Applied again ${again} erasures that were asked for after that backup.`,
    });
  return 0;
}

/** The journal of erasures, in its place or where it was said to be; null where there is none. */
async function findJournal(named: string | undefined): Promise<string | null> {
  const file = named === undefined ? journalIn(readConfig().dataFolder) : resolveForCaller(named);
  const there = await stat(file).catch(() => null);
  if (there) return file;
  if (named === undefined) return null;
  throw new InvalidInputError({ it: `${file} non c’è.`, en: `There is no ${file}.` });
}

async function eraseAgain(connection: DatabaseConnection, journal: string): Promise<number> {
  const sealer = createSealer(await readSecretKey(readConfig()));
  await using database = openDatabase(connection, { poolSize: 2, applicationName: 'arengo command', sealer });
  return await applyJournal({ database }, journal);
}

async function verify(file: string): Promise<BackupHeader> {
  let header: BackupHeader | null = null;
  for await (const part of watched(file, 'verify')) if (part.kind === 'header') header = part.header;
  if (header) return header;
  throw new InvalidInputError({ it: `${file} non è una copia di Arengo.`, en: `${file} is not a backup of Arengo.` });
}

/** The parts of the backup, with a bar that follows the bytes of the file. */
async function* watched(file: string, label: string) {
  const size = (await stat(file).catch(() => null))?.size ?? 0;
  const progress = showProgress(label);
  try {
    yield* readBackup(file, (bytes) => progress.step(bytes, size));
  } finally {
    progress.end();
  }
}

async function refuseWhileRunning(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select distinct application_name as name from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name like 'arengo%'`,
  );
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name).join(', ');
  throw new RefusedError({
    it: `Arengo sta usando il database (${names}). Fermalo, poi ripristina.`,
    en: `Arengo is using the database (${names}). Stop it, then restore.`,
  });
}

async function replaceAll(client: pg.Client, file: string, plan: SchemaPlan, replace: boolean): Promise<number> {
  await client.query('begin');
  const present = await readTables(client);
  if (!replace) await refuseData(client, present);
  if (plan.before) await rebuildSchema(client, plan.before);
  else await client.query(`truncate ${present.map(({ name }) => name).join(', ')}`);
  const rows = await loadParts(client, watched(file, 'restore'), await readTables(client));
  // Checks left for the commit would keep a migration from altering their table.
  await client.query('set constraints all immediate');
  await client.query("select set_config('arengo.body', '', true)");
  await applyMigrations(client, plan.after);
  await client.query('truncate graphile_worker._private_jobs');
  await client.query('commit');
  await client.query('analyze');
  return rows;
}

/** What belongs to a body cannot be seen from here, but no body is without its row in the list of bodies. */
async function refuseData(client: pg.Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables.filter(({ perBody }) => !perBody)) {
    const { rows } = await client.query(`select exists (select from ${name}) as there`);
    if (!rows[0]?.there) continue;
    throw new RefusedError({
      it: `Il database non è vuoto (${name}). Con --replace i dati presenti vengono sostituiti.`,
      en: `The database is not empty (${name}). With --replace the data in it are replaced.`,
    });
  }
}
