// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { bodySecret, erasedId, keepWords } from '../../foundation/sealing/body-secret.ts';
import type { IncomingItem, IncomingPost, RemoteAuthor } from '../../networks/network.ts';
import { storable } from './reconcile.ts';

export type NewItem = IncomingItem & { itemId: string; authorId: string };

/** What an author's id becomes once nothing that is kept needs to know who they are. */
export const erasedAuthor = async (tx: Transaction, network: string, remoteId: string): Promise<string> =>
  erasedId(await bodySecret(tx), 'author', network, remoteId);
/** Held, shared, by whoever hears, and alone by whoever erases: nothing is emptied while it is being told again. */
const HEARING_LOCK = (tx: Transaction) => `hearing ${tx.bodyId}`;

/** First of all in a transaction that erases. */
export async function stopHearing(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${HEARING_LOCK(tx)}, 0))`.execute(tx.kysely);
}

/**
 * Authors by their id on the network; handles and names follow the network. A known author is neither locked nor rewritten; one
 * whose name was erased is the same as before, and has a name again.
 */
export async function keepAuthors(
  tx: Transaction,
  network: string,
  authors: readonly (RemoteAuthor & { authorId: string })[],
): Promise<Map<string, string>> {
  const remoteIds = authors.map((author) => author.remoteId);
  await nameAgain(tx, network, remoteIds);
  const rows = await sql<{ remote_id: string; author_id: string }>`
    with told as (
      select * from unnest(
        ${authors.map((author) => author.authorId)}::uuid[], ${remoteIds}::text[],
        ${authors.map((author) => storable(author.handle))}::text[], ${authors.map((author) => storable(author.displayName))}::text[]
      ) as told (author_id, remote_id, handle, display_name)
    ), known as (
      select author.remote_id, author.author_id, (author.handle, author.display_name) = (told.handle, told.display_name) as same
      from author join told on told.remote_id = author.remote_id
      -- Said as a list too, so that the index is entered for these authors whatever the statistics say.
      where author.body_id = ${tx.bodyId} and author.network = ${network} and author.remote_id = any(${remoteIds}::text[])
    ), kept as (
      insert into author (body_id, author_id, network, remote_id, handle, display_name)
      select ${tx.bodyId}, author_id, ${network}, remote_id, handle, display_name
      from told where remote_id not in (select remote_id from known where same)
      order by remote_id
      on conflict (body_id, network, remote_id)
        do update set handle = excluded.handle, display_name = excluded.display_name, erased_at = null
      returning remote_id, author_id
    )
    select remote_id, author_id from kept union all select remote_id, author_id from known where same
  `.execute(tx.kysely);
  return new Map(rows.rows.map((row) => [row.remote_id, row.author_id]));
}

/** Authors whose id was erased, and who write again. Their name follows. */
async function nameAgain(tx: Transaction, network: string, remoteIds: readonly string[]): Promise<void> {
  const secret = await bodySecret(tx);
  const erased = remoteIds.map((remoteId) => erasedId(secret, 'author', network, remoteId));
  const back = await tx.kysely
    .selectFrom('author')
    .select(['author_id', 'remote_id'])
    .where('body_id', '=', tx.bodyId)
    .where('network', '=', network)
    .where('remote_id', 'in', erased)
    .orderBy('remote_id')
    .forUpdate()
    .execute();
  for (const { author_id, remote_id } of back) {
    const remoteId = remoteIds[erased.indexOf(remote_id)];
    if (remoteId === undefined) continue;
    await tx.kysely
      .updateTable('author')
      .set({ remote_id: remoteId, erased_at: null })
      .where('body_id', '=', tx.bodyId)
      .where('author_id', '=', author_id)
      .execute();
  }
}

/**
 * Claims the ids that nobody has; answers the claimed ones. Another hearer of the same thing waits here. What was erased is not heard
 * again, also when the network still tells it.
 */
export async function claimOrigins(
  tx: Transaction,
  accountId: string,
  items: readonly { remoteId: string; itemId: string }[],
): Promise<Set<string>> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${HEARING_LOCK(tx)}, 0))`.execute(tx.kysely);
  const secret = await bodySecret(tx);
  const erased = items.map((item) => erasedId(secret, 'item', accountId, item.remoteId));
  const rows = await sql<{ remote_id: string }>`
    insert into item_origin (body_id, account_id, remote_id, item_id)
    select ${tx.bodyId}, ${accountId}, remote_id, item_id
    from unnest(${items.map((item) => item.remoteId)}::text[], ${items.map((item) => item.itemId)}::uuid[], ${erased}::text[])
      as new (remote_id, item_id, erased)
    where erased not in (
      select remote_id from item_origin
      where body_id = ${tx.bodyId} and account_id = ${accountId} and remote_id = any(${erased}::text[])
    )
    on conflict do nothing
    returning remote_id
  `.execute(tx.kysely);
  return new Set(rows.rows.map((row) => row.remote_id));
}

