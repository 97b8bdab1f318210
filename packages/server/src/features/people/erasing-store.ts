// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { type ErasureAsked, locking } from '../../foundation/database/lock-to-erase.ts';

/** Sessions that ended, locked; what others hold is passed over. */
export async function lockSignInsToErase(tx: Transaction, asked: ErasureAsked): Promise<{ id: string; since: Date }[]> {
  const { rows } = await sql<{ id: string; since: Date }>`
    select session_id as id, expires_at as since from session
    where body_id = ${tx.bodyId} and expires_at < ${asked.before}
      and ${asked.after === null ? sql`true` : sql`session_id > ${asked.after}::uuid`}
    order by session_id limit ${asked.most} ${locking(asked)}
  `.execute(tx.kysely);
  return rows;
}

export async function eraseSignIns(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
  await sql`delete from session where body_id = ${tx.bodyId} and session_id = any(${sessionIds}::uuid[])`.execute(
    tx.kysely,
  );
}

/** Addresses that somebody tried to sign in with. */
export async function eraseFailures(tx: Transaction, before: Date): Promise<void> {
  await sql`delete from sign_in_failure where body_id = ${tx.bodyId} and last_at < ${before}`.execute(tx.kysely);
}
