// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';

/** Sessions that ended, locked; what others hold is passed over. */
export async function lockSignInsToErase(
  tx: Transaction,
  { before, after, most }: { before: Date; after: string | null; most: number },
): Promise<{ id: string; since: Date }[]> {
  const { rows } = await sql<{ id: string; since: Date }>`
    select session_id as id, expires_at as since from session
    where body_id = ${tx.bodyId} and expires_at < ${before}
      and ${after === null ? sql`true` : sql`session_id > ${after}::uuid`}
    order by session_id limit ${most} for update skip locked
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
