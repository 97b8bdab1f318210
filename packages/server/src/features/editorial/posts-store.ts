// SPDX-License-Identifier: EUPL-1.2
import { type PostContent, thirdParty } from '@arengo/contract';
import { type Selectable, sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { PostTable } from '../../foundation/database/tables/editorial.ts';
import type { Post } from './post.ts';

export async function insertPost(tx: Transaction, post: Post): Promise<void> {
  await tx.kysely
    .insertInto('post')
    .values({
      body_id: tx.bodyId,
      post_id: post.postId,
      request_id: post.requestId,
      corrects: post.corrects,
      lane: post.lane,
      created_by: post.createdBy,
      created_at: post.createdAt,
      changed_at: post.changedAt,
      written_by: post.writtenBy,
      written_at: post.writtenAt,
      ...columnsOf(post),
    })
    .execute();
}

/** Writes what a person changed, and counts the version on. */
export async function rewritePost(tx: Transaction, post: Post): Promise<void> {
  await tx.kysely
    .updateTable('post')
    .set({
      ...columnsOf(post),
      version: post.version,
      changed_at: post.changedAt,
      written_by: post.writtenBy,
      written_at: post.writtenAt,
      approval_asked_at: post.approvalAskedAt,
    })
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', post.postId)
    .execute();
}

function columnsOf(post: PostContent) {
  return {
    working_title: post.workingTitle,
    text: post.text,
    language: post.language,
    link: post.link,
    category: post.category,
    purpose: post.purpose,
    public_interest: post.publicInterest,
    official_source: post.officialSource,
    news_link: post.newsLink,
    act_id: post.actId,
    office_id: post.officeId,
    third_party: post.thirdParty && JSON.stringify(post.thirdParty),
    licence: post.licence,
    stated: JSON.stringify(post.stated),
    dismissed: JSON.stringify(post.dismissed),
    late: post.late,
    valid_until: post.validUntil === null ? null : new Date(post.validUntil),
    off_hours_reason: post.offHoursReason,
    paid_reach: post.paidReach,
  };
}

const posts = (tx: Transaction) => tx.kysely.selectFrom('post').selectAll('post').where('post.body_id', '=', tx.bodyId);

/** A post that was not discarded. */
export async function findPost(tx: Transaction, postId: string): Promise<Post | null> {
  const row = await posts(tx).where('post_id', '=', postId).where('discarded_at', 'is', null).executeTakeFirst();
  return row ? postOf(row) : null;
}

/** Those of these posts that were not discarded. */
export async function findPostsOf(tx: Transaction, postIds: readonly string[]): Promise<Post[]> {
  if (postIds.length === 0) return [];
  const rows = await posts(tx)
    .where('post_id', 'in', [...new Set(postIds)])
    .where('discarded_at', 'is', null)
    .execute();
  return rows.map(postOf);
}

/** The same, locked. Whoever also locks a delivery of it locks the post first. */
export async function lockPost(tx: Transaction, postId: string): Promise<Post | null> {
  const row = await posts(tx)
    .where('post_id', '=', postId)
    .where('discarded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ? postOf(row) : null;
}

const postsOfVariant = (tx: Transaction, variantId: string) =>
  posts(tx)
    .innerJoin('variant', (join) =>
      join.onRef('variant.body_id', '=', 'post.body_id').onRef('variant.post_id', '=', 'post.post_id'),
    )
    .where('variant.variant_id', '=', variantId);

/** The post of a variant, whatever became of either. */
export async function findPostOfVariant(tx: Transaction, variantId: string): Promise<Post | null> {
  const row = await postsOfVariant(tx, variantId).executeTakeFirst();
  return row ? postOf(row) : null;
}

/** The same, locked. */
export async function lockPostOfVariant(tx: Transaction, variantId: string): Promise<Post | null> {
  const row = await postsOfVariant(tx, variantId).forUpdate('post').executeTakeFirst();
  return row ? postOf(row) : null;
}

export type PostFilter = {
  /** Before this place in the order of the last change. */
  before: { changedAt: Date; postId: string } | null;
  limit: number;
  text?: string;
  accountId?: string;
  authorId?: string;
};

/** Posts that were not discarded, the last changed first. */
export async function findPosts(tx: Transaction, { before, limit, text, accountId, authorId }: PostFilter) {
  let found = posts(tx)
    .where('discarded_at', 'is', null)
    .orderBy('changed_at', 'desc')
    .orderBy('post_id', 'desc')
    .limit(limit);
  if (before)
    found = found.where(sql<boolean>`(changed_at, post.post_id) < (${before.changedAt}, ${before.postId}::uuid)`);
  if (text) {
    const part = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    found = found.where((where) => where.or([where('working_title', 'ilike', part), where('text', 'ilike', part)]));
  }
  if (accountId) {
    found = found.where((where) =>
      where.exists(
        where
          .selectFrom('variant')
          .select('variant_id')
          .whereRef('variant.body_id', '=', 'post.body_id')
          .whereRef('variant.post_id', '=', 'post.post_id')
          .where('variant.account_id', '=', accountId)
          .where('variant.dropped_at', 'is', null),
      ),
    );
  }
  if (authorId) {
    found = found.where((where) =>
      where.exists(
        where
          .selectFrom('post_author')
          .select('person_id')
          .whereRef('post_author.body_id', '=', 'post.body_id')
          .whereRef('post_author.post_id', '=', 'post.post_id')
          .where('person_id', '=', authorId),
      ),
    );
  }
  return (await found.execute()).map(postOf);
}

/** Posts of which somebody still has to agree to a variant, the one asked longest ago first. */
export async function findPostsToAgree(tx: Transaction, limit: number): Promise<Post[]> {
  const rows = await posts(tx)
    .where('discarded_at', 'is', null)
    .where('approval_asked_at', 'is not', null)
    .where(
      sql<boolean>`exists (select from variant where variant.body_id = post.body_id and variant.post_id = post.post_id
        and approved_seal is distinct from seal and dropped_at is null)`,
    )
    .orderBy('approval_asked_at')
    .limit(limit)
    .execute();
  return rows.map(postOf);
}

export async function discard(tx: Transaction, postId: string, at: Date): Promise<void> {
  await tx.kysely
    .updateTable('post')
    .set({ discarded_at: at })
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', postId)
    .execute();
}

function postOf(row: Selectable<PostTable>): Post {
  return {
    postId: row.post_id,
    requestId: row.request_id,
    corrects: row.corrects,
    lane: row.lane,
    version: row.version,
    approvalAskedAt: row.approval_asked_at,
    discardedAt: row.discarded_at,
    createdBy: row.created_by,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
    workingTitle: row.working_title,
    text: row.text,
    language: row.language,
    link: row.link,
    category: row.category,
    purpose: row.purpose,
    publicInterest: row.public_interest,
    officialSource: row.official_source,
    newsLink: row.news_link,
    actId: row.act_id,
    officeId: row.office_id,
    thirdParty: row.third_party && thirdParty.parse(row.third_party),
    licence: row.licence,
    stated: row.stated,
    dismissed: row.dismissed,
    late: row.late,
    validUntil: row.valid_until?.toISOString() ?? null,
    offHoursReason: row.off_hours_reason,
    paidReach: row.paid_reach,
  };
}

export async function addAuthor(tx: Transaction, postId: string, personId: string): Promise<void> {
  await tx.kysely
    .insertInto('post_author')
    .values({ body_id: tx.bodyId, post_id: postId, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who wrote each of these posts. */
export async function authorsOf(tx: Transaction, postIds: readonly string[]): Promise<Map<string, string[]>> {
  if (postIds.length === 0) return new Map();
  const rows = await tx.kysely
    .selectFrom('post_author')
    .select(['post_id', 'person_id'])
    .where('body_id', '=', tx.bodyId)
    .where('post_id', 'in', [...postIds])
    .orderBy('person_id')
    .execute();
  const byPost = Map.groupBy(rows, (row) => row.post_id);
  return new Map([...byPost].map(([postId, of]) => [postId, of.map((row) => row.person_id)]));
}
