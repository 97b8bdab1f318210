// SPDX-License-Identifier: EUPL-1.2
// Each process that works has a name, and holds an advisory lock by it on a connection of its own. PostgreSQL lets go of the
// lock however the process ends, `kill -9` included: so any other can tell who is gone, and take up what they left.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import type { Transaction } from '../database/database.ts';
import type { DatabaseConnection } from '../database/prepare-database.ts';

export type Presence = { name: string; close(): Promise<void> };

const AGAIN_MS = 250;
const PREFIX = 'arengo-';

/** Takes a new name and keeps it present, also through a PostgreSQL that restarts. */
export async function takePresence(connection: DatabaseConnection): Promise<Presence> {
  const name = `${PREFIX}${randomUUID()}`;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const connect = async () => {
    const fresh = new pg.Client({ ...connection, application_name: 'arengo presence' });
    client = fresh;
    const again = () => {
      if (closed || client !== fresh) return;
      client = null;
      timer = setTimeout(connect, AGAIN_MS);
    };
    fresh.on('error', again);
    fresh.on('end', again);
    try {
      await fresh.connect();
      await fresh.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
    } catch {
      // PostgreSQL is restarting: try again.
      again();
    }
  };
  await connect();
  return {
    name,
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

/** Whether the process of this name is no more. */
export async function isGone(tx: Pick<Transaction, 'kysely'>, name: string): Promise<boolean> {
  const found = await sql<{ gone: boolean }>`select arengo_is_gone(${name}) as gone`.execute(tx.kysely);
  return found.rows[0]?.gone ?? false;
}

/**
 * Gives back to be run the jobs that processes now gone had taken, and those that this one took without knowing, since the
 * answer was lost with PostgreSQL; graphile-worker itself would wait four hours.
 */
export async function freeLostJobs(
  pool: Pick<pg.Pool, 'query'>,
  name: string,
  atWork: ReadonlySet<string>,
): Promise<void> {
  await pool.query(
    `with takers as materialized (
       select distinct locked_by from graphile_worker._private_jobs where locked_by like '${PREFIX}%' and locked_by <> $1
     ), gone as materialized (
       select locked_by from takers where arengo_is_gone(locked_by)
     )
     update graphile_worker._private_jobs set locked_by = null, locked_at = null
     where locked_by in (select locked_by from gone)
       or (locked_by = $1 and locked_at < now() - interval '5 seconds' and id <> all ($2::bigint[]))`,
    [name, [...atWork]],
  );
}
