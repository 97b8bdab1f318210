// SPDX-License-Identifier: EUPL-1.2
// A backup goes back into the schema that it was taken from; one from before an upgrade is then brought up to date.
import type pg from 'pg';
import { type Migration, readMigrations } from '../../foundation/database/migrate.ts';
import { RefusedError } from '../../foundation/errors.ts';

export type SchemaPlan = {
  /** Migrations that the backup had, when the tables have to be made anew; null when they are right as they are. */
  before: Migration[] | null;
  /** Those to apply once its rows are back. */
  after: Migration[];
};

/** @throws RefusedError when this version of Arengo does not know a migration of the backup. */
export async function planSchema(backup: readonly { name: string; sha256: string }[]): Promise<SchemaPlan> {
  const known = await readMigrations();
  const strange = backup.find(
    ({ name, sha256 }, index) => known[index]?.name !== name || known[index].sha256 !== sha256,
  );
  if (strange) {
    throw new RefusedError({
      it: `La copia viene da un’altra versione di Arengo (migrazione ${strange.name}): usa quella, poi aggiorna.`,
      en: `The backup is of another version of Arengo (migration ${strange.name}): restore with that one, then upgrade.`,
    });
  }
  if (backup.length === known.length) return { before: null, after: [] };
  return { before: known.slice(0, backup.length), after: known.slice(backup.length) };
}

// What extensions brought, and the jobs' schema, stay.
const DROP_ALL = `do $$ declare thing record; begin
  for thing in select nspname from pg_namespace where nspowner = current_user::regrole
    and nspname not in ('public', 'graphile_worker') and nspname not like 'pg\\_%'
  loop execute format('drop schema %I cascade', thing.nspname); end loop;
  for thing in select c.oid::regclass as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and not c.relispartition and c.relowner = current_user::regrole and not exists (select from pg_depend where objid = c.oid and deptype = 'e')
  loop execute format('drop table if exists %s cascade', thing.name); end loop;
  for thing in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'public'::regnamespace
    and p.proowner = current_user::regrole and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
  loop execute format('drop routine if exists %s cascade', thing.name); end loop;
end $$`;

/** Makes the tables anew as these migrations leave them, in the open transaction. */
export async function rebuildSchema(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await client.query(DROP_ALL);
  await client.query(
    'create table arengo_migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
  );
  await applyMigrations(client, migrations);
}

export async function applyMigrations(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  for (const { name, sha256, sql } of migrations) {
    await client.query(sql);
    await client.query('insert into arengo_migrations (name, sha256) values ($1, $2)', [name, sha256]);
  }
}
