// SPDX-License-Identifier: EUPL-1.2
// Invented items with what was decided on them, put where the tables keep them: for counting, nothing else is needed.
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';

type PlantedMeasure = { action: string; state: string; confirmedAt: Date | null };
export type PlantedDecision = {
  at: Date;
  outcome: 'violation' | 'no-violation';
  state: 'final' | 'undone' | 'not-approved';
  grounds: { category: string | null; clause: string }[];
  measures: PlantedMeasure[];
};
export type Planted = {
  receivedAt: Date;
  network: string;
  type: 'comment' | 'visitor-post' | 'message';
  /** What triage had found. */
  categories: string[];
  decision: PlantedDecision | null;
};
type Place = { accountId: string; personId: string; actId: string };

export async function plant(tx: Transaction, place: Place, planted: readonly Planted[]): Promise<void> {
  const items = planted.map((one) => ({
    ...one,
    id: uuidv7({ msecs: one.receivedAt.getTime() }),
    decisionId: uuidv7(),
  }));
  await sql`
    insert into item (body_id, item_id, account_id, author_id, item_type, remote_id, held, version, text, revision, posted_at,
      received_at, assessed_version)
    select ${tx.bodyId}, id, ${place.accountId}, id, type, id::text, false, 1, '', '', "receivedAt", "receivedAt", 1
    from jsonb_to_recordset(${JSON.stringify(items)}) as one (id uuid, type text, "receivedAt" timestamptz)
  `.execute(tx.kysely);
  await sql`
    insert into moderation_case (body_id, case_id, account_id, author_id, state, item_version, urgency, network, item_type,
      categories, held, findings, policy_version, received_at, due_at)
    select ${tx.bodyId}, id, ${place.accountId}, id, 'decided', 1, 0, network, type,
      array(select jsonb_array_elements_text(categories)), false, '[]', 1, "receivedAt", "receivedAt"
    from jsonb_to_recordset(${JSON.stringify(items)})
      as one (id uuid, type text, network text, categories jsonb, "receivedAt" timestamptz)
  `.execute(tx.kysely);
  const decided = items.flatMap(({ id, decisionId, decision }) => (decision ? [{ ...decision, id, decisionId }] : []));
  await sql`
    insert into decision (body_id, decision_id, case_id, author_id, person_id, item_version, outcome, state, gravity, grounds,
      situation, ruling, policy_version, act_id, decided_at, final_at)
    select ${tx.bodyId}, "decisionId", id, id, ${place.personId}, 1, outcome, state, 'ordinary', grounds, '{}', '{}', 1,
      ${place.actId}, at, at
    from jsonb_to_recordset(${JSON.stringify(decided)})
      as one (id uuid, "decisionId" uuid, outcome text, state text, grounds jsonb, at timestamptz)
  `.execute(tx.kysely);
  const measures = decided.flatMap(({ id, decisionId, measures: all }) =>
    all.map((one) => ({ ...one, id, decisionId, measureId: uuidv7() })),
  );
  await sql`
    insert into measure (body_id, measure_id, decision_id, case_id, account_id, action, state, due_at, confirmed_at)
    select ${tx.bodyId}, "measureId", "decisionId", id, ${place.accountId}, action, state, now(), "confirmedAt"
    from jsonb_to_recordset(${JSON.stringify(measures)})
      as one (id uuid, "decisionId" uuid, "measureId" uuid, action text, state text, "confirmedAt" timestamptz)
  `.execute(tx.kysely);
}
