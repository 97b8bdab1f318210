// SPDX-License-Identifier: EUPL-1.2
// What was heard is emptied: words, addresses, and ids by which a network knows it. The rows stay, for what is counted.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { bodySecret, erasedId, isErasedId } from '../../foundation/sealing/body-secret.ts';

/** Items that are emptied already are passed over. Answers the authors of those that were not. */
export async function eraseItems(tx: Transaction, itemIds: readonly string[], at: Date): Promise<string[]> {
  const { rows } = await sql<{ item_id: string; account_id: string; author_id: string; remote_id: string }>`
    select item_id, account_id, author_id, remote_id from item
    where body_id = ${tx.bodyId} and item_id = any(${itemIds}::uuid[]) and erased_at is null order by item_id for update
  `.execute(tx.kysely);
  if (rows.length === 0) return [];
  const secret = await bodySecret(tx);
  const ids = rows.map((row) => row.item_id);
  const erased = rows.map(({ account_id, remote_id }) => erasedId(secret, 'item', account_id, remote_id));
  await tx.kysely.deleteFrom('item_version').where('body_id', '=', tx.bodyId).where('item_id', 'in', ids).execute();
  await sql`
    update item set text = '', permalink = null, parent_remote_id = null, revision = '', remote_id = gone.remote_id, erased_at = ${at},
      -- The body's own posts stay known, and what was written under each is still counted.
      post_remote_id = (select post.remote_id from network_post post where post.body_id = item.body_id
        and post.account_id = item.account_id and post.remote_id = item.post_remote_id)
    from unnest(${ids}::uuid[], ${erased}::text[]) as gone (item_id, remote_id)
    where item.body_id = ${tx.bodyId} and item.item_id = gone.item_id
  `.execute(tx.kysely);
  await sql`
    update item_origin set remote_id = gone.erased
    from unnest(${ids}::uuid[], ${rows.map((row) => row.account_id)}::uuid[], ${rows.map((row) => row.remote_id)}::text[],
      ${erased}::text[]) as gone (item_id, account_id, remote_id, erased)
    where item_origin.body_id = ${tx.bodyId} and item_origin.account_id = gone.account_id
      and item_origin.remote_id = gone.remote_id and item_origin.item_id = gone.item_id
  `.execute(tx.kysely);
  return [...new Set(rows.map((row) => row.author_id))];
}

/** Of each author only a keyed hash stays, by which they are the same when they write again. Answers those that were erased. */
export async function eraseAuthors(tx: Transaction, authorIds: readonly string[], at: Date): Promise<string[]> {
  if (authorIds.length === 0) return [];
  const rows = await tx.kysely
    .selectFrom('author')
    .select(['author_id', 'network', 'remote_id'])
    .where('body_id', '=', tx.bodyId)
    .where('author_id', 'in', authorIds)
    .where('erased_at', 'is', null)
    .orderBy('remote_id')
    .forUpdate()
    .execute();
  const secret = await bodySecret(tx);
  for (const { author_id, network, remote_id } of rows) {
    const erased = isErasedId(remote_id) ? remote_id : erasedId(secret, 'author', network, remote_id);
    await tx.kysely
      .updateTable('author')
      .set({ remote_id: erased, handle: '', display_name: '', erased_at: at })
      .where('body_id', '=', tx.bodyId)
      .where('author_id', '=', author_id)
      .execute();
  }
  return rows.map((row) => row.author_id);
}

/** Authors of whom some item can still be read. */
export async function authorsWithItems(tx: Transaction, authorIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ author_id: string }>`
    select wanted.author_id from unnest(${authorIds}::uuid[]) as wanted (author_id)
    where exists (select from item where body_id = ${tx.bodyId} and item.author_id = wanted.author_id and erased_at is null)
  `.execute(tx.kysely);
  return new Set(rows.map((row) => row.author_id));
}
