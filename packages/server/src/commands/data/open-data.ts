// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { readConfig } from '../../foundation/config/config.ts';
import type { DatabaseConnection } from '../../foundation/database/prepare-database.ts';
import { reachDatabase } from '../../foundation/database/reach-database.ts';
import { RefusedError } from '../../foundation/errors.ts';

/** Runs `work` on the database that the configuration names, which is started for it where it is ours and stands still. */
export async function withData<T>(work: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
  const report = (line: string) => process.stderr.write(`${line}\n`);
  await using reached = await reachDatabase({ ...readConfig(), report });
  return await work(reached.connection);
}

/** Runs `work` on one connection of its own. A transaction left open by a failure is undone. */
export async function withClient<T>(
  connection: DatabaseConnection,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connection, application_name: 'arengo command' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Every value travels as text, in forms that do not depend on who reads.
    await client.query(
      `set datestyle = 'ISO'; set intervalstyle = 'iso_8601'; set timezone = 'UTC'; set bytea_output = 'hex';
       set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`,
    );
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The migrations of the database, in order. @throws RefusedError where Arengo has never started. */
export async function readApplied(client: pg.Client): Promise<{ name: string; sha256: string }[]> {
  const { rows } = await client.query("select to_regclass('public.arengo_migrations') is not null as there");
  if (!rows[0]?.there) {
    throw new RefusedError({
      it: 'Il database è vuoto: Arengo qui non è mai stato avviato.',
      en: 'The database is empty: Arengo was never started here.',
    });
  }
  return (await client.query('select name, sha256 from public.arengo_migrations order by name')).rows;
}
