// SPDX-License-Identifier: EUPL-1.2
import { type Selectable, sql, type Updateable } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { DataRequestTable } from '../../foundation/database/tables/data-requests.ts';
import { keepWords, readWords } from '../../foundation/sealing/body-secret.ts';

/** Who asks, as they say; sealed at rest. */
export type Claim = {
  handle: string | null;
  requester: string | null;
  replyTo: string | null;
  words: string | null;
  /** What was seen of their identity; never a copy. */
  identityNote: string | null;
};
/** No code is out. */
export const NO_CODE = { code_sha256: null, code_since: null, code_until: null } as const;
const NO_CLAIM: Claim = { handle: null, requester: null, replyTo: null, words: null, identityNote: null };

type Row = Omit<Selectable<DataRequestTable>, 'due_on' | 'claim' | 'outcome'> & { due_on: string };
export type DataRequest = Row & { claim: Claim; outcome: Outcome | null };
/** Of each class, how many were handed over or erased, and how many stay and why. */
export type Outcome = { name: Words; count: number; done: boolean; stays: Words | null }[];
type Words = { it: string; en: string };

const claimPlace = (requestId: string) => `data_request/${requestId}/claim`;
const copyPlace = (requestId: string) => `data_request/${requestId}/copy`;
const sealed = (place: string) => ({ isPrivate: true, place });

export const sealClaim = (tx: Transaction, requestId: string, claim: Claim): Promise<string> =>
  keepWords(tx, JSON.stringify(claim), sealed(claimPlace(requestId)));
export const sealCopy = (tx: Transaction, requestId: string, copy: string): Promise<string> =>
  keepWords(tx, copy, sealed(copyPlace(requestId)));
export const openCopy = (tx: Transaction, { request_id, copy }: Pick<Row, 'request_id' | 'copy'>) =>
  readWords(tx, copy, sealed(copyPlace(request_id)));

const found = (tx: Transaction) =>
  tx.kysely
    .selectFrom('data_request')
    .selectAll()
    .select(sql<string>`to_char(due_on, 'YYYY-MM-DD')`.as('due_day'))
    .where('body_id', '=', tx.bodyId);
type Found = Selectable<DataRequestTable> & { due_day: string };

async function opened(tx: Transaction, { due_day, claim, outcome, ...row }: Found): Promise<DataRequest> {
  const words = await readWords(tx, claim, sealed(claimPlace(row.request_id)));
  return {
    ...row,
    due_on: due_day,
    claim: words === null ? NO_CLAIM : (JSON.parse(words) as Claim),
    outcome: outcome as Outcome | null,
  };
}

const openedAll = (tx: Transaction, rows: readonly Found[]) => Promise.all(rows.map((row) => opened(tx, row)));

export async function findRequest(tx: Transaction, requestId: string): Promise<DataRequest | null> {
  const row = await found(tx).where('request_id', '=', requestId).executeTakeFirst();
  return row ? opened(tx, row) : null;
}

export async function lockRequest(tx: Transaction, requestId: string): Promise<DataRequest | null> {
  const row = await found(tx).where('request_id', '=', requestId).forUpdate().executeTakeFirst();
  return row ? opened(tx, row) : null;
}

/** The request whose private address has this key, while it can be used. */
export async function findByKey(tx: Transaction, keySha256: Buffer, at: Date): Promise<DataRequest | null> {
  const row = await found(tx).where('key_sha256', '=', keySha256).where('key_until', '>', at).executeTakeFirst();
  return row ? opened(tx, row) : null;
}

export async function listOpen(tx: Transaction, limit: number): Promise<DataRequest[]> {
  const rows = await found(tx)
    .where('state', 'in', ['awaiting-identity', 'identified'])
    .orderBy('due_on')
    .orderBy('request_id')
    .limit(limit)
    .execute();
  return openedAll(tx, rows);
}

