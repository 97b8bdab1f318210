// SPDX-License-Identifier: EUPL-1.2
// Jobs that only say "look at the data again": see migration 0011 for why they need more than a job key.
import { sql } from 'kysely';
import type { Transaction } from '../database/database.ts';
import type { Job } from './job.ts';

/** Sees to it that a run of the job begins after this transaction commits, without waiting for others that ask the same. */
export async function wake<P>(tx: Pick<Transaction, 'kysely'>, job: Job<P>, payload: P, key: string): Promise<void> {
  await sql`select arengo_wake(${job.name}, ${JSON.stringify(payload)}::json, ${key})`.execute(tx.kysely);
}

/** The beginning of such a run, in a transaction of its own: waits for those who saw it waiting and have yet to commit. */
export async function passWakers(tx: Pick<Transaction, 'kysely'>, key: string): Promise<void> {
  await sql`select arengo_pass_wakers(${key})`.execute(tx.kysely);
}
