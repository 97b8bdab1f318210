// SPDX-License-Identifier: EUPL-1.2
// The accounts that citizens connected, and the codes that wait to be sent.
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { AuthorConnectionTable } from '../../foundation/database/tables/enquiries.ts';
import { keepWords, readWords } from '../../foundation/sealing/body-secret.ts';
import { openText } from '../moderation/index.ts';
import type { Code, Sent } from './connection.ts';

export type Connection = Selectable<AuthorConnectionTable>;

const all = (tx: Transaction) => tx.kysely.selectFrom('author_connection').selectAll().where('body_id', '=', tx.bodyId);

/** Locked; null for one of whom only a keyed hash is left. */
export async function lockAuthor(tx: Transaction, authorId: string): Promise<string | null> {
  const row = await tx.kysely
    .selectFrom('author')
    .select('author_id')
    .where('body_id', '=', tx.bodyId)
    .where('author_id', '=', authorId)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row?.author_id ?? null;
}

/** A new code takes the place of the one that waits. */
export async function insertCode(
  tx: Transaction,
  row: Omit<Insertable<AuthorConnectionTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .deleteFrom('author_connection')
    .where('body_id', '=', tx.bodyId)
    .where('author_id', '=', row.author_id)
    .where('code_sha256', 'is not', null)
    .execute();
  await tx.kysely
    .insertInto('author_connection')
    .values({ ...row, body_id: tx.bodyId })
    .execute();
}

export type Waiting = Code & { enquiryId: string; givenBy: string; lookedUntil: Date };

const waiting = (row: Connection): Waiting[] =>
  row.code_sha256 && row.code_until && row.looked_until
    ? [
        {
          ...{ connectionId: row.connection_id, authorId: row.author_id, sha256: row.code_sha256 },
          ...{ givenAt: row.given_at, until: row.code_until, lookedUntil: row.looked_until },
          ...{ enquiryId: row.enquiry_id, givenBy: row.given_by },
        },
      ]
    : [];

export async function codesWaiting(tx: Transaction): Promise<Waiting[]> {
  return (await all(tx).where('code_sha256', 'is not', null).orderBy('connection_id').execute()).flatMap(waiting);
}

/** The same, locked; those that another process looks after are passed over. */
export async function lockCodesWaiting(tx: Transaction): Promise<Waiting[]> {
  const rows = await all(tx)
    .where('code_sha256', 'is not', null)
    .orderBy('connection_id')
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.flatMap(waiting);
}

type ItemRow = { item_id: string; author_id: string; item_type: string; received_at: Date; text: string };

async function opened(tx: Transaction, rows: readonly ItemRow[]): Promise<Sent[]> {
  const open = async (row: ItemRow): Promise<Sent> => ({
    ...{ itemId: row.item_id, authorId: row.author_id, receivedAt: row.received_at },
    text: await openText(tx, row),
  });
  return Promise.all(rows.map(open));
}

const items = (tx: Transaction, since: Date) =>
  tx.kysely
    .selectFrom('item')
    .select(['item_id', 'author_id', 'item_type', 'received_at', 'text'])
    .where('body_id', '=', tx.bodyId)
    .where(sql<boolean>`item_id >= arengo_lowest_id(${since}::timestamptz)`)
    .where('deleted_at', 'is', null)
    .orderBy('item_id');

/** What was written to the body since an instant, oldest first. */
export const sentSince = async (tx: Transaction, since: Date): Promise<Sent[]> =>
  opened(tx, await items(tx, since).execute());

/** The same of some authors. */
export const sentBy = async (tx: Transaction, authorIds: readonly string[], since: Date): Promise<Sent[]> =>
  opened(tx, authorIds.length === 0 ? [] : await items(tx, since).where('author_id', 'in', authorIds).execute());

/** The code is used, and kept no more. */
export async function connect(tx: Transaction, connectionId: string, { authorId, itemId }: Sent, at: Date) {
  await tx.kysely
    .updateTable('author_connection')
    .set({
      ...{ other_author_id: authorId, item_id: itemId, connected_at: at },
      ...{ code_sha256: null, code_until: null, looked_until: null },
    })
    .where('body_id', '=', tx.bodyId)
    .where('connection_id', '=', connectionId)
    .execute();
}

/** How far has been looked; codes whose days are over are kept no more. */
export async function noteLooked(tx: Transaction, connectionIds: readonly string[], at: Date, until: Date) {
  if (connectionIds.length === 0) return;
  const ofThese = sql`body_id = ${tx.bodyId} and connection_id = any(${connectionIds}::uuid[]) and code_sha256 is not null`;
  await sql`delete from author_connection where ${ofThese} and code_until <= ${at}`.execute(tx.kysely);
  await sql`update author_connection set looked_until = greatest(looked_until, ${until}) where ${ofThese}`.execute(
    tx.kysely,
  );
}

