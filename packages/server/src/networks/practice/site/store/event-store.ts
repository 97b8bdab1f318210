// SPDX-License-Identifier: EUPL-1.2
// The feed of a page, forwards from a cursor, and its past, backwards.
import type { Kysely } from 'kysely';
import type { FeedEvent, PostView } from '../feed.ts';
import type { PracticeTables } from '../tables.ts';
import { type ItemView, selectItems } from './item-view.ts';
import { selectPosts } from './post-store.ts';

export type Feed = { events: FeedEvent[]; cursor: string; more: boolean };
export type Past = { items: ItemView[]; posts: PostView[]; cursor: string | null; more: boolean; total: number };
export type EventStore = ReturnType<typeof eventStore>;

export function eventStore(db: Kysely<PracticeTables>) {
  return {
    /** Events after the number `after`, oldest first. What is no longer to be seen is left out; its deletion is told. */
    async read(pageId: string, after: string, limit: number): Promise<Feed> {
      const rows = await db
        .selectFrom('events')
        .select(['seq', 'kind', 'itemId', 'postId', 'at'])
        .where('pageId', '=', pageId)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit + 1)
        .execute();
      const page = rows.slice(0, limit);
      const items = await itemsByIds(
        db,
        page.filter((row) => row.kind === 'item').map((row) => row.itemId),
      );
      const posts = await postsByIds(
        db,
        page.map((row) => row.postId),
      );
      const events = page.flatMap((row): FeedEvent[] => {
        if (row.kind === 'deletion' && row.itemId) return [{ type: 'deletion', itemId: row.itemId, at: row.at }];
        const item = items.get(row.itemId ?? '');
        if (item) return [{ type: 'item', item }];
        const post = posts.get(row.postId ?? '');
        return post ? [{ type: 'post', post }] : [];
      });
      return { events, cursor: page.at(-1)?.seq ?? after, more: rows.length > limit };
    },

    /** Items before the number `before` (null: from the newest), newest first, with the posts under which they stand. */
    async past(pageId: string, before: string | null, limit: number): Promise<Past> {
      let query = selectItems(db)
        .where('items.pageId', '=', pageId)
        .where('items.deletedAt', 'is', null)
        .where('items.removedAt', 'is', null);
      if (before !== null) query = query.where('items.seq', '<', before);
      const rows = await query
        .orderBy('items.seq', 'desc')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit);
      const posts = await postsByIds(
        db,
        items.map((item) => item.postId),
      );
      const more = rows.length > limit;
      const cursor = more ? (items.at(-1)?.seq ?? null) : null;
      return { items, posts: [...posts.values()], cursor, more, total: await countItems(db, pageId) };
    },
  };
}

async function countItems(db: Kysely<PracticeTables>, pageId: string): Promise<number> {
  const { total } = await db
    .selectFrom('items')
    .select((row) => row.fn.countAll<string>().as('total'))
    .where('pageId', '=', pageId)
    .where('deletedAt', 'is', null)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(total);
}

async function itemsByIds(db: Kysely<PracticeTables>, ids: (string | null)[]): Promise<Map<string, ItemView>> {
  const wanted = present(ids);
  if (wanted.length === 0) return new Map();
  const rows = await selectItems(db)
    .where('items.id', 'in', wanted)
    .where('items.deletedAt', 'is', null)
    .where('items.removedAt', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function postsByIds(db: Kysely<PracticeTables>, ids: (string | null)[]): Promise<Map<string, PostView>> {
  const wanted = present(ids);
  if (wanted.length === 0) return new Map();
  const rows = await selectPosts(db).where('posts.id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function present(ids: (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
