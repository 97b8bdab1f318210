// SPDX-License-Identifier: EUPL-1.2
// The connections of graphile-worker. It tries a statement again after a serialization failure, and lets the process end when
// it cannot write that a job has ended; a connection lost with its PostgreSQL is therefore told to it as such a failure.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isLostConnection } from '../database/patient-pool.ts';
import type { DatabaseConnection } from '../database/prepare-database.ts';

const TRY_AGAIN = '40001';
const PATIENCE_MS = 10_000;
const PAUSE_MS = 250;

export type WorkerPoolOptions = {
  connection: DatabaseConnection;
  size: number;
  report: (problem: string) => void;
};

/** A pool that waits some seconds for a PostgreSQL that restarts. What it runs must bear being run again. */
export function createWorkerPool({ connection, size, report }: WorkerPoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: size,
    application_name: 'arengo worker',
    connectionTimeoutMillis: PATIENCE_MS,
  });
  // Without a listener a connection that PostgreSQL drops would end the process.
  pool.on('error', (error) => report(error.message));
  pool.on('connect', (client) => {
    client.on('error', (error) => report(error.message));
    makeRetriable(client);
  });
  const connect = pool.connect.bind(pool) as (callback?: unknown) => Promise<pg.PoolClient>;
  // The pool's own `query` connects with a callback.
  const connectPatiently = (callback?: unknown) => (callback ? connect(callback) : patiently(pool, connect));
  return Object.assign(pool, { connect: connectPatiently });
}

async function patiently<T>(pool: pg.Pool, connect: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      // A runner that gave up may still try to write that a job has ended, when the worker has stopped: that job is freed by whoever comes next.
      if (pool.ending) return new Promise(() => undefined);
      if (!isLostConnection(error) || performance.now() > deadline) throw retriable(error);
      await pause(PAUSE_MS);
    }
  }
}

function makeRetriable(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const retried = (...args: unknown[]) => {
    const answer = query(...args);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      throw retriable(error);
    });
  };
  Object.assign(client, { query: retried });
}

function retriable(error: unknown): unknown {
  return error instanceof Error && isLostConnection(error) ? Object.assign(error, { code: TRY_AGAIN }) : error;
}
