// SPDX-License-Identifier: EUPL-1.2
// Reading the queue. Each view walks one index in its own order; a cursor is the sort key of the last row shown.
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { openText } from './case-store.ts';

export type QueueView = 'to-decide' | 'mine' | 'to-approve' | 'by-hand' | 'decided' | 'all';
export type QueueFilter = {
  view: QueueView;
  personId: string;
  at: Date;
  /** Accounts that the person may see; null = all of the body. */
  accountIds: readonly string[] | null;
  network?: string;
  category?: string;
  after: readonly string[] | null;
  limit: number;
};

const CONDITIONS: Record<QueueView, (filter: QueueFilter) => ReturnType<typeof sql<SqlBool>>> = {
  'to-decide': () => sql`state = 'open'`,
  mine: ({ personId, at }) => sql`claimed_by = ${personId} and claimed_until > ${at} and state = 'open'`,
  'to-approve': () => sql`state = 'awaiting-approval'`,
  'by-hand': () =>
    sql`exists (select from measure where measure.body_id = page.body_id and measure.case_id = page.case_id and measure.state in ('by-hand', 'refused'))`,
  decided: () => sql`state = 'decided'`,
  all: () => sql`true`,
};

type Order = {
  by: ReturnType<typeof sql>;
  /** What a key is made of: a cursor comes from outside. */
  place: z.ZodType<string[]>;
  after: (key: readonly string[]) => ReturnType<typeof sql<SqlBool>>;
  key: ReturnType<typeof sql>;
};

const PLACES = {
  urgency: z.string().regex(/^\d{1,3}$/),
  instant: z.iso.datetime({ precision: 6 }),
  id: z.uuid(),
};
const utc = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const BY_URGENCY: Order = {
  by: sql`page.urgency desc, page.due_at, page.case_id`,
  place: z.tuple([PLACES.urgency, PLACES.instant, PLACES.id]),
  // Spelled out so that the index can be entered at the right urgency.
  after: ([urgency, due, id]) =>
    sql`(urgency < ${urgency}::smallint or (urgency = ${urgency}::smallint and (due_at, case_id) > (${due}::timestamptz, ${id}::uuid)))`,
  key: sql`array[urgency::text, ${utc('due_at')}, case_id::text]`,
};
const BY_AGE: Order = {
  by: sql`page.received_at, page.case_id`,
  place: z.tuple([PLACES.instant, PLACES.id]),
  after: ([received, id]) => sql`(received_at, case_id) > (${received}::timestamptz, ${id}::uuid)`,
  key: sql`array[${utc('received_at')}, case_id::text]`,
};
const BY_DECISION: Order = {
  by: sql`page.decided_at desc, page.case_id`,
  place: z.tuple([PLACES.instant, PLACES.id]),
  after: ([decided, id]) =>
    sql`(decided_at < ${decided}::timestamptz or (decided_at = ${decided}::timestamptz and case_id > ${id}::uuid))`,
  key: sql`array[${utc('decided_at')}, case_id::text]`,
};
const NEWEST: Order = {
  by: sql`page.case_id desc`,
  place: z.tuple([PLACES.id]),
  after: ([id]) => sql`case_id < ${id}::uuid`,
  key: sql`array[case_id::text]`,
};
const ORDERS: Record<QueueView, Order> = {
  'to-decide': BY_URGENCY,
  mine: BY_URGENCY,
  'to-approve': BY_AGE,
  'by-hand': BY_AGE,
  decided: BY_DECISION,
  all: NEWEST,
};

/** The sort key that a cursor of this view names, or null for what is not a cursor of ours. */
export function readPlace(view: QueueView, cursor: unknown): string[] | null {
  return ORDERS[view].place.safeParse(cursor).data ?? null;
}

export type QueueRow = {
  case_id: string;
  state: 'quiet' | 'open' | 'awaiting-approval' | 'decided' | 'gone';
  account_id: string;
  account_name: string;
  network: string;
  item_type: 'comment' | 'visitor-post' | 'message';
  item_version: number;
  excerpt: string;
  author_name: string;
  categories: string[];
  enquiry: string | null;
  held: boolean;
  urgency: number;
  posted_at: Date;
  received_at: Date;
  claimed_by: string | null;
  claimed_until: Date | null;
  claimed_name: string | null;
  sort_key: string[];
};

export async function readQueue(tx: Transaction, filter: QueueFilter): Promise<QueueRow[]> {
  const order = ORDERS[filter.view];
  const conditions = [
    sql<SqlBool>`page.body_id = ${tx.bodyId}`,
    CONDITIONS[filter.view](filter),
    ...(filter.after ? [order.after(filter.after)] : []),
    ...(filter.accountIds ? [sql<SqlBool>`account_id = any(${filter.accountIds}::uuid[])`] : []),
    ...(filter.network ? [sql<SqlBool>`network = ${filter.network}`] : []),
    ...(filter.category ? [sql<SqlBool>`categories @> array[${filter.category}]::text[]`] : []),
  ];
  const rows = await sql<QueueRow>`
    with page as materialized (
      select page.*, ${order.key} as sort_key from moderation_case page
      where ${sql.join(conditions, sql` and `)}
      order by ${order.by} limit ${filter.limit}
    )
    select page.case_id, page.state, page.account_id, account.name as account_name, page.network, page.item_type,
      page.item_version, case when page.item_type = 'message' then item.text else left(item.text, 200) end as excerpt, author.display_name as author_name, page.categories, page.enquiry, page.held, page.urgency,
      item.posted_at, page.received_at, page.claimed_by, page.claimed_until, person.name as claimed_name, page.sort_key
    from page
    join item on item.body_id = page.body_id and item.item_id = page.case_id
    join author on author.body_id = page.body_id and author.author_id = page.author_id
    join account on account.body_id = page.body_id and account.account_id = page.account_id
    left join person on person.body_id = page.body_id and person.person_id = page.claimed_by
    order by ${order.by}
  `.execute(tx.kysely);
  return Promise.all(rows.rows.map(async (row) => ({ ...row, excerpt: await openExcerpt(tx, row) })));
}

const EXCERPT = 200;

/** A sealed text opens as a whole only. */
async function openExcerpt(tx: Transaction, { case_id, item_type, excerpt }: QueueRow): Promise<string> {
  const text = await openText(tx, { item_id: case_id, item_type, text: excerpt });
  return item_type === 'message' ? [...text].slice(0, EXCERPT).join('') : text;
}

export const MOST_COUNTED = 1000;

/** How many cases a view holds, counted no further than 1,000. */
export async function countQueue(
  tx: Transaction,
  filter: Pick<QueueFilter, 'view' | 'personId' | 'at' | 'accountIds'>,
): Promise<number> {
  const condition = CONDITIONS[filter.view]({ ...filter, after: null, limit: 0 });
  const visible = filter.accountIds ? sql`and account_id = any(${filter.accountIds}::uuid[])` : sql``;
  const rows = await sql<{ count: string }>`
    select count(*) from (
      select from moderation_case page where page.body_id = ${tx.bodyId} and ${condition} ${visible} limit ${MOST_COUNTED}
    ) as counted
  `.execute(tx.kysely);
  return Number(rows.rows[0]?.count ?? 0);
}
