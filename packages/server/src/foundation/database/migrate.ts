// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { MigrationRefusedError } from './database-errors.ts';
import type { DatabaseConnection } from './prepare-database.ts';

/** One file of SQL. `name` is its file name without `.sql`, `sha256` the hash of its text. */
export type Migration = { name: string; sql: string; sha256: string };

export type MigrateOptions = {
  /** Other migrations than those of this code; for tests. */
  folder?: string;
  reportProgress?: (line: string) => void;
};

export const migrationsFolder = join(import.meta.dirname, 'migrations');

const namePattern = /^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.sql$/;
const lockKey = 'arengo migrations';

/**
 * Brings the database to this code's schema: the jobs' tables of graphile-worker, then each migration not yet applied, in
 * order, each in a transaction of its own under a lock that lets one process at a time migrate.
 * @returns the names of the migrations that it applied.
 * @throws MigrationRefusedError when an applied migration was edited or is unknown to this code.
 */
export async function migrate(connection: DatabaseConnection, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = await readMigrations(options.folder);
  const report = options.reportProgress ?? (() => undefined);
  const pool = new pg.Pool({ ...connection, max: 2, application_name: 'arengo migrations' });
  pool.on('error', (problem) => report(problem.message));
  pool.on('connect', (client) => client.on('error', (problem) => report(problem.message)));
  try {
    await runMigrations({ pgPool: pool });
    const applied: string[] = [];
    for (;;) {
      const name = await applyNext(pool, migrations);
      if (name === null) return applied;
      report(`Migration ${name} applied`);
      applied.push(name);
    }
  } finally {
    await pool.end();
  }
}

/** Reads the migrations of a folder in order. @throws MigrationRefusedError for a misnamed file or a doubled number. */
export async function readMigrations(folder: string = migrationsFolder): Promise<Migration[]> {
  const files = (await readdir(folder)).sort();
  files.forEach((file, index) => {
    if (!namePattern.test(file)) {
      throw new MigrationRefusedError(
        `${file} is not a migration's name: write 0002-keep-the-items.sql, a number and a sentence.`,
      );
    }
    if (file.slice(0, 4) === files[index - 1]?.slice(0, 4)) {
      throw new MigrationRefusedError(
        `${files[index - 1]} and ${file} have the same number: give the later one the next.`,
      );
    }
  });
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8');
      return {
        name: file.slice(0, -'.sql'.length),
        sql: text,
        sha256: createHash('sha256').update(text).digest('hex'),
      };
    }),
  );
}

async function applyNext(pool: pg.Pool, migrations: Migration[]): Promise<string | null> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lockKey]);
    await client.query(
      `create table if not exists arengo_migrations (
         name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    );
    const next = findNext(
      migrations,
      (await client.query('select name, sha256 from arengo_migrations order by name')).rows,
    );
    if (next) {
      await client.query(next.sql).catch((cause: Error) => {
        throw new Error(`Migration ${next.name} failed and was undone: ${cause.message}`, { cause });
      });
      await client.query('insert into arengo_migrations (name, sha256) values ($1, $2)', [next.name, next.sha256]);
    }
    await client.query('commit');
    broken = false;
    return next?.name ?? null;
  } finally {
    client.release(broken);
  }
}

function findNext(migrations: Migration[], applied: { name: string; sha256: string }[]): Migration | undefined {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, sha256 } of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw new MigrationRefusedError(
        `The database has the migration ${name}, which this version of Arengo does not know: the database is newer. ` +
          'Start the version that wrote it, or restore a backup made before the upgrade.',
      );
    }
    if (migration.sha256 !== sha256) {
      throw new MigrationRefusedError(
        `The migration ${name} was edited after it was applied to this database. Put its text back and write the change as a new migration.`,
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  const next = migrations.find(({ name }) => !done.has(name));
  const last = applied.at(-1);
  if (next && last && next.name < last.name) {
    throw new MigrationRefusedError(
      `The migration ${next.name} comes before ${last.name}, which is applied: give it the next number.`,
    );
  }
  return next;
}
