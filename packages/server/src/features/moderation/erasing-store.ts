// SPDX-License-Identifier: EUPL-1.2
// What moderation keeps of citizens is emptied here: findings, evidence, and what was written to and about authors. Categories,
// clauses, measures and times stay.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { type ErasureAsked, locking } from '../../foundation/database/lock-to-erase.ts';
import { openDecision, openEvidence } from './decision-store.ts';
import { openMeasures } from './measure-store.ts';

export type CaseStanding = {
  case_id: string;
  author_id: string;
  item_type: 'comment' | 'visitor-post' | 'message';
  open: boolean;
  /** The last that was decided on it. */
  decided_at: Date | null;
  received_at: Date;
  under_way: boolean;
  /** Its author is blocked by it. */
  in_force: boolean;
};

/** How cases stand: whether somebody has still to decide, or a network to be told. */
export async function standingOfCases(tx: Transaction, caseIds: readonly string[]): Promise<Map<string, CaseStanding>> {
  const { rows } = await sql<CaseStanding>`
    select c.case_id, c.author_id, c.item_type, c.received_at, c.state in ('open', 'awaiting-approval') as open,
      (select max(d.decided_at) from decision d where d.body_id = c.body_id and d.case_id = c.case_id) as decided_at,
      exists (select from measure m where m.body_id = c.body_id and m.case_id = c.case_id
        and m.state in ('awaiting-approval', 'waiting', 'sending', 'unconfirmed', 'refused', 'by-hand')) as under_way,
      exists (select from measure m where m.body_id = c.body_id and m.case_id = c.case_id
        and m.action = 'block' and m.state = 'confirmed') as in_force
    from moderation_case c where c.body_id = ${tx.bodyId} and c.case_id = any(${caseIds}::uuid[])
  `.execute(tx.kysely);
  return new Map(rows.map((row) => [row.case_id, row]));
}

export type ToErase = { id: string; since: Date };
type Asked = ErasureAsked & { private: boolean };

const beyond = (column: string, after: string | null) =>
  after === null ? sql`true` : sql`${sql.ref(column)} > ${after}::uuid`;
const ofKind = ({ private: isPrivate }: Asked) =>
  isPrivate ? sql`c.item_type = 'message'` : sql`c.item_type <> 'message'`;

/** Cases whose item is still there, oldest first, locked with it; what others hold is passed over. */
export async function lockItemsToErase(tx: Transaction, asked: Asked): Promise<ToErase[]> {
  const { rows } = await sql<ToErase>`
    select c.case_id as id, c.received_at as since
    from item join moderation_case c on c.body_id = item.body_id and c.case_id = item.item_id
    where item.body_id = ${tx.bodyId} and item.erased_at is null and item.received_at < ${asked.before}
      and ${ofKind(asked)} and ${beyond('item.item_id', asked.after)}
    order by item.item_id limit ${asked.most} ${locking(asked)}
  `.execute(tx.kysely);
  return rows;
}

/** Cases with evidence that is still there. */
export async function lockEvidenceToErase(tx: Transaction, asked: Asked): Promise<ToErase[]> {
  const { rows } = await sql<ToErase>`
    select c.case_id as id, (select max(e.stored_at) from evidence e where e.body_id = c.body_id and e.item_id = c.case_id) as since
    from moderation_case c
    where c.body_id = ${tx.bodyId} and ${ofKind(asked)} and ${beyond('c.case_id', asked.after)}
      and c.case_id in (select e.item_id from evidence e
        where e.body_id = ${tx.bodyId} and e.erased_at is null and e.stored_at < ${asked.before})
    order by c.case_id limit ${asked.most} ${locking(asked)}
  `.execute(tx.kysely);
  return rows;
}

