// SPDX-License-Identifier: EUPL-1.2
// Jobs are news that a transaction leaves behind. A feature declares the news; a later feature handles it.
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Transaction } from '../database/database.ts';

export type Job<P> = { readonly name: string; readonly payload: z.ZodType<P> };
export type JobHandler = { readonly job: Job<unknown>; readonly run: (payload: unknown) => Promise<void> };

export function declareJob<P>(name: string, payload: z.ZodType<P>): Job<P> {
  return { name, payload };
}

/** Binds a handler. The payload is checked against the job's schema before it runs. */
export function handleJob<P>(job: Job<P>, run: (payload: P) => Promise<void>): JobHandler {
  return { job: job as Job<unknown>, run: (payload) => run(job.payload.parse(payload)) };
}

export type JobSpec = {
  /** Not before this instant; at once when absent. */
  runAt?: Date;
  /** A waiting job with the same key is replaced instead of doubled. */
  key?: string;
  /** Keeps the earlier run time when a key is replaced. */
  keepRunAt?: boolean;
  /** Jobs of one queue run one after another. */
  queue?: string;
  maxAttempts?: number;
  /** Before whatever else waits: an alert. */
  first?: boolean;
};

const FIRST = -10;

/** Adds the job in the transaction: it exists if and only if the transaction commits. */
export async function enqueue<P>(
  tx: Pick<Transaction, 'kysely'>,
  job: Job<P>,
  payload: P,
  spec: JobSpec = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${job.name},
    ${JSON.stringify(payload)}::json,
    queue_name => ${spec.queue ?? null}::text,
    run_at => ${spec.runAt ?? null}::timestamptz,
    max_attempts => ${spec.maxAttempts ?? 25}::int,
    job_key => ${spec.key ?? null}::text,
    priority => ${spec.first ? FIRST : 0}::int,
    job_key_mode => ${spec.keepRunAt ? 'preserve_run_at' : 'replace'}::text
  )`.execute(tx.kysely);
}