export async function insertItems(
  tx: Transaction,
  accountId: string,
  items: readonly NewItem[],
  receivedAt: Date,
): Promise<void> {
  const column = <T>(of: (item: NewItem) => T) => items.map(of);
  const texts = await Promise.all(items.map(({ itemId, itemType, text }) => keepText(tx, itemId, itemType, text)));
  await sql`
    insert into item (body_id, item_id, account_id, author_id, item_type, remote_id, post_remote_id, parent_remote_id,
      permalink, held, version, text, revision, posted_at, received_at)
    select ${tx.bodyId}, item_id, ${accountId}, author_id, item_type, remote_id, post_remote_id, parent_remote_id,
      permalink, held, 1, text, revision, posted_at, ${receivedAt}
    from unnest(
      ${column((item) => item.itemId)}::uuid[], ${column((item) => item.authorId)}::uuid[],
      ${column((item) => item.itemType)}::text[], ${column((item) => item.remoteId)}::text[],
      ${column((item) => item.postRemoteId)}::text[], ${column((item) => item.parentRemoteId)}::text[],
      ${column((item) => item.permalink)}::text[], ${column((item) => item.held)}::boolean[],
      ${texts}::text[], ${column((item) => item.revision)}::text[],
      ${column((item) => item.postedAt)}::timestamptz[]
    ) as new (item_id, author_id, item_type, remote_id, post_remote_id, parent_remote_id, permalink, held, text, revision, posted_at)
  `.execute(tx.kysely);
}

/** Where the text of a private message is sealed to: its forms all share it. */
export const placeOfText = (itemId: string): string => `item/${itemId}/text`;

const keepText = (tx: Transaction, itemId: string, itemType: string, text: string): Promise<string> =>
  keepWords(tx, storable(text), { isPrivate: itemType === 'message', place: placeOfText(itemId) });

/** Items already known under these ids, locked, each with the revisions that it had. */
export async function lockKnown(tx: Transaction, accountId: string, remoteIds: readonly string[]) {
  if (remoteIds.length === 0) return [];
  const rows = await tx.kysely
    .selectFrom('item')
    .innerJoin('item_origin', (join) =>
      join.onRef('item_origin.body_id', '=', 'item.body_id').onRef('item_origin.item_id', '=', 'item.item_id'),
    )
    .select([
      'item.item_id',
      'item.remote_id',
      'item.version',
      'item.text',
      'item.revision',
      'item.deleted_at',
      'item.held',
      'item.item_type',
    ])
    .where('item_origin.body_id', '=', tx.bodyId)
    .where('item_origin.account_id', '=', accountId)
    .where('item_origin.remote_id', 'in', remoteIds)
    .orderBy('item.item_id')
    .forUpdate('item')
    .execute();
  const earlier = await revisionsOf(
    tx,
    rows.map((row) => row.item_id),
  );
  return rows.map((row) => ({ ...row, earlierRevisions: earlier.get(row.item_id) ?? [] }));
}

