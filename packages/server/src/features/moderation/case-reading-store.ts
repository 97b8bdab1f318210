// SPDX-License-Identifier: EUPL-1.2
// What is shown beside a case: its context, the author's record, and what was decided.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { openFindings, openText, reinstated } from './case-store.ts';
import { openDecision, openEvidence } from './decision-store.ts';

export async function findCase(tx: Transaction, caseId: string) {
  const found = await tx.kysely
    .selectFrom('moderation_case')
    .innerJoin('account', (join) =>
      join
        .onRef('account.body_id', '=', 'moderation_case.body_id')
        .onRef('account.account_id', '=', 'moderation_case.account_id'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.body_id', '=', 'moderation_case.body_id')
        .onRef('person.person_id', '=', 'moderation_case.claimed_by'),
    )
    .selectAll('moderation_case')
    .select(['account.name as account_name', 'person.name as claimed_name'])
    .where('moderation_case.body_id', '=', tx.bodyId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return found && { ...found, findings: await openFindings(tx, found) };
}

export async function earlierForms(tx: Transaction, item: { item_id: string; item_type: string }) {
  const rows = await tx.kysely
    .selectFrom('item_version')
    .select(['version', 'text', 'seen_at'])
    .where('body_id', '=', tx.bodyId)
    .where('item_id', '=', item.item_id)
    .orderBy('version')
    .execute();
  return Promise.all(rows.map(async (row) => ({ ...row, text: await openText(tx, { ...item, text: row.text }) })));
}

export function findPost(tx: Transaction, accountId: string, remoteId: string) {
  return tx.kysely
    .selectFrom('network_post')
    .select(['text', 'posted_at', 'permalink'])
    .where('body_id', '=', tx.bodyId)
    .where('account_id', '=', accountId)
    .where('remote_id', '=', remoteId)
    .executeTakeFirst();
}

const THREAD = 10;

/** The last items written before this one under the same post, oldest first. */
export async function threadBefore(tx: Transaction, item: { accountId: string; postRemoteId: string; itemId: string }) {
  const rows = await tx.kysely
    .selectFrom('item')
    .innerJoin('author', (join) =>
      join.onRef('author.body_id', '=', 'item.body_id').onRef('author.author_id', '=', 'item.author_id'),
    )
    .select(['item.text', 'item.posted_at', 'author.display_name as author'])
    .where('item.body_id', '=', tx.bodyId)
    .where('item.account_id', '=', item.accountId)
    .where('item.post_remote_id', '=', item.postRemoteId)
    .where('item.item_id', '<', item.itemId)
    .where('item.item_type', '<>', 'message')
    .where('item.deleted_at', 'is', null)
    .where('item.erased_at', 'is', null)
    .orderBy('item.item_id', 'desc')
    .limit(THREAD)
    .execute();
  return rows.toReversed();
}

export async function authorRecord(tx: Transaction, authorId: string) {
  const items = await sql<{ count: string }>`
    select count(*) from (
      select from item where body_id = ${tx.bodyId} and author_id = ${authorId} limit 1000
    ) as counted
  `.execute(tx.kysely);
  const violations = await sql<{ at: Date; clauses: string[]; measures: string[]; warned: boolean; blocked: boolean }>`
    select decision.decided_at as at,
      array(select distinct ground->>'clause' from jsonb_array_elements(decision.grounds) as ground) as clauses,
      coalesce(array_agg(measure.action order by measure.measure_id) filter (where measure.action is not null), '{}') as measures,
      coalesce(bool_or(measure.action in ('warn', 'notice') and measure.state = 'confirmed'), false) as warned,
      coalesce(bool_or(measure.action = 'block' and measure.state = 'confirmed'), false) as blocked
    from decision
    left join measure on measure.body_id = decision.body_id and measure.decision_id = decision.decision_id
      and measure.state not in ('withdrawn', 'reversed')
    where decision.body_id = ${tx.bodyId} and decision.author_id = ${authorId}
      and outcome = 'violation' and decision.state = 'final' and not ${reinstated}
    group by decision.decision_id, decision.decided_at, decision.grounds
    order by decision.decided_at
  `.execute(tx.kysely);
  return { items: Number(items.rows[0]?.count ?? 0), violations: violations.rows };
}

/** Evidence with its content as its hash was taken. */
export async function findEvidence(tx: Transaction, itemId: string, version: number) {
  const found = await tx.kysely
    .selectFrom('evidence')
    .select(['item_id', 'version', 'sha256', 'stored_at', 'content', 'erased_at'])
    .where('body_id', '=', tx.bodyId)
    .where('item_id', '=', itemId)
    .where('version', '=', version)
    .executeTakeFirst();
  return found && { ...found, content: await openEvidence(tx, found) };
}

/** Decisions of a case, newest first, each with who took it. */
export async function decisionsOf(tx: Transaction, caseId: string) {
  const rows = await tx.kysely
    .selectFrom('decision')
    .innerJoin('person', (join) =>
      join.onRef('person.body_id', '=', 'decision.body_id').onRef('person.person_id', '=', 'decision.person_id'),
    )
    .selectAll('decision')
    .select('person.name as person_name')
    .where('decision.body_id', '=', tx.bodyId)
    .where('decision.case_id', '=', caseId)
    .orderBy('decided_at', 'desc')
    .execute();
  return Promise.all(rows.map((row) => openDecision(tx, row)));
}

export function approvalsOf(tx: Transaction, decisionIds: readonly string[]) {
  return tx.kysely
    .selectFrom('approval')
    .leftJoin('person', (join) =>
      join.onRef('person.body_id', '=', 'approval.body_id').onRef('person.person_id', '=', 'approval.person_id'),
    )
    .select(['decision_id', 'requirement', 'verdict', 'reason', 'at', 'person.name as person_name'])
    .where('approval.body_id', '=', tx.bodyId)
    .where('decision_id', 'in', decisionIds)
    .orderBy('requirement')
    .execute();
}

export function measuresOf(tx: Transaction, decisionIds: readonly string[]) {
  return tx.kysely
    .selectFrom('measure')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('decision_id', 'in', decisionIds)
    .orderBy('measure_id')
    .execute();
}
