// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Link } from './chain.ts';

export type StoredRecord = {
  record_id: string;
  link: number;
  at: Date;
  event: string;
  actor_id: string | null;
  subject_id: string;
  content: string;
};

/** Locks the head of the chain until the transaction ends. */
export async function lockHead(tx: Transaction): Promise<{ link: number; hash: Buffer }> {
  const head = await tx.kysely
    .insertInto('audit_head')
    .values({ body_id: tx.bodyId, link: 0, hash: Buffer.alloc(0) })
    .onConflict((conflict) => conflict.column('body_id').doUpdateSet({ link: sql`audit_head.link` }))
    .returning(['link', 'hash'])
    .executeTakeFirstOrThrow();
  return { link: Number(head.link), hash: head.hash };
}

type NewRecord = {
  id: string;
  at: string;
  event: string;
  actorId: string | null;
  subjectId: string;
  content: string;
};

/** Writes the records, their link and the new head in one statement. */
export async function appendLink(tx: Transaction, link: Link, records: readonly NewRecord[]): Promise<void> {
  const column = <K extends keyof NewRecord>(key: K) => records.map((record) => record[key]);
  await sql`
    with head as (
      update audit_head set link = ${link.link}, hash = ${link.hash} where body_id = ${tx.bodyId}
    ), linked as (
      insert into audit_link (body_id, link, at, records, previous, digest, hash)
      values (${tx.bodyId}, ${link.link}, ${records.at(-1)?.at}, ${link.records}, ${link.previous}, ${link.digest}, ${link.hash})
    )
    insert into audit_record (body_id, record_id, link, place, at, event, actor_id, subject_id, content)
    select ${tx.bodyId}, record_id, ${link.link}, place, at, event, actor_id, subject_id, content
    from unnest(
      ${column('id')}::uuid[], ${column('at')}::timestamptz[], ${column('event')}::text[], ${column('actorId')}::uuid[],
      ${column('subjectId')}::uuid[], ${column('content')}::text[]
    ) with ordinality as new (record_id, at, event, actor_id, subject_id, content, place)
  `.execute(tx.kysely);
}

/** Links after `after`, oldest first, each with its records in order. */
export async function readLinks(tx: Transaction, after: number, limit: number) {
  const links = await tx.kysely
    .selectFrom('audit_link')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('link', '>', String(after))
    .orderBy('link')
    .limit(limit)
    .execute();
  const last = links.at(-1);
  if (!last) return [];
  const records = await tx.kysely
    .selectFrom('audit_record')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('link', '>', String(after))
    .where('link', '<=', last.link)
    .orderBy('link')
    .orderBy('place')
    .execute();
  const byLink = Map.groupBy(records, (record) => record.link);
  return links.map((link) => ({ ...link, link: Number(link.link), contents: byLink.get(link.link) ?? [] }));
}

export async function readHead(tx: Transaction): Promise<{ link: number; hash: Buffer }> {
  const head = await tx.kysely
    .selectFrom('audit_head')
    .select(['link', 'hash'])
    .where('body_id', '=', tx.bodyId)
    .executeTakeFirst();
  return head ? { link: Number(head.link), hash: head.hash } : { link: 0, hash: Buffer.alloc(0) };
}

/** Records beyond the last link: rows that no transaction of ours can have left. */
export async function countUnlinked(tx: Transaction, head: number): Promise<number> {
  const { count } = await tx.kysely
    .selectFrom('audit_record')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('body_id', '=', tx.bodyId)
    .where('link', '>', String(head))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export type RecordFilter = { before?: string; event?: string; subjectId?: string; personId?: string; limit: number };

/** Newest first. */
export async function findRecords(tx: Transaction, filter: RecordFilter) {
  let query = tx.kysely
    .selectFrom('audit_record')
    .leftJoin('person', (join) =>
      join.onRef('person.body_id', '=', 'audit_record.body_id').onRef('person.person_id', '=', 'audit_record.actor_id'),
    )
    .select(['record_id', 'link', 'at', 'event', 'content', 'person.name as actor_name'])
    .where('audit_record.body_id', '=', tx.bodyId)
    .orderBy('record_id', 'desc')
    .limit(filter.limit);
  if (filter.before) query = query.where('record_id', '<', filter.before);
  if (filter.event) query = query.where('event', '=', filter.event);
  if (filter.subjectId) query = query.where('subject_id', '=', filter.subjectId);
  if (filter.personId) query = query.where('actor_id', '=', filter.personId);
  return query.execute();
}
