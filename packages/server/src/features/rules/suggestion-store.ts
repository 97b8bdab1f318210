// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { PolicySuggestionTable } from '../../foundation/database/tables/rules.ts';

type Sender = PolicySuggestionTable['sender'];
type Outcome = 'accepted' | 'not-accepted' | 'noted';

export async function insertSuggestion(
  tx: Transaction,
  row: { id: string; receivedAt: Date; sender: Sender; clause: string | null; summary: string; personId: string },
): Promise<void> {
  await tx.kysely
    .insertInto('policy_suggestion')
    .values({
      body_id: tx.bodyId,
      suggestion_id: row.id,
      received_at: row.receivedAt,
      sender: row.sender,
      clause: row.clause,
      summary: row.summary,
      registered_by: row.personId,
    })
    .execute();
}

const suggestions = (tx: Transaction) =>
  tx.kysely
    .selectFrom('policy_suggestion')
    .select(['suggestion_id', 'received_at', 'sender', 'clause', 'summary', 'outcome', 'outcome_reason', 'outcome_at'])
    .where('body_id', '=', tx.bodyId);

export type SuggestionRow = Awaited<ReturnType<ReturnType<typeof suggestions>['executeTakeFirstOrThrow']>>;

export function findSuggestion(tx: Transaction, id: string): Promise<SuggestionRow | undefined> {
  return suggestions(tx).where('suggestion_id', '=', id).executeTakeFirst();
}

/** Newest first. */
export function readSuggestions(tx: Transaction): Promise<SuggestionRow[]> {
  return suggestions(tx).orderBy('received_at', 'desc').orderBy('suggestion_id', 'desc').limit(500).execute();
}

export async function settle(
  tx: Transaction,
  id: string,
  change: { outcome: Outcome; reason: string | null; at: Date },
): Promise<void> {
  await tx.kysely
    .updateTable('policy_suggestion')
    .set({ outcome: change.outcome, outcome_reason: change.reason, outcome_at: change.at })
    .where('body_id', '=', tx.bodyId)
    .where('suggestion_id', '=', id)
    .execute();
}
