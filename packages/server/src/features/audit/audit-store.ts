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

const MINUTE_MS = 60_000;
/** Records of one part of the chain. */
const MOST_SHOWN = 20_000;

/** Records about these subjects, and those by which these items were heard, up to a link; in the order of the chain. */
export async function findRelevantRecords(
  tx: Transaction,
  {
    subjectIds,
    heard,
  }: { subjectIds: readonly string[]; heard: readonly { accountId: string; itemId: string; at: Date }[] },
  upTo: number,
): Promise<{ recordId: string; link: number; content: string }[]> {
  const found = await sql<{ recordId: string; link: string; content: string }>`
    select record_id as "recordId", link, content from (
      select record_id, link, place, content from audit_record
      where body_id = ${tx.bodyId} and subject_id = any(${[...subjectIds]}::uuid[])
      union
      select record.record_id, record.link, record.place, record.content
      from unnest(
        ${heard.map(({ accountId }) => accountId)}::uuid[], ${heard.map(({ itemId }) => itemId)}::text[],
        ${heard.map(({ at }) => new Date(at.getTime() - MINUTE_MS))}::timestamptz[],
        ${heard.map(({ at }) => new Date(at.getTime() + MINUTE_MS))}::timestamptz[]
      ) as wanted (account_id, item_id, after, before)
      join audit_record as record on record.body_id = ${tx.bodyId} and record.subject_id = wanted.account_id
        and record.event = 'items.heard' and record.at between wanted.after and wanted.before
        and strpos(record.content, wanted.item_id) > 0
    ) as relevant
    where link <= ${upTo}
    order by link, place
    limit ${MOST_SHOWN}
  `.execute(tx.kysely);
  return found.rows.map((row) => ({ ...row, link: Number(row.link) }));
}

/** Every record of these links, in order. */
export async function readRecordsOfLinks(
  tx: Transaction,
  links: readonly number[],
): Promise<{ recordId: string; link: number; content: string }[]> {
  const found = await sql<{ recordId: string; link: string; content: string }>`
    select record_id as "recordId", link, content from audit_record
    where body_id = ${tx.bodyId} and link = any(${[...links]}::bigint[])
    order by link, place
  `.execute(tx.kysely);
  return found.rows.map((row) => ({ ...row, link: Number(row.link) }));
}

export function findLink(tx: Transaction, link: number) {
  return tx.kysely
    .selectFrom('audit_link')
    .select(['hash', 'digest'])
    .where('body_id', '=', tx.bodyId)
    .where('link', '=', String(link))
    .executeTakeFirst();
}

/** The digest of each link from one to another, hexadecimal. */
export async function findDigests(
  tx: Transaction,
  from: number,
  to: number,
): Promise<{ link: number; digest: string }[]> {
  const rows = await tx.kysely
    .selectFrom('audit_link')
    .select(['link', 'digest'])
    .where('body_id', '=', tx.bodyId)
    .where('link', '>=', String(from))
    .where('link', '<=', String(to))
    .orderBy('link')
    .execute();
  return rows.map(({ link, digest }) => ({ link: Number(link), digest: digest.toString('hex') }));
}
