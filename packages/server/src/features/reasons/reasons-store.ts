// SPDX-License-Identifier: EUPL-1.2
// Pages of reasons, and the decisions that they and the statements speak of.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';

export type NewPage = {
  decisionId: string;
  keySha256: Buffer;
  keySealed: Buffer;
  detected: boolean;
  madeAt: Date;
  renewedBy: string | null;
  expiresAt: Date;
};

/** Keeps a page; one that the decision had before is no longer found. */
export async function savePage(tx: Transaction, page: NewPage): Promise<void> {
  const address = {
    key_sha256: page.keySha256,
    key_sealed: page.keySealed,
    made_at: page.madeAt,
    renewed_by: page.renewedBy,
    expires_at: page.expiresAt,
  };
  await tx.kysely
    .insertInto('reasons_page')
    .values({ body_id: tx.bodyId, decision_id: page.decisionId, detected: page.detected, ...address })
    .onConflict((conflict) => conflict.columns(['body_id', 'decision_id']).doUpdateSet(address))
    .execute();
}

export function findPage(tx: Transaction, decisionId: string) {
  return tx.kysely
    .selectFrom('reasons_page')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('decision_id', '=', decisionId)
    .executeTakeFirst();
}

/** The decision whose page has this key, while it can be read. */
export async function findByKey(tx: Transaction, keySha256: Buffer, at: Date): Promise<string | null> {
  const row = await tx.kysely
    .selectFrom('reasons_page')
    .select('decision_id')
    .where('body_id', '=', tx.bodyId)
    .where('key_sha256', '=', keySha256)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row?.decision_id ?? null;
}

export async function prolong(tx: Transaction, decisionId: string, until: Date): Promise<void> {
  await tx.kysely
    .updateTable('reasons_page')
    .set({ expires_at: sql`greatest(expires_at, ${until})` })
    .where('body_id', '=', tx.bodyId)
    .where('decision_id', '=', decisionId)
    .execute();
}

/** A key is kept, sealed, only while a notice that is to carry it has not left. */
export async function forgetKeys(tx: Transaction): Promise<void> {
  await sql`
    update reasons_page set key_sealed = null
    where body_id = ${tx.bodyId} and key_sealed is not null and not exists (
      select from measure
      where measure.body_id = reasons_page.body_id and measure.decision_id = reasons_page.decision_id
        and measure.action in ('warn', 'notice') and measure.state not in ('confirmed', 'withdrawn', 'reversed')
    )
  `.execute(tx.kysely);
}

const explained = (tx: Transaction) =>
  tx.kysely
    .selectFrom('decision')
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
    .innerJoin('item', (join) =>
      join.onRef('item.body_id', '=', 'decision.body_id').onRef('item.item_id', '=', 'decision.case_id'),
    )
    .leftJoin('reasons_page', (join) =>
      join
        .onRef('reasons_page.body_id', '=', 'decision.body_id')
        .onRef('reasons_page.decision_id', '=', 'decision.decision_id'),
    )
    .select(['decision.decision_id', 'decision.case_id', 'decision.state', 'decision.grounds', 'decision.ruling'])
    .select(['decision.policy_version', 'decision.act_id', 'decision.decided_at', 'decision.final_at'])
    .select(['decision.overturned'])
    .select(['moderation_case.network', 'moderation_case.item_type', 'moderation_case.categories'])
    .select(['moderation_case.account_id', 'account.name as account_name'])
    .select(['item.posted_at', 'reasons_page.detected', 'reasons_page.expires_at', 'reasons_page.made_at'])
    .where('decision.body_id', '=', tx.bodyId)
    .where('decision.outcome', '=', 'violation');

/** A decision of violation with what surrounds it, and nothing of whoever wrote or decided. */
export function findExplained(tx: Transaction, decisionId: string) {
  return explained(tx).where('decision.decision_id', '=', decisionId).executeTakeFirst();
}

/** Final decisions of a period, in their order, after one of them. */
export function listExplained(tx: Transaction, period: { from: Date; to: Date }, after: string | null, limit: number) {
  return explained(tx)
    .where('decision.state', '=', 'final')
    .where('decision.final_at', '>=', period.from)
    .where('decision.final_at', '<', period.to)
    .$if(after !== null, (query) => query.where('decision.decision_id', '>', after))
    .orderBy('decision.decision_id')
    .limit(limit)
    .execute();
}

export type Explained = NonNullable<Awaited<ReturnType<typeof findExplained>>>;
