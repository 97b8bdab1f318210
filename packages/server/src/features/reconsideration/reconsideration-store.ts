// SPDX-License-Identifier: EUPL-1.2
import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { ReconsiderationTable } from '../../foundation/database/tables/reasons.ts';

export async function insertReconsideration(
  tx: Transaction,
  asked: Omit<Insertable<ReconsiderationTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('reconsideration')
    .values({ ...asked, body_id: tx.bodyId })
    .execute();
}

const all = (tx: Transaction) => tx.kysely.selectFrom('reconsideration').selectAll().where('body_id', '=', tx.bodyId);

export function findOfDecision(tx: Transaction, decisionId: string) {
  return all(tx).where('decision_id', '=', decisionId).executeTakeFirst();
}

export function findReconsideration(tx: Transaction, reconsiderationId: string) {
  return all(tx).where('reconsideration_id', '=', reconsiderationId).executeTakeFirst();
}

export function lockReconsideration(tx: Transaction, reconsiderationId: string) {
  return all(tx).where('reconsideration_id', '=', reconsiderationId).forUpdate().executeTakeFirst();
}

type Outcome = NonNullable<Awaited<ReturnType<typeof findReconsideration>>>['outcome'];

export async function saveOutcome(
  tx: Transaction,
  reconsiderationId: string,
  decided: { outcome: NonNullable<Outcome>; reason: string; personId: string; actId: string; at: Date },
): Promise<void> {
  const { outcome, reason, personId, actId, at } = decided;
  await tx.kysely
    .updateTable('reconsideration')
    .set({ outcome, reason, decided_by: personId, decided_at: at, act_id: actId })
    .where('body_id', '=', tx.bodyId)
    .where('reconsideration_id', '=', reconsiderationId)
    .execute();
}

/** With the decision and the account that each is about: open ones by what is due first, done ones newest first. */
export function listReconsiderations(
  tx: Transaction,
  asked: { open: boolean; accountIds: readonly string[]; limit: number },
) {
  const { open, accountIds, limit } = asked;
  const found = tx.kysely
    .selectFrom('reconsideration')
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.body_id', '=', 'reconsideration.body_id')
        .onRef('decision.decision_id', '=', 'reconsideration.decision_id'),
    )
    .innerJoin('moderation_case', (join) =>
      join
        .onRef('moderation_case.body_id', '=', 'decision.body_id')
        .onRef('moderation_case.case_id', '=', 'decision.case_id'),
    )
    .innerJoin('account', (join) =>
      join
        .onRef('account.body_id', '=', 'moderation_case.body_id')
        .onRef('account.account_id', '=', 'moderation_case.account_id'),
    )
    .select(['reconsideration.reconsideration_id', 'reconsideration.decision_id', 'reconsideration.asked_at'])
    .select(['reconsideration.due_at', 'reconsideration.outcome', 'reconsideration.decided_at'])
    .select(['decision.person_id', 'decision.grounds', 'moderation_case.account_id', 'moderation_case.item_type'])
    .select(['account.name as account_name', 'moderation_case.network'])
    .where('reconsideration.body_id', '=', tx.bodyId)
    .where('moderation_case.account_id', 'in', accountIds)
    .where('reconsideration.decided_at', open ? 'is' : 'is not', null);
  const ordered = open
    ? found.orderBy(sql`coalesce(reconsideration.due_at, 'infinity')`).orderBy('reconsideration.asked_at')
    : found.orderBy('reconsideration.decided_at', 'desc');
  return ordered.limit(limit).execute();
}
