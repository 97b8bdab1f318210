// SPDX-License-Identifier: EUPL-1.2
// What pages publish.
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Announce, PostView } from '../feed.ts';
import { PracticeRefusal } from '../refusal.ts';
import type { PracticeTables } from '../tables.ts';
import { appendEvent, enqueueDelivery, nextSeq } from './append-event.ts';
import { keyed } from './keyed.ts';

export type NewImage = { mediaType: string; bytes: Buffer; alt: string };
type NewPost = { text: string; language: string; link: string | null; images: NewImage[] };
export type PostStore = ReturnType<typeof postStore>;

const SHOWN = 50;

/** Posts that are on the page, with the alternative texts of their images. */
export function selectPosts(db: Kysely<PracticeTables>) {
  const images = sql<{ position: number; alt: string }[]>`coalesce((
    select json_agg(json_build_object('position', i.position, 'alt', i.alt) order by i.position)
    from practice.post_images i where i.post_id = posts.id), '[]')`;
  return db
    .selectFrom('posts')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .where('posts.withdrawnAt', 'is', null)
    .select([
      'posts.id',
      'pages.handle as pageHandle',
      'posts.text',
      'posts.language',
      'posts.link',
      'posts.postedAt',
      images.as('images'),
    ]);
}

export function postStore(db: Kysely<PracticeTables>) {
  return { ...reading(db), ...writing(db) };
}

function reading(db: Kysely<PracticeTables>) {
  return {
    async ofPage(pageId: string, id: string): Promise<PostView | null> {
      const post = selectPosts(db).where('posts.id', '=', id).where('posts.pageId', '=', pageId);
      return (await post.executeTakeFirst()) ?? null;
    },

    /** The last posts of a page, newest first, with the number of comments that anybody can see. */
    list: (pageId: string): Promise<(PostView & { comments: number })[]> =>
      selectPosts(db)
        .select(
          sql<number>`(select count(*)::int from practice.items c where c.post_id = posts.id
            and coalesce(c.hidden_at, c.removed_at, c.deleted_at) is null and not c.held)`.as('comments'),
        )
        .where('posts.pageId', '=', pageId)
        .orderBy('posts.id', 'desc')
        .limit(SHOWN)
        .execute(),

    async byKey(pageId: string, orderKey: string): Promise<PostView | null> {
      const post = selectPosts(db).where('posts.pageId', '=', pageId).where('posts.orderKey', '=', orderKey);
      return (await post.executeTakeFirst()) ?? null;
    },

    async image(postId: string, position: number): Promise<{ mediaType: string; bytes: Buffer } | null> {
      const image = db
        .selectFrom('postImages')
        .innerJoin('posts', 'posts.id', 'postImages.postId')
        .where('posts.withdrawnAt', 'is', null)
        .where('postId', '=', postId)
        .where('position', '=', position);
      return (await image.select(['mediaType', 'bytes']).executeTakeFirst()) ?? null;
    },
  };
}

function writing(db: Kysely<PracticeTables>) {
  return {
    /** Throws `gone` when the key's post has been withdrawn since, `key-taken` when it had other content. */
    publish: (pageId: string, orderKey: string, post: NewPost, at: Date, announce: Announce) =>
      db.transaction().execute(async (trx) => {
        const contentHash = hashOf(post);
        const seq = await nextSeq(trx, pageId);
        const { text, language, link } = post;
        const { row, created } = await keyed(
          () =>
            trx
              .insertInto('posts')
              .values({ pageId, orderKey, text, language, link, contentHash, postedAt: at })
              .onConflict((conflict) => conflict.columns(['pageId', 'orderKey']).doNothing())
              .returning(['id', 'contentHash', 'withdrawnAt'])
              .executeTakeFirst(),
          async () =>
            (await trx
              .selectFrom('posts')
              .select(['id', 'contentHash', 'withdrawnAt'])
              .where('pageId', '=', pageId)
              .where('orderKey', '=', orderKey)
              .executeTakeFirst()) ?? null,
          (earlier) => contentHash.equals(earlier.contentHash),
        );
        if (row.withdrawnAt) throw new PracticeRefusal('gone', 'This post has been withdrawn.');
        if (created) await illustrate(trx, row.id, post.images);
        const view = await selectPosts(trx).where('posts.id', '=', row.id).executeTakeFirstOrThrow();
        if (created) {
          await appendEvent(trx, { pageId, seq, kind: 'post', postId: row.id, at });
          await enqueueDelivery(trx, { pageId, at }, () => announce({ type: 'post', post: view }));
        }
        return { post: view, created };
      }),

    /** False when the page never had such a post. */
    async withdraw(pageId: string, id: string, at: Date): Promise<boolean> {
      const withdrawn = await db
        .updateTable('posts')
        .set({ withdrawnAt: sql`coalesce(withdrawn_at, ${at})` })
        .where('id', '=', id)
        .where('pageId', '=', pageId)
        .executeTakeFirst();
      return withdrawn.numUpdatedRows > 0n;
    },
  };
}

async function illustrate(trx: Kysely<PracticeTables>, postId: string, images: NewImage[]): Promise<void> {
  if (images.length === 0) return;
  const rows = images.map((image, position) => ({ postId, position, ...image }));
  await trx.insertInto('postImages').values(rows).execute();
}

function hashOf({ text, language, link, images }: NewPost): Buffer {
  const hash = createHash('sha256').update(JSON.stringify([text, language, link, images.map(({ alt }) => alt)]));
  for (const { bytes } of images) hash.update(bytes);
  return hash.digest();
}