/** Of each author the others whose accounts are the same citizen's, however many connections lie between. */
export async function connectedWith(tx: Transaction, authorIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ origin: string; author_id: string }>`
    with recursive reach (origin, author_id) as (
      select wanted, wanted from unnest(${authorIds}::uuid[]) as wanted
      union
      select r.origin, case when c.author_id = r.author_id then c.other_author_id else c.author_id end
      from reach r join author_connection c on c.body_id = ${tx.bodyId} and c.connected_at is not null and c.ended_at is null
        and r.author_id in (c.author_id, c.other_author_id)
    )
    select origin, author_id from reach where origin <> author_id order by origin, author_id
  `.execute(tx.kysely);
  return new Map(
    [...Map.groupBy(rows, ({ origin }) => origin)].map(([origin, found]) => [
      origin,
      found.map(({ author_id }) => author_id),
    ]),
  );
}

const placeOfReason = (connectionId: string) => `author-connection/${connectionId}/reason`;

export type Made = Connection & { other_author_id: string; item_id: string; connected_at: Date };
const isMade = (row: Connection): row is Made => row.connected_at !== null;

/** Connections in which one of these authors has a part, also those that ended; oldest first. */
export async function connectionsAmong(tx: Transaction, authorIds: readonly string[]): Promise<Made[]> {
  const rows = await all(tx)
    .where('connected_at', 'is not', null)
    .where((one) => one.or([one('author_id', 'in', authorIds), one('other_author_id', 'in', authorIds)]))
    .orderBy('connection_id')
    .execute();
  const open = async (row: Made) => {
    const words = { isPrivate: true, place: placeOfReason(row.connection_id) };
    return { ...row, reason: await readWords(tx, row.reason, words) };
  };
  return Promise.all(rows.filter(isMade).map(open));
}

export const lockConnection = (tx: Transaction, connectionId: string) =>
  all(tx).where('connection_id', '=', connectionId).forUpdate().executeTakeFirst();

export async function disconnect(
  tx: Transaction,
  connectionId: string,
  { personId, at, reason }: { personId: string; at: Date; reason: string },
): Promise<void> {
  const words = { isPrivate: true, place: placeOfReason(connectionId) };
  await tx.kysely
    .updateTable('author_connection')
    .set({ ended_by: personId, ended_at: at, reason: await keepWords(tx, reason, words) })
    .where('body_id', '=', tx.bodyId)
    .where('connection_id', '=', connectionId)
    .execute();
}

/** Of items, where they were written; of authors, who they are and where. */
export async function placesOf(tx: Transaction, itemIds: readonly string[], authorIds: readonly string[]) {
  if (itemIds.length === 0 || authorIds.length === 0) return { items: new Map(), authors: new Map() };
  const written = await tx.kysely
    .selectFrom('item')
    .select(['item_id', 'account_id', 'item_type'])
    .where('body_id', '=', tx.bodyId)
    .where('item_id', 'in', itemIds)
    .execute();
  const authors = await tx.kysely
    .selectFrom('author')
    .select(['author_id', 'network', 'display_name'])
    .where('body_id', '=', tx.bodyId)
    .where('author_id', 'in', authorIds)
    .execute();
  return {
    items: new Map(written.map((row) => [row.item_id, row])),
    authors: new Map(authors.map((row) => [row.author_id, row])),
  };
}

/** That an author is connected with another: on which network and when, not with whom. */
export async function connectionsOf(tx: Transaction, authorId: string) {
  const rows = await connectionsAmong(tx, [authorId]);
  const otherOf = (row: Made) => (row.author_id === authorId ? row.other_author_id : row.author_id);
  const { authors } = await placesOf(
    tx,
    rows.map((row) => row.item_id),
    rows.map(otherOf),
  );
  return rows.map((row) => ({
    ...{ id: row.connection_id, network: authors.get(otherOf(row))?.network ?? '' },
    ...{ at: row.connected_at.toISOString(), endedAt: row.ended_at?.toISOString() ?? null },
  }));
}

/** Whatever connects these authors goes, and the codes that wait. Answers the ids of what went. */
export async function deleteConnections(tx: Transaction, authorIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ connection_id: string }>`
    delete from author_connection where body_id = ${tx.bodyId}
      and (author_id = any(${authorIds}::uuid[]) or other_author_id = any(${authorIds}::uuid[]))
    returning connection_id
  `.execute(tx.kysely);
  return rows.map(({ connection_id }) => connection_id);
}