async function revisionsOf(tx: Transaction, itemIds: readonly string[]): Promise<Map<string, string[]>> {
  if (itemIds.length === 0) return new Map();
  const rows = await tx.kysely
    .selectFrom('item_version')
    .select(['item_id', 'revision'])
    .where('body_id', '=', tx.bodyId)
    .where('item_id', 'in', itemIds)
    .execute();
  const byItem = Map.groupBy(rows, (row) => row.item_id);
  return new Map([...byItem].map(([id, all]) => [id, all.map((row) => row.revision)]));
}

/** Keeps the present form as an earlier version and puts the new one in its place. */
export async function replaceForm(
  tx: Transaction,
  known: { item_id: string; item_type: string; version: number; text: string; revision: string },
  next: { text: string; revision: string; held: boolean },
  seenAt: Date,
): Promise<void> {
  await tx.kysely
    .insertInto('item_version')
    .values({
      body_id: tx.bodyId,
      item_id: known.item_id,
      version: known.version,
      text: known.text,
      revision: known.revision,
      seen_at: seenAt,
    })
    .execute();
  await tx.kysely
    .updateTable('item')
    .set({
      text: await keepText(tx, known.item_id, known.item_type, next.text),
      revision: next.revision,
      held: next.held,
      version: known.version + 1,
    })
    .where('body_id', '=', tx.bodyId)
    .where('item_id', '=', known.item_id)
    .execute();
}

/** Empties what its author took away, with its earlier forms. Moderation has to look once more. */
export async function emptyItem(tx: Transaction, itemId: string, at: Date): Promise<void> {
  await tx.kysely.deleteFrom('item_version').where('body_id', '=', tx.bodyId).where('item_id', '=', itemId).execute();
  await tx.kysely
    .updateTable('item')
    .set({ text: '', deleted_at: at, version: sql`version + 1` })
    .where('body_id', '=', tx.bodyId)
    .where('item_id', '=', itemId)
    .where('deleted_at', 'is', null)
    .execute();
}

export async function keepPosts(tx: Transaction, accountId: string, posts: readonly IncomingPost[]): Promise<void> {
  for (const post of posts) {
    const row = { text: storable(post.text), posted_at: new Date(post.postedAt), permalink: post.permalink };
    await tx.kysely
      .insertInto('network_post')
      .values({ body_id: tx.bodyId, account_id: accountId, remote_id: post.remoteId, ...row })
      .onConflict((conflict) => conflict.columns(['body_id', 'account_id', 'remote_id']).doUpdateSet(row))
      .execute();
  }
}

export function findListening(tx: Transaction, accountId: string) {
  return tx.kysely
    .selectFrom('listening')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

export function listListening(tx: Transaction) {
  return tx.kysely.selectFrom('listening').selectAll().where('body_id', '=', tx.bodyId).execute();
}

type Change = {
  cursor?: string | null;
  polled_at?: Date;
  heard_at?: Date;
  trouble?: string | null;
  trouble_since?: Date | null;
  past_cursor?: string | null;
  past_read?: number;
  past_total?: number | null;
  past_asked_at?: Date;
  past_done_at?: Date | null;
};

export async function keepListening(tx: Transaction, accountId: string, change: Change): Promise<void> {
  await tx.kysely
    .insertInto('listening')
    .values({ body_id: tx.bodyId, account_id: accountId, ...change })
    .onConflict((conflict) => conflict.columns(['body_id', 'account_id']).doUpdateSet(change))
    .execute();
}

/** Whether some item waits to be assessed. */
export async function hasItemsToAssess(tx: Transaction): Promise<boolean> {
  const found = await sql<{ waits: boolean }>`
    select exists (select from item where body_id = ${tx.bodyId} and assessed_version < version) as waits
  `.execute(tx.kysely);
  return found.rows[0]?.waits ?? false;
}
