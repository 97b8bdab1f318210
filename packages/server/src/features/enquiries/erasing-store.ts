// SPDX-License-Identifier: EUPL-1.2
// What was said about enquiries is emptied here; their kinds, states and times stay.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { type ErasureAsked, locking } from '../../foundation/database/lock-to-erase.ts';
import { answersTo } from './answers-store.ts';
import { findRow } from './enquiries-store.ts';

export type EnquiryStanding = { enquiry_id: string; open: boolean; under_way: boolean; ended_at: Date | null };

export async function standingOfEnquiries(
  tx: Transaction,
  enquiryIds: readonly string[],
): Promise<Map<string, EnquiryStanding>> {
  const { rows } = await sql<EnquiryStanding>`
    select e.enquiry_id, e.ended_at, e.ended_at is null as open,
      exists (select from enquiry_answer a where a.body_id = e.body_id and a.enquiry_id = e.enquiry_id
        and a.state in ('waiting', 'sending', 'unconfirmed', 'refused', 'by-hand')) as under_way
    from enquiry e where e.body_id = ${tx.bodyId} and e.enquiry_id = any(${enquiryIds}::uuid[])
  `.execute(tx.kysely);
  return new Map(rows.map((row) => [row.enquiry_id, row]));
}

/** Enquiries that ended, with words still there; what others hold is passed over. */
export async function lockEnquiriesToErase(
  tx: Transaction,
  asked: ErasureAsked,
): Promise<{ id: string; since: Date }[]> {
  const { rows } = await sql<{ id: string; since: Date }>`
    select enquiry_id as id, ended_at as since from enquiry
    where body_id = ${tx.bodyId} and erased_at is null and ended_at < ${asked.before}
      and ${asked.after === null ? sql`true` : sql`enquiry_id > ${asked.after}::uuid`}
    order by enquiry_id limit ${asked.most} ${locking(asked)}
  `.execute(tx.kysely);
  return rows;
}

/** Answers, proposals and notes. */
export async function eraseEnquiries(tx: Transaction, enquiryIds: readonly string[], at: Date): Promise<void> {
  const ofEnquiries = sql`body_id = ${tx.bodyId} and enquiry_id = any(${enquiryIds}::uuid[]) and erased_at is null`;
  await sql`update enquiry_answer set text = '', reference = null, reusable = false, erased_at = ${at} where ${ofEnquiries}`.execute(
    tx.kysely,
  );
  await sql`
    update enquiry set proposal = null, proposed_by = null, proposed_at = null, closing_note = null, erased_at = ${at}
    where ${ofEnquiries}
  `.execute(tx.kysely);
}

/** Authors with an enquiry that is open, or whose words are still kept. */
export async function authorsWhoAsk(tx: Transaction, authorIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ author_id: string }>`
    select wanted.author_id from unnest(${authorIds}::uuid[]) as wanted (author_id)
    where exists (select from enquiry e where e.body_id = ${tx.bodyId} and e.author_id = wanted.author_id and e.erased_at is null)
  `.execute(tx.kysely);
  return new Set(rows.map((row) => row.author_id));
}

/** An enquiry with its answers, opened; null for an item that asked nothing. */
export async function enquiryWithWords(tx: Transaction, enquiryId: string) {
  const enquiry = await findRow(tx, enquiryId);
  return enquiry ? { enquiry, answers: await answersTo(tx, enquiryId) } : null;
}
