// SPDX-License-Identifier: EUPL-1.2

import type { EnquiryList } from '@arengo/contract';
import type { EnquiryKind } from '@arengo/policy';
import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { EnquiryTable } from '../../foundation/database/tables/enquiries.ts';
import { keepWords, readWords } from '../../foundation/sealing/body-secret.ts';
import { openText } from '../moderation/index.ts';

export type Enquiry = Selectable<EnquiryTable>;
export type NewEnquiry = Omit<Insertable<EnquiryTable>, 'body_id'>;

/** What arrives from the past of an account is no enquiry that waits: the citizen asked too long ago. */
const OLDEST = sql`interval '30 days'`;

export type Heard = {
  case_id: string;
  account_id: string;
  author_id: string;
  item_type: Enquiry['item_type'];
  enquiry: string;
  received_at: Date;
  posted_at: Date;
};

/** Cases whose text asks something and that have no enquiry yet, oldest first; locked, those of others passed over. */
export async function casesThatAsk(tx: Transaction, limit: number): Promise<Heard[]> {
  const { rows } = await sql<Heard>`
    select c.case_id, c.account_id, c.author_id, c.item_type, c.enquiry, c.received_at, item.posted_at
    from moderation_case c
    join item on item.body_id = c.body_id and item.item_id = c.case_id
    where c.body_id = ${tx.bodyId} and c.enquiry is not null and item.deleted_at is null
      and item.posted_at > c.received_at - ${OLDEST}
      and not exists (select from enquiry e where e.body_id = c.body_id and e.enquiry_id = c.case_id)
    order by c.case_id limit ${limit} for update of c skip locked
  `.execute(tx.kysely);
  return rows;
}

/** Enquiries that still wait although their author took the item away, locked. */
export async function enquiriesGone(tx: Transaction): Promise<Enquiry[]> {
  const { rows } = await sql<Enquiry>`
    select e.* from enquiry e
    join item on item.body_id = e.body_id and item.item_id = e.enquiry_id
    where e.body_id = ${tx.bodyId} and e.state in ('new', 'taken', 'given') and item.deleted_at is not null
    order by e.enquiry_id for update of e
  `.execute(tx.kysely);
  return rows;
}

