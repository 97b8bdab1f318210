// SPDX-License-Identifier: EUPL-1.2
import { type PostContent, thirdParty } from '@arengo/contract';
import { type Selectable, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import type { PostTable } from '../../foundation/database/tables.ts';
import type { Verdict } from './approval.ts';
import type { Post, PostMedia, Variant, VariantForm } from './post.ts';

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
  };
}

const posts = (tx: Transaction) =>
  tx.kysely.selectFrom('post').selectAll().where('body_id', '=', tx.bodyId).where('discarded_at', 'is', null);

export async function findPost(tx: Transaction, postId: string): Promise<Post | null> {
  const row = await posts(tx).where('post_id', '=', postId).executeTakeFirst();
  return row ? postOf(row) : null;
}

export async function lockPost(tx: Transaction, postId: string): Promise<Post | null> {
  const row = await posts(tx).where('post_id', '=', postId).forUpdate().executeTakeFirst();
  return row ? postOf(row) : null;
}

export async function lockPostOfVariant(tx: Transaction, variantId: string): Promise<Post | null> {
  const row = await tx.kysely
    .selectFrom('variant')
    .select('post_id')
    .where('body_id', '=', tx.bodyId)
    .where('variant_id', '=', variantId)
    .executeTakeFirst();
  return row ? lockPost(tx, row.post_id) : null;
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
    createdBy: row.created_by,
    createdAt: row.created_at,
    changedAt: row.changed_at,
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
  };
}

export async function addAuthor(tx: Transaction, postId: string, personId: string): Promise<void> {
  await tx.kysely
    .insertInto('post_author')
    .values({ body_id: tx.bodyId, post_id: postId, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function authorsOf(tx: Transaction, postId: string): Promise<string[]> {
  const rows = await tx.kysely
    .selectFrom('post_author')
    .select('person_id')
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', postId)
    .orderBy('person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

/** The variants of a post, in the order in which they were added. */
export async function variantsOf(tx: Transaction, postId: string): Promise<Variant[]> {
  const rows = await tx.kysely
    .selectFrom('variant')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', postId)
    .orderBy('variant_id')
    .execute();
  return rows.map((row) => ({
    variantId: row.variant_id,
    accountId: row.account_id,
    text: row.text,
    title: row.title,
    link: row.link,
    media: row.media,
    plannedAt: row.planned_at,
    seal: row.seal,
  }));
}

/** Adds the variant of an account, or writes over it: its id stays, and with it its delivery. */
export async function putVariant(tx: Transaction, postId: string, form: VariantForm, seal: string): Promise<void> {
  const { accountId, text, title, link, media, plannedAt } = form;
  const changes = { text, title, link, media: media === null ? null : [...media], planned_at: plannedAt, seal };
  await tx.kysely
    .insertInto('variant')
    .values({ body_id: tx.bodyId, variant_id: uuidv7(), post_id: postId, account_id: accountId, ...changes })
    .onConflict((conflict) => conflict.columns(['body_id', 'post_id', 'account_id']).doUpdateSet(changes))
    .execute();
}

export async function dropVariants(tx: Transaction, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return;
  for (const table of ['approval_verdict', 'variant'] as const) {
    await tx.kysely
      .deleteFrom(table)
      .where('body_id', '=', tx.bodyId)
      .where('variant_id', 'in', [...variantIds])
      .execute();
  }
}

/** The images and videos of a post, in their places. */
export async function mediaOfPost(tx: Transaction, postId: string): Promise<PostMedia[]> {
  const rows = await tx.kysely
    .selectFrom('post_media')
    .innerJoin('file', (join) =>
      join.onRef('file.body_id', '=', 'post_media.body_id').onRef('file.file_id', '=', 'post_media.file_id'),
    )
    .selectAll('post_media')
    .select(['file.media_type', 'file.size', sql<string>`encode(file.sha256, 'hex')`.as('digest')])
    .where('post_media.body_id', '=', tx.bodyId)
    .where('post_id', '=', postId)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    place: row.place,
    fileId: row.file_id,
    sha256: row.digest,
    kind: row.kind,
    mediaType: row.media_type,
    bytes: row.size,
    width: row.width,
    height: row.height,
    alt: row.alt,
    captionsFileId: row.captions_file_id,
    rights: row.rights,
    people: row.people,
    release: row.release,
    legalBasis: row.legal_basis,
    textInside: row.text_inside,
  }));
}

type NewMedia = Pick<PostMedia, 'place' | 'fileId' | 'kind' | 'width' | 'height'>;

export async function insertMedia(tx: Transaction, postId: string, one: NewMedia): Promise<void> {
  const { place, kind, width, height } = one;
  await tx.kysely
    .insertInto('post_media')
    .values({
      body_id: tx.bodyId,
      post_id: postId,
      place,
      file_id: one.fileId,
      kind,
      width,
      height,
      alt: '',
      people: 'not-stated',
      text_inside: false,
    })
    .execute();
}

type MediaFacts = Pick<PostMedia, 'alt' | 'rights' | 'people' | 'release' | 'legalBasis' | 'textInside'>;

export async function rewriteMedia(tx: Transaction, postId: string, place: number, facts: MediaFacts): Promise<void> {
  const { alt, rights, people, release } = facts;
  await tx.kysely
    .updateTable('post_media')
    .set({ alt, rights, people, release, legal_basis: facts.legalBasis, text_inside: facts.textInside })
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', postId)
    .where('place', '=', place)
    .execute();
}

export async function setCaptions(tx: Transaction, postId: string, place: number, fileId: string): Promise<void> {
  await tx.kysely
    .updateTable('post_media')
    .set({ captions_file_id: fileId })
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', postId)
    .where('place', '=', place)
    .execute();
}

export async function deleteMedia(tx: Transaction, postId: string, place: number): Promise<void> {
  await tx.kysely
    .deleteFrom('post_media')
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', postId)
    .where('place', '=', place)
    .execute();
}

export async function insertVerdict(
  tx: Transaction,
  variantId: string,
  verdict: Verdict & { reason: string | null },
): Promise<void> {
  const { by, personId, seal, reason, at } = verdict;
  await tx.kysely
    .insertInto('approval_verdict')
    .values({
      body_id: tx.bodyId,
      verdict_id: uuidv7(),
      variant_id: variantId,
      by_role: by,
      person_id: personId,
      verdict: verdict.verdict,
      seal,
      reason,
      at,
    })
    .execute();
}

export type GivenVerdict = Verdict & { variantId: string; reason: string | null };

/** What was said of variants, the oldest first. */
export async function verdictsOn(tx: Transaction, variantIds: readonly string[]): Promise<GivenVerdict[]> {
  if (variantIds.length === 0) return [];
  const rows = await tx.kysely
    .selectFrom('approval_verdict')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('variant_id', 'in', [...variantIds])
    .orderBy('at')
    .orderBy('verdict_id')
    .execute();
  return rows.map((row) => ({
    variantId: row.variant_id,
    by: row.by_role,
    personId: row.person_id,
    verdict: row.verdict,
    seal: row.seal,
    reason: row.reason,
    at: row.at,
  }));
}
