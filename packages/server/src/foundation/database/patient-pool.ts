// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseConnection } from './prepare-database.ts';

export type PatientPoolOptions = {
  connection: DatabaseConnection;
  size: number;
  applicationName: string;
  /** How long to go on trying while PostgreSQL restarts, in milliseconds. */
  patienceMs: number;
  reportProblem: (problem: Error) => void;
};

/** A pool that outlives its PostgreSQL: it waits for one that restarts, and no broken connection ends the process. */
export type PatientPool = {
  connect(): Promise<pg.PoolClient>;
  end(): Promise<void>;
  /** Kysely looks for the options of a pool here; it needs none of ours. */
  options: object;
  /** Connections open, and those that nobody uses now. */
  counts(): { total: number; idle: number };
};

const firstPauseMs = 25;
const longestPauseMs = 500;

// 57P01-3: PostgreSQL is stopping, crashed or not yet ready; 53300: all its connections are taken; 08xxx: broken.
const lostConnectionCodes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EAGAIN',
]);
// The messages with which pg says, without a code, that its connection is gone.
const lostConnectionMessages = /Connection terminated|connection error and is not queryable|Client was closed/;

/** True when the error says that the connection broke or could not be made, rather than that a statement failed. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && lostConnectionCodes.has(code)) || lostConnectionMessages.test(error.message);
}

/** Opens the pool; connections are made when they are first needed. */
export function createPatientPool(options: PatientPoolOptions): PatientPool {
  const pool = new pg.Pool({
    ...options.connection,
    max: options.size,
    application_name: options.applicationName,
    connectionTimeoutMillis: Math.max(options.patienceMs, 1000),
    idleTimeoutMillis: 60_000,
  });
  pool.on('error', options.reportProblem);
  // A connection that breaks while it is in use says so twice: in the query that fails, and here.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const connect = async () => {
    const deadline = performance.now() + options.patienceMs;
    for (let wait = firstPauseMs; ; wait = Math.min(2 * wait, longestPauseMs)) {
      try {
        return await pool.connect();
      } catch (error) {
        if (!isLostConnection(error) || performance.now() + wait > deadline) throw error;
        await pause(wait);
      }
    }
  };
  return {
    connect,
    end: () => pool.end(),
    options: {},
    counts: () => ({ total: pool.totalCount, idle: pool.idleCount }),
  };
}