/** Answers whether it is new. */
export async function insertEnquiry(tx: Transaction, enquiry: NewEnquiry): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.kysely
    .insertInto('enquiry')
    .values({ ...enquiry, body_id: tx.bodyId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export function lockEnquiry(tx: Transaction, enquiryId: string) {
  return tx.kysely
    .selectFrom('enquiry')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('enquiry_id', '=', enquiryId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateEnquiry(
  tx: Transaction,
  enquiryId: string,
  change: Updateable<EnquiryTable>,
): Promise<void> {
  await tx.kysely
    .updateTable('enquiry')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('enquiry_id', '=', enquiryId)
    .execute();
}

/** Triage's word on a case, corrected by a person. */
export async function correctKind(tx: Transaction, caseId: string, kind: EnquiryKind): Promise<void> {
  await tx.kysely
    .updateTable('moderation_case')
    .set({ enquiry: kind })
    .where('body_id', '=', tx.bodyId)
    .where('case_id', '=', caseId)
    .execute();
}

export type Seeing = {
  personId: string;
  at: Date;
  /** Accounts on which the person sees what citizens write; null = all of the body. */
  accountIds: readonly string[] | null;
  officeIds: readonly string[];
};

const OPEN = sql<SqlBool>`e.state in ('new', 'taken', 'given', 'answering')`;
const LISTS: Record<EnquiryList, (seeing: Seeing) => ReturnType<typeof sql<SqlBool>>> = {
  open: () => OPEN,
  mine: ({ personId }) => sql`${OPEN} and e.taken_by = ${personId}`,
  office: ({ officeIds }) => sql`${OPEN} and e.office_id = any(${officeIds}::uuid[])`,
  late: ({ at }) => sql`${OPEN} and e.due_at < ${at}`,
  waiting: () => sql`e.state = 'new'`,
  done: () => sql`e.ended_at is not null`,
};

/** Those on the accounts that the person sees, and those given to an office of theirs. */
const seen = ({ accountIds, officeIds }: Seeing) =>
  accountIds === null
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(e.account_id = any(${accountIds}::uuid[]) or e.office_id = any(${officeIds}::uuid[]))`;

export type EnquiryRowFound = Enquiry & {
  network: string;
  account_name: string;
  excerpt: string;
  author_name: string;
  taken_name: string | null;
  office_name: string | null;
  answer_state: string | null;
};

const found = sql`
  select e.*, account.network, account.name as account_name,
    case when e.item_type = 'message' then item.text else left(item.text, 200) end as excerpt,
    author.display_name as author_name, taker.name as taken_name, office.name as office_name,
    (select a.state from enquiry_answer a where a.body_id = e.body_id and a.enquiry_id = e.enquiry_id
      and a.state <> 'withdrawn' order by a.answer_id desc limit 1) as answer_state
  from enquiry e
  join item on item.body_id = e.body_id and item.item_id = e.enquiry_id
  join author on author.body_id = e.body_id and author.author_id = e.author_id
  join account on account.body_id = e.body_id and account.account_id = e.account_id
  left join person taker on taker.body_id = e.body_id and taker.person_id = e.taken_by
  left join office on office.body_id = e.body_id and office.office_id = e.office_id`;

const EXCERPT = 200;

/** What is private is kept sealed, and opens as a whole only. */
async function openRow(tx: Transaction, row: EnquiryRowFound): Promise<EnquiryRowFound> {
  const { enquiry_id: enquiryId, item_type } = row;
  const text = await openText(tx, { item_id: enquiryId, item_type, text: row.excerpt });
  const place = placeOfProposal(enquiryId);
  return {
    ...row,
    excerpt: item_type === 'message' ? [...text].slice(0, EXCERPT).join('') : text,
    proposal: await readWords(tx, row.proposal, { isPrivate: true, place }),
  };
}

const placeOfProposal = (enquiryId: string) => `enquiry/${enquiryId}/proposal`;

/** What the office would answer; to a private message it is kept sealed. */
export async function keepProposal(
  tx: Transaction,
  enquiry: Pick<Enquiry, 'enquiry_id' | 'item_type'>,
  proposal: { text: string; personId: string; at: Date },
): Promise<void> {
  const { enquiry_id: enquiryId, item_type } = enquiry;
  const words = { isPrivate: item_type === 'message', place: placeOfProposal(enquiryId) };
  await updateEnquiry(tx, enquiryId, {
    proposal: await keepWords(tx, proposal.text, words),
    proposed_by: proposal.personId,
    proposed_at: proposal.at,
  });
}

/** Where a row stands in a list: what is compared, from the first. */
const PLACES = {
  open: sql`e.kind <> 'emergency', coalesce(e.due_at, 'infinity'), e.received_at, e.enquiry_id`,
  done: sql`- extract(epoch from e.ended_at), e.enquiry_id`,
};

/**
 * Emergencies first, then what is due soonest, then the oldest; what is done, the latest first. `after`: the last row shown, which
 * keeps its place also once it has left the list.
 */
export async function listRows(
  tx: Transaction,
  list: EnquiryList,
  seeing: Seeing,
  { after, limit }: { after: string | null; limit: number },
) {
  const place = list === 'done' ? PLACES.done : PLACES.open;
  const rest =
    after === null
      ? sql`true`
      : sql`(${place}) > (select ${place} from enquiry e where e.body_id = ${tx.bodyId} and e.enquiry_id = ${after})`;
  const { rows } = await sql<EnquiryRowFound>`
    ${found} where e.body_id = ${tx.bodyId} and ${LISTS[list](seeing)} and ${seen(seeing)} and ${rest}
    order by ${place} limit ${limit}
  `.execute(tx.kysely);
  return Promise.all(rows.map((row) => openRow(tx, row)));
}

export async function findRow(tx: Transaction, enquiryId: string): Promise<EnquiryRowFound | undefined> {
  const { rows } = await sql<EnquiryRowFound>`
    ${found} where e.body_id = ${tx.bodyId} and e.enquiry_id = ${enquiryId}
  `.execute(tx.kysely);
  return rows[0] && openRow(tx, rows[0]);
}

const MOST_IN_THREAD = 100;

/** What some authors asked, oldest first: of many, the latest. */
export async function rowsOf(tx: Transaction, authorIds: readonly string[]): Promise<EnquiryRowFound[]> {
  const { rows } = await sql<EnquiryRowFound>`
    ${found} where e.body_id = ${tx.bodyId} and e.author_id = any(${authorIds}::uuid[])
    order by e.received_at desc, e.enquiry_id desc limit ${MOST_IN_THREAD}
  `.execute(tx.kysely);
  return Promise.all(rows.reverse().map((row) => openRow(tx, row)));
}

const MOST_COUNTED = 1000;

export async function countRows(tx: Transaction, list: EnquiryList, seeing: Seeing): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from enquiry e where e.body_id = ${tx.bodyId} and ${LISTS[list](seeing)} and ${seen(seeing)} limit ${MOST_COUNTED}
    ) as counted
  `.execute(tx.kysely);
  return rows[0]?.count ?? 0;
}

/** Other enquiries of the same author, who is one profile of one network; newest first. */
export function othersOf(tx: Transaction, { enquiry_id, author_id }: Pick<Enquiry, 'enquiry_id' | 'author_id'>) {
  return tx.kysely
    .selectFrom('enquiry')
    .select(['enquiry_id', 'kind', 'state', 'received_at', 'account_id', 'office_id'])
    .where('body_id', '=', tx.bodyId)
    .where('author_id', '=', author_id)
    .where('enquiry_id', '<>', enquiry_id)
    .orderBy('received_at', 'desc')
    .limit(10)
    .execute();
}

/** Names of people, by their id. */
export async function namesOf(tx: Transaction, personIds: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = personIds.filter((personId) => personId !== null);
  if (ids.length === 0) return new Map();
  const rows = await tx.kysely
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('body_id', '=', tx.bodyId)
    .where('person_id', 'in', ids)
    .execute();
  return new Map(rows.map(({ person_id, name }) => [person_id, name]));
}
