// SPDX-License-Identifier: EUPL-1.2
import type { Insertable, Selectable } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { ViolationReportTable } from '../../foundation/database/tables/oversight.ts';

export type Violation = Selectable<ViolationReportTable>;

export async function insertViolation(
  tx: Transaction,
  row: Omit<Insertable<ViolationReportTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('violation_report')
    .values({ body_id: tx.bodyId, ...row })
    .execute();
}

export function lockViolation(tx: Transaction, reportId: string): Promise<Violation | undefined> {
  return tx.kysely
    .selectFrom('violation_report')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('report_id', '=', reportId)
    .forUpdate()
    .executeTakeFirst();
}

export async function decideViolation(
  tx: Transaction,
  reportId: string,
  { outcome, reason, by, at }: { outcome: NonNullable<Violation['outcome']>; reason: string; by: string; at: Date },
): Promise<void> {
  await tx.kysely
    .updateTable('violation_report')
    .set({ outcome, reason, decided_by: by, decided_at: at })
    .where('body_id', '=', tx.bodyId)
    .where('report_id', '=', reportId)
    .execute();
}

const MOST = 500;

/** Those that nobody decided yet first, then the last reported. */
export function listViolations(tx: Transaction, { open }: { open: boolean }) {
  return tx.kysely
    .selectFrom('violation_report')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .$if(open, (found) => found.where('outcome', 'is', null))
    .orderBy((order) => order('outcome', 'is not', null))
    .orderBy('reported_at', 'desc')
    .orderBy('report_id', 'desc')
    .limit(MOST)
    .execute();
}
