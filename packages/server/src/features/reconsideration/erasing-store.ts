// SPDX-License-Identifier: EUPL-1.2
// What citizens say when they ask for another look, for whoever keeps data for their time.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';

/** Cases, of those named, on a decision of which somebody has asked for another look and waits for it. */
export async function reconsiderationsWaiting(tx: Transaction, caseIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ case_id: string }>`
    select d.case_id from reconsideration r join decision d on d.body_id = r.body_id and d.decision_id = r.decision_id
    where r.body_id = ${tx.bodyId} and d.case_id = any(${caseIds}::uuid[]) and r.decided_at is null
  `.execute(tx.kysely);
  return new Set(rows.map((row) => row.case_id));
}

/** The words of whoever asked, and of the answer. Outcomes and times stay. */
export async function eraseReconsiderations(tx: Transaction, caseIds: readonly string[]): Promise<void> {
  await sql`
    update reconsideration r set words = null, reason = case when r.reason is null then null else '—' end
    from decision d where d.body_id = r.body_id and d.decision_id = r.decision_id
      and r.body_id = ${tx.bodyId} and d.case_id = any(${caseIds}::uuid[]) and r.decided_at is not null
  `.execute(tx.kysely);
}

/** What citizens asked about their decisions and were answered, by decision. */
export const reconsiderationsOn = (tx: Transaction, decisionIds: readonly string[]) =>
  tx.kysely
    .selectFrom('reconsideration')
    .select(['decision_id', 'words', 'reason', 'outcome', 'asked_at', 'decided_at'])
    .where('body_id', '=', tx.bodyId)
    .where('decision_id', 'in', decisionIds)
    .execute();
