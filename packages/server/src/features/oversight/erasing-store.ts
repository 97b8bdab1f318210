// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { type ErasureAsked, locking } from '../../foundation/database/lock-to-erase.ts';

const EMPTIED = '—';

/** Reports with an outcome that still say what was reported, locked; what others hold is passed over. */
export async function lockReportsToErase(tx: Transaction, asked: ErasureAsked): Promise<{ id: string; since: Date }[]> {
  const { rows } = await sql<{ id: string; since: Date }>`
    select report_id as id, decided_at as since from violation_report
    where body_id = ${tx.bodyId} and what <> ${EMPTIED} and decided_at < ${asked.before}
      and ${asked.after === null ? sql`true` : sql`report_id > ${asked.after}::uuid`}
    order by report_id limit ${asked.most} ${locking(asked)}
  `.execute(tx.kysely);
  return rows;
}

/** The words go; outcome, clauses and times stay. */
export async function eraseReports(tx: Transaction, reportIds: readonly string[]): Promise<void> {
  await sql`update violation_report set what = ${EMPTIED}, reason = ${EMPTIED}
    where body_id = ${tx.bodyId} and report_id = any(${reportIds}::uuid[])`.execute(tx.kysely);
}
