// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Sealer } from '../sealing/sealer.ts';
import { CommitUnknownError, NestedTransactionError } from './database-errors.ts';
import { createPatientPool, isLostConnection, type PatientPool } from './patient-pool.ts';
import type { DatabaseConnection } from './prepare-database.ts';
import type { Tables } from './tables.ts';
import { type Agenda, createAgenda, type SharedTransaction, type Transaction } from './transaction.ts';

export type { SharedTransaction, Transaction } from './transaction.ts';

export type DatabaseOptions = {
  /** Connections at most; default 10. */
  poolSize?: number;
  /** Longest run of one statement, in milliseconds; default 30,000. */
  statementTimeoutMs?: number;
  /** Longest silence inside a transaction, in milliseconds; default 15,000. */
  idleTransactionTimeoutMs?: number;
  /** How long to wait for a PostgreSQL that restarts, in milliseconds; default 10,000. */
  patienceMs?: number;
  /** Shown by PostgreSQL beside each connection. */
  applicationName?: string;
  /** Without one, whatever is sealed can be neither kept nor read. */
  sealer?: Sealer;
  /** Receives what may not fail the caller: a broken idle connection, an error of an onCommit effect. */
  reportProblem?: (problem: Error) => void;
};

/**
 * The only way to the data: each method opens one transaction, and runs `work` again (three times at most) when
 * PostgreSQL asks for it (serialization failure, deadlock) or the connection broke before the commit was sent. So `work`
 * must have no effect outside the transaction but through onCommit.
 * @throws NestedTransactionError when called inside another transaction of the same database.
 * @throws CommitUnknownError when the connection broke during the commit.
 */
export type Database = {
  /** A transaction of one body, under row-level security. `bodyId` is a uuid. */
  inBody<T>(bodyId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** The same, read only and as of one moment. */
  readInBody<T>(bodyId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** A transaction for what belongs to no body: the list of bodies, sessions, jobs. */
  acrossBodies<T>(work: (tx: SharedTransaction) => Promise<T>): Promise<T>;
  /** Connections open, and those idle; for metrics and for the test that none leaks. */
  connections(): { total: number; idle: number };
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

const noKeys = (): never => {
  throw new Error('This database was opened without the keys that seal.');
};
const WITHOUT_KEYS: Sealer = { seal: noKeys, open: noKeys };

type Attempt = { bodyId: string; readOnly: boolean };

const attempts = 3;
// 40001: serialization failure; 40P01: deadlock.
const retriedCodes = new Set(['40001', '40P01']);

/** Opens a pool on a database whose migrations have run. Nothing is connected until the first transaction. */
export function openDatabase(connection: DatabaseConnection, options: DatabaseOptions = {}): Database {
  const reportProblem = options.reportProblem ?? ((problem: Error) => process.emitWarning(problem));
  const pool = createPatientPool({
    connection,
    size: options.poolSize ?? 10,
    applicationName: options.applicationName ?? 'arengo',
    patienceMs: options.patienceMs ?? 10_000,
    reportProblem,
  });
  const run = createRunner(pool, options, reportProblem);
  const close = pool.end;
  return {
    inBody: (bodyId, work) => run({ bodyId, readOnly: false }, work),
    readInBody: (bodyId, work) => run({ bodyId, readOnly: true }, work),
    acrossBodies: (work) => run({ bodyId: '', readOnly: false }, (tx) => work(tx as unknown as SharedTransaction)),
    connections: pool.counts,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function createRunner(pool: PatientPool, options: DatabaseOptions, reportProblem: (problem: Error) => void) {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  const sealer = options.sealer ?? WITHOUT_KEYS;
  const limits = {
    statement: String(options.statementTimeoutMs ?? 30_000),
    idle: String(options.idleTransactionTimeoutMs ?? 15_000),
  };

  async function attempt<T>(
    what: Attempt,
    agenda: Agenda<Transaction>,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const { bodyId, readOnly } = what;
    let committing = false;
    // What is read in several statements is seen as of one moment.
    const builder = readOnly
      ? kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
      : kysely.transaction();
    return builder
      .execute(async (transaction) => {
        // Set for this transaction only, so that a pooler between us and PostgreSQL cannot carry them to another.
        await sql`select set_config('arengo.body', ${bodyId}, true), set_config('statement_timeout', ${limits.statement}, true),
          set_config('idle_in_transaction_session_timeout', ${limits.idle}, true)`.execute(transaction);
        const { beforeCommit, onCommit } = agenda;
        const tx = { kysely: transaction, bodyId, sealer, beforeCommit, onCommit };
        const value = await work(tx);
        const hooks = await agenda.runHooks(tx);
        // A connection that broke unnoticed shows itself here, or in a hook, where the work can still be run again.
        if (!readOnly && hooks === 0) await sql`select 1`.execute(transaction);
        committing = !readOnly;
        return value;
      })
      .catch((error: unknown) => {
        throw committing && isLostConnection(error) ? new CommitUnknownError(error) : error;
      });
  }

  return async function run<T>(what: Attempt, work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (inside.getStore()?.open) throw new NestedTransactionError();
    for (let tried = 1; ; tried++) {
      const mark = { open: true };
      const agenda = createAgenda<Transaction>();
      let result: T;
      try {
        result = await inside.run(mark, () => attempt(what, agenda, work));
      } catch (error) {
        if (tried >= attempts || !isWorthRetrying(error)) throw error;
        continue;
      } finally {
        mark.open = false;
      }
      agenda.runEffects(reportProblem);
      return result;
    }
  };
}

function isWorthRetrying(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && retriedCodes.has(code)) || isLostConnection(error);
}
