// SPDX-License-Identifier: EUPL-1.2
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { DestructionTable, LegalHoldTable, RetentionTermTable } from '../../foundation/database/tables/privacy.ts';

export type Hold = Selectable<LegalHoldTable>;
export type Destruction = Selectable<DestructionTable>;

export const findTerms = (tx: Transaction) =>
  tx.kysely.selectFrom('retention_term').selectAll().where('body_id', '=', tx.bodyId).execute();

export async function saveTerm(tx: Transaction, row: Omit<Insertable<RetentionTermTable>, 'body_id'>): Promise<void> {
  const { data_class: _, ...change } = row;
  await tx.kysely
    .insertInto('retention_term')
    .values({ ...row, body_id: tx.bodyId })
    .onConflict((conflict) => conflict.columns(['body_id', 'data_class']).doUpdateSet(change))
    .execute();
}

export async function dropTerm(tx: Transaction, dataClass: string): Promise<void> {
  await tx.kysely
    .deleteFrom('retention_term')
    .where('body_id', '=', tx.bodyId)
    .where('data_class', '=', dataClass)
    .execute();
}

/** Ids, of cases or authors or whatever else, on which a hold stands. */
export async function heldAmong(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ held_id: string }>`
    select held_id from legal_hold
    where body_id = ${tx.bodyId} and ended_at is null and held_id = any(${ids}::uuid[])
  `.execute(tx.kysely);
  return new Set(rows.map((row) => row.held_id));
}

const holds = (tx: Transaction) =>
  tx.kysely
    .selectFrom('legal_hold')
    .innerJoin('person', (join) =>
      join.onRef('person.body_id', '=', 'legal_hold.body_id').onRef('person.person_id', '=', 'legal_hold.begun_by'),
    )
    .selectAll('legal_hold')
    .select('person.name as begun_name')
    .where('legal_hold.body_id', '=', tx.bodyId);

const MOST_HOLDS = 500;

export const listHolds = (tx: Transaction) =>
  holds(tx).orderBy(sql`ended_at is not null`).orderBy('begun_at', 'desc').limit(MOST_HOLDS).execute();

export const holdsOn = (tx: Transaction, ids: readonly string[]) =>
  holds(tx).where('held_id', 'in', ids).where('ended_at', 'is', null).orderBy('begun_at').execute();

export const lockHold = (tx: Transaction, holdId: string) =>
  tx.kysely
    .selectFrom('legal_hold')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('hold_id', '=', holdId)
    .forUpdate()
    .executeTakeFirst();

export async function insertHold(tx: Transaction, row: Omit<Insertable<LegalHoldTable>, 'body_id'>): Promise<void> {
  await tx.kysely
    .insertInto('legal_hold')
    .values({ ...row, body_id: tx.bodyId })
    .execute();
}

export async function endHoldRow(
  tx: Transaction,
  holdId: string,
  end: { ended_by: string; ended_at: Date; end_reason: string },
): Promise<void> {
  await tx.kysely
    .updateTable('legal_hold')
    .set(end)
    .where('body_id', '=', tx.bodyId)
    .where('hold_id', '=', holdId)
    .execute();
}

