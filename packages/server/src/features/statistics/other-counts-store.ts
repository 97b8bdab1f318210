// SPDX-License-Identifier: EUPL-1.2
// Enquiries, false accounts and publications in a stretch of time, counted.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Fact } from './fact.ts';
import { type Asked, type Between, factsOf, onAccount, type Spreads, spreads } from './moderation-counts-store.ts';

type Row = Record<string, string> & { count: number };

/** Enquiries received, by kind, outcome, who answered, and how they stand against a stated time. */
export async function countEnquiries(tx: Transaction, asked: Asked, now: Date): Promise<Fact[]> {
  const { rows } = await sql<Row>`
    select enquiry.kind,
      case when state in ('answered', 'signposted', 'redirected', 'closed') then state else 'open' end as outcome,
      case when due_at is null then 'no-time'
        when coalesce(ended_at, ${now}) > due_at then 'late'
        when ended_at is null then 'running' else 'in-time' end as clock,
      case when state not in ('answered', 'signposted', 'redirected') then 'nobody'
        when exists (
          select from enquiry_answer answer
          where answer.body_id = enquiry.body_id and answer.enquiry_id = enquiry.enquiry_id
            and answer.state = 'confirmed' and answer.written_by is null
        ) then 'itself' else 'person' end as answered,
      count(*)::int as count
    from enquiry
    where body_id = ${tx.bodyId} and received_at >= ${asked.from} and received_at < ${asked.until}
      ${onAccount(sql`account_id`, asked)}
    group by 1, 2, 3, 4
  `.execute(tx.kysely);
  return factsOf(rows);
}

/** From the arrival of an enquiry to its answer. */
export function spreadOfAnswers(tx: Transaction, asked: Asked): Promise<Spreads> {
  return spreads(
    tx,
    sql`
    select received_at as at, extract(epoch from ended_at - received_at) as seconds from enquiry
    where body_id = ${tx.bodyId} and received_at >= ${asked.from} and received_at < ${asked.until}
      and state in ('answered', 'signposted', 'redirected') and ended_at >= received_at
      ${onAccount(sql`account_id`, asked)}`,
  );
}

/** False accounts of which the body learnt, by kind and what became of them. */
export async function countFalseAccounts(tx: Transaction, { from, until }: Between): Promise<Fact[]> {
  const { rows } = await sql<Row>`
    select kind, coalesce(outcome, case when verdict = 'unfounded' then 'dismissed' else 'open' end) as outcome,
      count(*)::int as count
    from impersonation_case
    where body_id = ${tx.bodyId} and opened_at >= ${from} and opened_at < ${until}
    group by 1, 2
  `.execute(tx.kysely);
  return factsOf(rows);
}

/** Publications by account: how many, corrected, withdrawn, or in the emergency lane. */
export async function countPublications(tx: Transaction, asked: Asked): Promise<Fact[]> {
  const { rows } = await sql<Row>`
    select out.account_id as account, sorted.sort, count(*)::int as count
    from publication out join post using (body_id, post_id)
    cross join lateral unnest(array_remove(array[
      'published',
      case when out.corrected_by is not null then 'corrected' end,
      case when out.withdrawn_at is not null then 'withdrawn' end,
      case when post.lane = 'emergency' then 'emergency' end
    ], null)) as sorted (sort)
    where out.body_id = ${tx.bodyId} and out.published_at >= ${asked.from} and out.published_at < ${asked.until}
      ${onAccount(sql`out.account_id`, asked)}
    group by 1, 2
  `.execute(tx.kysely);
  return factsOf(rows);
}

/** What was said of contents before they went out, the alerts that were raised, the emergencies that began. */
export async function countNewsroom(tx: Transaction, asked: Asked): Promise<Fact[]> {
  const { rows } = await sql<Row>`
    select case verdict when 'yes' then 'approved' else 'not-approved' end as event, count(*)::int as count
    from approval_verdict join variant using (body_id, variant_id)
    where body_id = ${tx.bodyId} and approval_verdict.at >= ${asked.from} and approval_verdict.at < ${asked.until}
      ${onAccount(sql`variant.account_id`, asked)}
    group by 1
    union all
    select 'alert', count(*)::int from alert
    where body_id = ${tx.bodyId} and kind = 'alert' and raised_at >= ${asked.from} and raised_at < ${asked.until}
    union all
    select 'emergency', count(*)::int from emergency
    where body_id = ${tx.bodyId} and begun_at >= ${asked.from} and begun_at < ${asked.until}
  `.execute(tx.kysely);
  return factsOf(rows);
}
