// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';

export type StoredRecord = {
  record_id: string;
  link: number;
  at: Date;
  event: string;
  actor_id: string | null;
  subject_id: string;
  content: string;
};

type NewRecord = {
  id: string;
  at: string;
  event: string;
  actorId: string | null;
  subjectId: string;
  content: string;
};

/**
 * Writes the records, their link and the new head in one statement, so that the head is locked for no other round trip than
 * the commit. The hash is that of chain.ts, made where the head is. `digest` is that of the records' contents, in order.
 */
export async function appendLink(tx: Transaction, digest: Buffer, records: readonly NewRecord[]): Promise<void> {
  if (await tryAppend(tx, digest, records)) return;
  await sql`insert into audit_head (body_id) values (${tx.bodyId}) on conflict do nothing`.execute(tx.kysely);
  await tryAppend(tx, digest, records);
}

/** False when the body has no head yet. */
async function tryAppend(tx: Transaction, digest: Buffer, records: readonly NewRecord[]): Promise<boolean> {
  const column = <K extends keyof NewRecord>(key: K) => records.map((record) => record[key]);
  const { numAffectedRows } = await sql`
    with last as (
      select link, hash from audit_head where body_id = ${tx.bodyId} for update
    ), head as (
      update audit_head
      set link = last.link + 1, hash = sha256(last.hash || int8send(last.link + 1) || ${digest}::bytea)
      from last where body_id = ${tx.bodyId}
      returning audit_head.link, last.hash as previous, audit_head.hash
    ), linked as (
      insert into audit_link (body_id, link, at, records, previous, digest, hash)
      select ${tx.bodyId}, link, ${records.at(-1)?.at}::timestamptz, ${records.length}::int, previous, ${digest}::bytea, hash from head
    )
    insert into audit_record (body_id, record_id, link, place, at, event, actor_id, subject_id, content)
    select ${tx.bodyId}, record_id, head.link, place, at, event, actor_id, subject_id, content
    from head, unnest(
      ${column('id')}::uuid[], ${column('at')}::timestamptz[], ${column('event')}::text[], ${column('actorId')}::uuid[],
      ${column('subjectId')}::uuid[], ${column('content')}::text[]
    ) with ordinality as new (record_id, at, event, actor_id, subject_id, content, place)
  `.execute(tx.kysely);
  return numAffectedRows !== 0n;
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

/** What was recorded between two instants, the oldest first; `except` what these subjects are about: `person`. */
export function findRecordsBetween(
  tx: Transaction,
  { from, to, except, limit }: { from: Date; to: Date; except: readonly string[]; limit: number },
) {
  return tx.kysely
    .selectFrom('audit_record')
    .leftJoin('person', (join) =>
      join.onRef('person.body_id', '=', 'audit_record.body_id').onRef('person.person_id', '=', 'audit_record.actor_id'),
    )
    .select(['record_id', 'link', 'at', 'event', 'content', 'person.name as actor_name'])
    .where('audit_record.body_id', '=', tx.bodyId)
    .where('audit_record.at', '>=', from)
    .where('audit_record.at', '<=', to)
    .where(sql<boolean>`split_part(event, '.', 1) <> all(${[...except]}::text[])`)
    .orderBy('audit_record.at')
    .orderBy('record_id')
    .limit(limit)
    .execute();
}
