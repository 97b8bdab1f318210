// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { type ErasureAsked, locking } from '../../foundation/database/lock-to-erase.ts';

/** Closed cases that still name who reported them, locked; what others hold is passed over. */
export async function lockReportersToErase(
  tx: Transaction,
  asked: ErasureAsked,
): Promise<{ id: string; since: Date }[]> {
  const { rows } = await sql<{ id: string; since: Date }>`
    select case_id as id, closed_at as since from impersonation_case
    where body_id = ${tx.bodyId} and erased_at is null and closed_at < ${asked.before}
      and ${asked.after === null ? sql`true` : sql`case_id > ${asked.after}::uuid`}
    order by case_id limit ${asked.most} ${locking(asked)}
  `.execute(tx.kysely);
  return rows;
}

/** Who reported a false account is forgotten; what they reported stays. */
export async function eraseReporters(tx: Transaction, caseIds: readonly string[], at: Date): Promise<void> {
  await sql`update impersonation_case set reported_by = '', erased_at = ${at}
    where body_id = ${tx.bodyId} and case_id = any(${caseIds}::uuid[])`.execute(tx.kysely);
}
