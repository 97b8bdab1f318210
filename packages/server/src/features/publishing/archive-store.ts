// SPDX-License-Identifier: EUPL-1.2
// Looking into the archive: by words in Italian, and by what is known of each publication.
import { type RawBuilder, type Selectable, sql } from 'kysely';
import { startOfDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { PublicationTable } from '../../foundation/database/tables/publishing.ts';
import { FOUND_FROM, FOUND_TO, LESS_THAN } from './headline.ts';

export type ArchiveFilter = {
  text?: string | undefined;
  /** Undefined = any account. */
  accountIds?: readonly string[] | undefined;
  category?: string | undefined;
  purpose?: string | undefined;
  licence?: string | undefined;
  source?: 'own' | 'third-parties' | undefined;
  authorId?: string | undefined;
  standing?: 'standing' | 'corrected' | 'withdrawn' | undefined;
  /** Days in Rome, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** What was taken back is not found by its words. */
  forAll?: boolean;
};
/** Where a page begins: after a publication, or after so many. */
export type ArchivePage = { after?: ArchivePlace | null; skip?: number; limit: number };
export type ArchivePlace = { publishedAt: Date; id: string };

export type ArchiveRow = Selectable<PublicationTable> & {
  account_name: string;
  handle: string;
  working_title: string;
  public_interest: string | null;
  corrects: string | null;
  planned_at: Date;
  remote_id: string | null;
  permalink: string | null;
  withdraw_asked_at: Date | null;
  withdraw_asked_by: string | null;
  withdraw_reason: string | null;
  withdraw_note: string | null;
  /** With the marks of headline.ts, where words were looked for. */
  found_title: string | null;
  found_text: string | null;
};

/** Characters of a text that a list shows. */
export const EXCERPT = 280;
const WHOLE = 'HighlightAll=true';
const PARTS = 'MaxFragments=2, MinWords=10, MaxWords=30';

// Somebody wants it away from its network: nobody is shown it here any more.
const TAKEN_BACK = sql<boolean>`(publication.withdrawn_at is not null or delivery.withdraw_asked_at is not null)`;

/** The newest first. */
export async function findPublications(
  tx: Transaction,
  filter: ArchiveFilter,
  { after = null, skip = 0, limit }: ArchivePage,
): Promise<ArchiveRow[]> {
  const conditions = conditionsOf(tx, filter);
  if (after)
    conditions.push(
      sql`(publication.published_at, publication.variant_id) < (${after.publishedAt}, ${after.id}::uuid)`,
    );
  const rows = await sql<ArchiveRow>`
    with page as (
      select publication.*, delivery.planned_at, delivery.remote_id, delivery.permalink, delivery.withdraw_asked_at,
        delivery.withdraw_asked_by, delivery.withdraw_reason, delivery.withdraw_note
      from ${FROM} where ${sql.join(conditions, sql` and `)}
      order by publication.published_at desc, publication.variant_id desc offset ${skip} limit ${limit}
    )
    select page.*, account.name as account_name, account.handle, post.working_title, post.public_interest, post.corrects,
      ${headline(filter.text, sql`page.title`, WHOLE)} as found_title,
      case when length(page.text) <= ${EXCERPT} then ${headline(filter.text, sql`page.text`, WHOLE)}
        else ${headline(filter.text, sql`page.text`, PARTS)} end as found_text
    from page join account using (body_id, account_id) join post using (body_id, post_id)
    order by page.published_at desc, page.variant_id desc
  `.execute(tx.kysely);
  return rows.rows;
}

const FROM = sql`publication join delivery on delivery.body_id = publication.body_id
  and delivery.variant_id = publication.variant_id`;

export async function countPublications(tx: Transaction, filter: ArchiveFilter): Promise<number> {
  const rows = await sql<{ count: number }>`
    select count(*)::int as count from ${FROM} where ${sql.join(conditionsOf(tx, filter), sql` and `)}
  `.execute(tx.kysely);
  return rows.rows[0]?.count ?? 0;
}

/** Whether anything is left of the words once those that are everywhere are put aside. */
export async function isUnderstood(tx: Transaction, text: string): Promise<boolean> {
  const rows = await sql<{ nodes: number }>`select numnode(${asked(text)}) as nodes`.execute(tx.kysely);
  return (rows.rows[0]?.nodes ?? 0) > 0;
}

const asked = (text: string) => sql`websearch_to_tsquery('italian', ${text})`;

function conditionsOf(tx: Transaction, filter: ArchiveFilter): RawBuilder<unknown>[] {
  const { text, accountIds, category, purpose, licence, source, authorId, standing, from, to, forAll } = filter;
  const conditions: RawBuilder<unknown>[] = [sql`publication.body_id = ${tx.bodyId}`];
  const add = (condition: RawBuilder<unknown>) => conditions.push(condition);
  if (text) add(sql`publication.words @@ ${asked(text)}`);
  if (text && forAll) add(sql`not ${TAKEN_BACK}`);
  if (accountIds) add(sql`publication.account_id = any(${[...accountIds]}::uuid[])`);
  if (category) add(sql`publication.category = ${category}`);
  if (purpose) add(sql`publication.purpose = ${purpose}`);
  if (licence) add(sql`publication.licence = ${licence}`);
  if (source) add(source === 'own' ? sql`publication.third_party is null` : sql`publication.third_party is not null`);
  if (authorId)
    add(sql`exists (select from post_author where post_author.body_id = publication.body_id
      and post_author.post_id = publication.post_id and person_id = ${authorId}::uuid)`);
  if (standing) add(STANDING[standing]);
  if (from) add(sql`publication.published_at >= ${startOfDay(from)}`);
  if (to) add(sql`publication.published_at < ${startOfDay(dayAfter(to))}`);
  return conditions;
}

const STANDING = {
  standing: sql`not ${TAKEN_BACK} and publication.corrected_by is null`,
  corrected: sql`not ${TAKEN_BACK} and publication.corrected_by is not null`,
  withdrawn: TAKEN_BACK,
};

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function headline(text: string | undefined, column: RawBuilder<unknown>, how: string): RawBuilder<unknown> {
  if (!text) return sql`null`;
  const options = `${how}, StartSel="${FOUND_FROM}", StopSel="${FOUND_TO}", FragmentDelimiter=" … "`;
  const bare = sql`translate(${column}, ${`<${FOUND_FROM}${FOUND_TO}${LESS_THAN}`}, ${LESS_THAN})`;
  return sql`ts_headline('italian', ${bare}, ${asked(text)}, ${options})`;
}

/** Those with these ids, those of these posts, or those corrected by these; the oldest first. */
export async function publicationsAt(
  tx: Transaction,
  place: 'variant_id' | 'post_id' | 'corrected_by',
  ids: readonly string[],
): Promise<ArchiveRow[]> {
  if (ids.length === 0) return [];
  const rows = await sql<ArchiveRow>`
    select publication.*, delivery.planned_at, delivery.remote_id, delivery.permalink, delivery.withdraw_asked_at,
      delivery.withdraw_asked_by, delivery.withdraw_reason, delivery.withdraw_note, account.name as account_name,
      account.handle, post.working_title, post.public_interest, post.corrects, null as found_title, null as found_text
    from ${FROM} join account on account.body_id = publication.body_id and account.account_id = publication.account_id
      join post on post.body_id = publication.body_id and post.post_id = publication.post_id
    where publication.body_id = ${tx.bodyId} and ${sql.ref(`publication.${place}`)} = any(${[...ids]}::uuid[])
    order by publication.published_at, publication.variant_id
  `.execute(tx.kysely);
  return rows.rows;
}

export type ArchiveChoices = {
  accounts: { id: string; name: string; network: string }[];
  categories: string[];
  purposes: string[];
  licences: string[];
};

/** What occurs in the archive of these accounts. */
export async function choicesInArchive(
  tx: Transaction,
  accountIds: readonly string[] | undefined,
): Promise<ArchiveChoices> {
  const where = sql`publication.body_id = ${tx.bodyId}
    and (${accountIds === undefined} or publication.account_id = any(${[...(accountIds ?? [])]}::uuid[]))`;
  const rows = await sql<{ accounts: string[]; categories: string[]; purposes: string[]; licences: string[] }>`
    select coalesce(array_agg(distinct account_id::text), '{}') as accounts,
      coalesce(array_agg(distinct category order by category) filter (where category is not null), '{}') as categories,
      coalesce(array_agg(distinct purpose order by purpose) filter (where purpose is not null), '{}') as purposes,
      coalesce(array_agg(distinct licence order by licence) filter (where licence is not null), '{}') as licences
    from publication where ${where}
  `.execute(tx.kysely);
  const { accounts = [], ...lists } = rows.rows[0] ?? { categories: [], purposes: [], licences: [] };
  if (accounts.length === 0) return { accounts: [], ...lists };
  const named = await tx.kysely
    .selectFrom('account')
    .select(['account_id as id', 'name', 'network'])
    .where('body_id', '=', tx.bodyId)
    .where('account_id', 'in', accounts)
    .orderBy('name')
    .execute();
  return { accounts: named, ...lists };
}

/** Whoever wrote something of what these accounts published. */
export async function authorsInArchive(tx: Transaction, accountIds: readonly string[]) {
  const rows = await sql<{ id: string; name: string }>`
    select person_id as id, name from person where body_id = ${tx.bodyId} and person_id in (
      select person_id from post_author join publication using (body_id, post_id)
      where body_id = ${tx.bodyId} and account_id = any(${[...accountIds]}::uuid[])
    ) order by name, person_id
  `.execute(tx.kysely);
  return rows.rows;
}

export type Paper = {
  request_id: string;
  subject: string;
  origin: 'office' | 'external';
  office: string | null;
  asker: string | null;
  signed_by: string | null;
  signed_at: Date | null;
};

/** The requests from which posts came. */
export async function requestsById(tx: Transaction, ids: readonly string[]): Promise<Map<string, Paper>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<Paper>`
    select request_id, subject, origin, office.name as office, asker, signed_by, signed_at
    from publication_request left join office
      on office.body_id = publication_request.body_id and office.office_id = publication_request.office_id
    where publication_request.body_id = ${tx.bodyId} and request_id = any(${[...ids]}::uuid[])
  `.execute(tx.kysely);
  return new Map(rows.rows.map((row) => [row.request_id, row]));
}

/** Every look at what is out, the oldest first. */
export async function looksAt(tx: Transaction, variantIds: readonly string[]) {
  if (variantIds.length === 0) return [];
  return tx.kysely
    .selectFrom('published_comparison')
    .select(['variant_id', 'at', 'outcome', 'text_found'])
    .where('body_id', '=', tx.bodyId)
    .where('variant_id', 'in', [...variantIds])
    .orderBy('at')
    .execute();
}
