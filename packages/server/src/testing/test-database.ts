// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import pg from 'pg';
import { type Database, type DatabaseOptions, openDatabase } from '../foundation/database/database.ts';
import { migrate, readMigrations } from '../foundation/database/migrate.ts';
import { applicationRole } from '../foundation/database/prepare-database.ts';
import type { PrivateCluster } from '../foundation/database/private-cluster.ts';
import { startTestCluster } from './test-cluster.ts';

export type TestDatabase = {
  /** The application's way in, under row-level security. */
  database: Database;
  /** The application's role on this database; for processes and pools of a test's own. */
  connection: { host: string; port: number; user: string; database: string };
  /** The same as an address, for DATABASE_URL of a process under test. */
  url: string;
  /** The superuser on this database, who sees every row. */
  administrator: { host: string; port: number; user: string; database: string };
  cluster: PrivateCluster;
  [Symbol.asyncDispose](): Promise<void>;
};

let sharedCluster: Promise<PrivateCluster> | null = null;
let users = 0;

/**
 * A fresh database with every migration, cloned from a template that the first who needs it builds. With a test context
 * it drops itself after the test; otherwise use `await using`, or dispose of it in `after()`.
 */
export async function createTestDatabase(
  context?: Pick<TestContext, 'after'>,
  options: DatabaseOptions = {},
): Promise<TestDatabase> {
  users++;
  sharedCluster ??= startTestCluster();
  const cluster = await sharedCluster;
  const template = await ensureTemplate(cluster);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(cluster, (client) =>
    client.query(`create database ${name} owner ${applicationRole} template ${template}`),
  );
  const connection = { ...cluster.connection, database: name };
  const database = openDatabase(connection, {
    poolSize: 5,
    patienceMs: 5000,
    applicationName: 'arengo test',
    ...options,
  });
  let disposed = false;
  const dispose = async () => {
    if (disposed) return;
    disposed = true;
    await database.close();
    await administer(cluster, (client) => client.query(`drop database ${name} with (force)`));
    if (--users === 0) {
      sharedCluster = null;
      await cluster.stop();
    }
  };
  context?.after(dispose);
  return {
    database,
    connection,
    url: `postgresql://${connection.user}@/${name}?host=${encodeURIComponent(connection.host)}&port=${connection.port}`,
    administrator: { ...connection, user: 'postgres' },
    cluster,
    [Symbol.asyncDispose]: dispose,
  };
}

/** Builds the template under another name and renames it when whole; a lock lets one process build while others wait. */
async function ensureTemplate(cluster: PrivateCluster): Promise<string> {
  const hash = createHash('sha256');
  for (const { sha256 } of await readMigrations()) hash.update(sha256);
  const template = `template_${hash.digest('hex').slice(0, 16)}`;
  await administer(cluster, async (client) => {
    if (await exists(client, template)) return;
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [template]);
    if (await exists(client, template)) return;
    const draft = `draft_${randomUUID().replaceAll('-', '')}`;
    await client.query(`create database ${draft} owner ${applicationRole} template template0`);
    await migrate({ ...cluster.connection, database: draft });
    await client.query(`alter database ${draft} rename to ${template}`);
  });
  return template;
}

async function exists(client: pg.Client, database: string): Promise<boolean> {
  return (await client.query('select from pg_database where datname = $1', [database])).rowCount === 1;
}

async function administer<T>(cluster: PrivateCluster, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(cluster.administrator);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