/** Whether there is such a thing to hold. */
export async function isThere(tx: Transaction, held: Hold['held'], id: string): Promise<boolean> {
  const [table, key] = {
    case: ['moderation_case', 'case_id'] as const,
    author: ['author', 'author_id'] as const,
    'impersonation-case': ['impersonation_case', 'case_id'] as const,
  }[held];
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from ${sql.table(table)} where body_id = ${tx.bodyId} and ${sql.ref(key)} = ${id}) as there
  `.execute(tx.kysely);
  return rows[0]?.there ?? false;
}

/** The record of this class that is still being written, or null. Locked. */
export const openDestruction = (tx: Transaction, dataClass: string) =>
  tx.kysely
    .selectFrom('destruction')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('data_class', '=', dataClass)
    .where('cause', '=', 'term')
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

export const openDestructions = (tx: Transaction) =>
  tx.kysely
    .selectFrom('destruction')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('ended_at', 'is', null)
    .orderBy('destruction_id')
    .forUpdate()
    .execute();

export async function insertDestruction(
  tx: Transaction,
  row: Omit<Insertable<DestructionTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('destruction')
    .values({ ...row, body_id: tx.bodyId })
    .execute();
}

/** Adds what was erased, each thing once. */
export async function addDestroyed(
  tx: Transaction,
  destructionId: string,
  things: readonly { id: string; since: Date }[],
): Promise<void> {
  await sql`
    insert into destroyed (body_id, destruction_id, thing_id)
    select ${tx.bodyId}, ${destructionId}, id from unnest(${things.map(({ id }) => id)}::uuid[]) as gone (id)
    on conflict do nothing
  `.execute(tx.kysely);
  await sql`
    update destruction set
      erased = (select count(*) from destroyed d where d.body_id = destruction.body_id and d.destruction_id = destruction.destruction_id),
      from_at = least(from_at, (select min(at) from unnest(${things.map(({ since }) => since)}::timestamptz[]) as one (at))),
      to_at = greatest(to_at, (select max(at) from unnest(${things.map(({ since }) => since)}::timestamptz[]) as one (at)))
    where body_id = ${tx.bodyId} and destruction_id = ${destructionId}
  `.execute(tx.kysely);
}

/** Ends the record: the hash is of its ids, sorted, one a line. */
export async function closeDestruction(tx: Transaction, destructionId: string, at: Date): Promise<Destruction> {
  const { rows } = await sql<Destruction>`
    update destruction set ended_at = ${at}, sha256 = sha256(convert_to(coalesce((
      select string_agg(thing_id::text || chr(10), '' order by thing_id) from destroyed d
      where d.body_id = destruction.body_id and d.destruction_id = destruction.destruction_id
    ), ''), 'UTF8'))
    where body_id = ${tx.bodyId} and destruction_id = ${destructionId} returning *
  `.execute(tx.kysely);
  const [row] = rows;
  if (!row) throw new Error(`There is no destruction ${destructionId}.`);
  return row;
}

const MOST_RECORDS = 200;

export const listDestructions = (tx: Transaction) =>
  tx.kysely
    .selectFrom('destruction')
    .leftJoin('person', (join) =>
      join.onRef('person.body_id', '=', 'destruction.body_id').onRef('person.person_id', '=', 'destruction.asked_by'),
    )
    .selectAll('destruction')
    .select('person.name as asked_name')
    .where('destruction.body_id', '=', tx.bodyId)
    .orderBy('begun_at', 'desc')
    .orderBy('destruction_id', 'desc')
    .limit(MOST_RECORDS)
    .execute();

export const findDestruction = (tx: Transaction, destructionId: string) =>
  tx.kysely
    .selectFrom('destruction')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('destruction_id', '=', destructionId)
    .executeTakeFirst();

export async function destroyedBy(tx: Transaction, destructionId: string): Promise<string[]> {
  const rows = await tx.kysely
    .selectFrom('destroyed')
    .select('thing_id')
    .where('body_id', '=', tx.bodyId)
    .where('destruction_id', '=', destructionId)
    .orderBy('thing_id')
    .execute();
  return rows.map((row) => row.thing_id);
}

export async function noteRun(tx: Transaction, at: Date): Promise<void> {
  await tx.kysely
    .insertInto('erasure_run')
    .values({ body_id: tx.bodyId, ran_at: at })
    .onConflict((conflict) => conflict.column('body_id').doUpdateSet({ ran_at: at }))
    .execute();
}

export async function lastRun(tx: Transaction): Promise<Date | null> {
  const row = await tx.kysely
    .selectFrom('erasure_run')
    .select('ran_at')
    .where('body_id', '=', tx.bodyId)
    .executeTakeFirst();
  return row?.ran_at ?? null;
}

const OVERDUE_MS = 2 * 24 * 60 * 60_000;

/** Erasing runs every day: after two without a run something is wrong. */
export const isOverdue = (ran: Date | null, at: Date): boolean =>
  ran !== null && at.getTime() - ran.getTime() > OVERDUE_MS;

export async function authorOfCase(tx: Transaction, caseId: string): Promise<string | null> {
  const row = await tx.kysely
    .selectFrom('moderation_case')
    .select('author_id')
    .where('body_id', '=', tx.bodyId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row?.author_id ?? null;
}

/** The instant from which the oldest thing of a class that is still kept counts, where that is known beforehand. */
export async function oldestOf(tx: Transaction): Promise<Map<string, Date>> {
  const { rows } = await sql<{ data_class: string; since: Date | null }>`
    select 'items' as data_class, (select received_at from item where body_id = ${tx.bodyId} and erased_at is null
      and item_type <> 'message' order by item_id limit 1) as since
    union all select 'messages', (select received_at from item where body_id = ${tx.bodyId} and erased_at is null
      and item_type = 'message' order by item_id limit 1)
    union all select 'evidence', (select min(stored_at) from evidence where body_id = ${tx.bodyId} and erased_at is null)
    union all select 'notices', (select min(decided_at) from decision where body_id = ${tx.bodyId} and erased_at is null)
    union all select 'enquiries', (select min(ended_at) from enquiry where body_id = ${tx.bodyId} and erased_at is null)
  `.execute(tx.kysely);
  return new Map(rows.flatMap(({ data_class, since }) => (since ? [[data_class, since] as const] : [])));
}
