// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { DatabaseSetupError } from './database-errors.ts';

/** How to reach a database: what `pg` takes. */
export type DatabaseConnection =
  | { connectionString: string }
  | { host: string; port: number; user: string; database: string };

export const applicationRole = 'arengo';
export const applicationDatabase = 'arengo';

const alreadyThere = new Set(['42710', '42P04', '23505']);

/**
 * Makes the role and the database of the application in a private cluster, unless they exist. The role owns its
 * database and is neither superuser nor BYPASSRLS: otherwise row-level security would not hold.
 */
export async function prepareDatabase(administrator: DatabaseConnection): Promise<void> {
  const client = new pg.Client(administrator);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [applicationDatabase]);
    if (rows.length > 0) return;
    await createUnlessThere(client, `create role ${applicationRole} login`);
    await createUnlessThere(
      client,
      `create database ${applicationDatabase} owner ${applicationRole} template template0`,
    );
  } finally {
    await client.end();
  }
}

async function createUnlessThere(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if (!alreadyThere.has((error as { code?: string }).code ?? '')) throw error;
  }
}

/**
 * Refuses a role to which row-level security does not apply.
 * @throws DatabaseSetupError naming the role, the reason and the remedy.
 */
export async function refuseUnboundRole(connection: DatabaseConnection): Promise<void> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; unbound: boolean; version: number }>(
      `select rolname as name, rolsuper or rolbypassrls as unbound, current_setting('server_version_num')::int / 10000 as version
       from pg_roles where rolname = current_user`,
    );
    const role = rows[0];
    if (role && role.version < 15) {
      throw new DatabaseSetupError(`DATABASE_URL leads to PostgreSQL ${role.version}: Arengo needs 15 or newer.`);
    }
    if (!role?.unbound) return;
    throw new DatabaseSetupError(
      `DATABASE_URL signs in as "${role.name}", which is a superuser or has BYPASSRLS. PostgreSQL would not apply row-level ` +
        "security to it, and one body could see another's data. Create a plain role that owns its database: " +
        "create role arengo login password '...'; create database arengo owner arengo; and put that role in DATABASE_URL.",
    );
  } finally {
    await client.end();
  }
}