/** Cases whose decisions still have words. */
export async function lockNoticesToErase(tx: Transaction, asked: Asked): Promise<ToErase[]> {
  const { rows } = await sql<ToErase>`
    select c.case_id as id, (select max(d.decided_at) from decision d where d.body_id = c.body_id and d.case_id = c.case_id) as since
    from moderation_case c
    where c.body_id = ${tx.bodyId} and ${ofKind(asked)} and ${beyond('c.case_id', asked.after)}
      and c.case_id in (select d.case_id from decision d
        where d.body_id = ${tx.bodyId} and d.erased_at is null and d.decided_at < ${asked.before})
    order by c.case_id limit ${asked.most} ${locking(asked)}
  `.execute(tx.kysely);
  return rows;
}

/** Findings quote the text that they were found in. */
export async function eraseFindings(tx: Transaction, caseIds: readonly string[]): Promise<void> {
  await sql`update moderation_case set findings = '[]' where body_id = ${tx.bodyId} and case_id = any(${caseIds}::uuid[])`.execute(
    tx.kysely,
  );
}

/** The content goes; its hash stays, and what the record says of it can still be compared with a copy that somebody has. */
export async function eraseEvidence(tx: Transaction, caseIds: readonly string[], at: Date): Promise<void> {
  await sql`update evidence set content = '', erased_at = ${at}
    where body_id = ${tx.bodyId} and item_id = any(${caseIds}::uuid[]) and erased_at is null`.execute(tx.kysely);
}

/** Reasons, notes, notices and what was told to networks; the address of a notice on the network too. */
export async function eraseNotices(tx: Transaction, caseIds: readonly string[], at: Date): Promise<void> {
  const ofCases = sql`body_id = ${tx.bodyId} and case_id = any(${caseIds}::uuid[])`;
  await sql`
    update approval set reason = null where body_id = ${tx.bodyId}
      and decision_id in (select decision_id from decision where ${ofCases} and erased_at is null)
  `.execute(tx.kysely);
  await sql`update measure set text = null, reference = null where ${ofCases}`.execute(tx.kysely);
  await sql`
    update decision set reason = null, notice = null, erased_at = ${at},
      grounds = (select coalesce(jsonb_agg(ground || '{"note": null}'), '[]') from jsonb_array_elements(grounds) as ground)
    where ${ofCases} and erased_at is null
  `.execute(tx.kysely);
}

/** Authors of whom evidence or the words of a decision are still kept, or whom a decision blocks. */
export async function authorsJudged(tx: Transaction, authorIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ author_id: string }>`
    select wanted.author_id from unnest(${authorIds}::uuid[]) as wanted (author_id)
    where exists (
      select from decision d where d.body_id = ${tx.bodyId} and d.author_id = wanted.author_id and (d.erased_at is null
        or exists (select from evidence e where e.body_id = d.body_id and e.item_id = d.case_id and e.erased_at is null)
        or exists (select from measure m where m.body_id = d.body_id and m.decision_id = d.decision_id
          and m.action = 'block' and m.state = 'confirmed'))
    )
  `.execute(tx.kysely);
  return new Set(rows.map((row) => row.author_id));
}

export const casesOfAuthor = (tx: Transaction, authorId: string) =>
  tx.kysely
    .selectFrom('moderation_case')
    .select(['case_id', 'item_type', 'state', 'categories', 'enquiry', 'network', 'account_id', 'received_at'])
    .where('body_id', '=', tx.bodyId)
    .where('author_id', '=', authorId)
    .orderBy('case_id')
    .execute();

/** Evidence and decisions on cases, with their words as they were written. */
export async function judgedOf(tx: Transaction, caseIds: readonly string[]) {
  const evidence = await tx.kysely
    .selectFrom('evidence')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('item_id', 'in', caseIds)
    .orderBy('item_id')
    .orderBy('version')
    .execute();
  const decisions = await tx.kysely
    .selectFrom('decision')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('case_id', 'in', caseIds)
    .orderBy('decision_id')
    .execute();
  return {
    evidence: await Promise.all(evidence.map(async (row) => ({ ...row, content: await openEvidence(tx, row) }))),
    decisions: await Promise.all(decisions.map((row) => openDecision(tx, row))),
    measures: await openMeasures(tx, caseIds),
  };
}