export async function listEnded(tx: Transaction, limit: number): Promise<DataRequest[]> {
  const rows = await found(tx)
    .where('ended_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .orderBy('request_id')
    .limit(limit)
    .execute();
  return openedAll(tx, rows);
}

export async function countOpen(tx: Transaction, today: string): Promise<{ open: number; late: number }> {
  const { rows } = await sql<{ open: number; late: number }>`
    select count(*)::int as open, count(*) filter (where due_on < ${today}::date)::int as late
    from data_request where body_id = ${tx.bodyId} and state in ('awaiting-identity', 'identified')
  `.execute(tx.kysely);
  return rows[0] ?? { open: 0, late: 0 };
}

/** Requests that came by the portal since an instant and whose sender has not shown who they are. */
export async function countUnknownSince(tx: Transaction, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from data_request
    where body_id = ${tx.bodyId} and channel = 'portal' and state = 'awaiting-identity' and received_at > ${since}
  `.execute(tx.kysely);
  return rows[0]?.count ?? 0;
}

/** One at a time, for those who write at once on the portal of a body. */
export const lockArrivals = (tx: Transaction) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`data-requests ${tx.bodyId}`}, 0))`.execute(tx.kysely);

export type NewRow = Pick<Row, 'request_id' | 'kind' | 'channel' | 'network' | 'received_at' | 'registered_by'> &
  Required<
    Pick<Row, 'due_on' | 'key_sha256' | 'key_until' | 'code_round' | 'code_sha256' | 'code_since' | 'code_until'>
  >;

export async function insertRequest(tx: Transaction, row: NewRow, claim: Claim): Promise<void> {
  await tx.kysely
    .insertInto('data_request')
    .values({
      ...row,
      body_id: tx.bodyId,
      state: 'awaiting-identity',
      claim: await sealClaim(tx, row.request_id, claim),
    })
    .execute();
}

export async function updateRequest(
  tx: Transaction,
  requestId: string,
  change: Updateable<DataRequestTable>,
): Promise<void> {
  await tx.kysely
    .updateTable('data_request')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('request_id', '=', requestId)
    .execute();
}

/** Requests whose code may arrive now. */
export async function listAwaitingCode(tx: Transaction, at: Date): Promise<DataRequest[]> {
  const rows = await found(tx)
    .where('state', '=', 'awaiting-identity')
    .where('code_until', '>', at)
    .where('network', 'is not', null)
    .orderBy('request_id')
    .execute();
  return openedAll(tx, rows);
}

export type Named = { network: string /** A handle without `@`, or the name that a profile shows. */; name: string };

/** What those who go by a name on a network wrote since an instant, in the form that stands now. */
export async function itemsSince(tx: Transaction, { network, name }: Named, since: Date) {
  const { rows } = await sql<{ item_id: string; item_type: string; author_id: string; text: string }>`
    select i.item_id, i.item_type, i.author_id, i.text
    from item i join author a on a.body_id = i.body_id and a.author_id = i.author_id
    where i.body_id = ${tx.bodyId} and i.item_id >= arengo_lowest_id(${since}::timestamptz) and i.deleted_at is null
      and a.network = ${network} and lower(${name}) in (lower(ltrim(a.handle, '@')), lower(a.display_name))
    order by i.item_id
  `.execute(tx.kysely);
  return rows;
}

const MOST_NAMED = 50;

/** Authors whose profile shows a name: on some networks nobody knows their handle. */
export async function authorsShownAs(tx: Transaction, { network, name }: Named) {
  const { rows } = await sql<{ author_id: string; handle: string; display_name: string }>`
    select author_id, handle, display_name from author
    where body_id = ${tx.bodyId} and network = ${network} and lower(display_name) = lower(${name})
    order by author_id limit ${MOST_NAMED}
  `.execute(tx.kysely);
  return rows;
}

export type Passed = { lapse: Date; empty: Date; at: Date };

/** What a day asks to be let go, closed or emptied. */
export async function listPassed(tx: Transaction, { lapse, empty, at }: Passed) {
  const { rows } = await sql<{ request_id: string; what: 'lapse' | 'empty' | 'copy' | 'address' }>`
    select request_id, case
      when state = 'awaiting-identity' then 'lapse'
      when ended_at <= ${empty} then 'empty'
      when copy_until <= ${at} then 'copy'
      else 'address' end as what
    from data_request
    where body_id = ${tx.bodyId} and emptied_at is null and (
      (state = 'awaiting-identity' and received_at <= ${lapse}) or ended_at <= ${empty} or copy_until <= ${at} or key_until <= ${at}
    )
    order by request_id limit 500
  `.execute(tx.kysely);
  return rows;
}
