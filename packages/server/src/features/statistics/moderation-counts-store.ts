// SPDX-License-Identifier: EUPL-1.2
// What moderation did in a stretch of time, counted. Nothing here tells one person of the staff from another.
import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Fact, Spread } from './fact.ts';

export type Between = { from: Date; until: Date };
/** `accountId` null = on all accounts. */
export type Asked = Between & { accountId: string | null };

/** The month of an instant, as it is in Rome. */
export const monthOf = (column: RawBuilder<unknown>) =>
  sql<string>`to_char(${column} at time zone 'Europe/Rome', 'YYYY-MM')`;
export const onAccount = (column: RawBuilder<unknown>, { accountId }: Asked) =>
  accountId === null ? sql`` : sql`and ${column} = ${accountId}`;

/** Rows of things in common and a count, as facts. */
export function factsOf(rows: readonly (Record<string, unknown> & { count: number })[]): Fact[] {
  return rows.map(({ count, ...common }) => ({
    count,
    common: Object.fromEntries(
      Object.entries(common).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  }));
}

type Row = Record<string, string> & { count: number };

/** Decisions by month, network, outcome, state, and whether triage had found it. */
export async function countDecisions(tx: Transaction, asked: Asked): Promise<Fact[]> {
  const { rows } = await sql<Row>`
    select ${monthOf(sql`decision.decided_at`)} as month, heard.network, decision.outcome, decision.state,
      case
        when decision.outcome = 'no-violation' then
          case when heard.categories = '{}' then 'rightly-quiet' else 'false-alarm' end
        when exists (
          select from jsonb_array_elements(decision.grounds) as ground
          where ground->>'category' = any(heard.categories)
        ) then 'found'
        else 'missed'
      end as triage, count(*)::int as count
    from decision join moderation_case heard using (body_id, case_id)
    where body_id = ${tx.bodyId} and decision.decided_at >= ${asked.from} and decision.decided_at < ${asked.until}
      ${onAccount(sql`heard.account_id`, asked)}
    group by 1, 2, 3, 4, 5
  `.execute(tx.kysely);
  return factsOf(rows);
}

/** The grounds of violations, by clause and category. A decision on two grounds counts under both. */
export async function countGrounds(tx: Transaction, asked: Asked): Promise<Fact[]> {
  const { rows } = await sql<Row>`
    select ground->>'clause' as clause, coalesce(ground->>'category', 'other') as category, count(*)::int as count
    from decision join moderation_case heard using (body_id, case_id)
    cross join lateral jsonb_array_elements(decision.grounds) as ground
    where body_id = ${tx.bodyId} and decision.decided_at >= ${asked.from} and decision.decided_at < ${asked.until}
      and decision.state = 'final' and decision.outcome = 'violation' ${onAccount(sql`heard.account_id`, asked)}
    group by 1, 2
  `.execute(tx.kysely);
  return factsOf(rows);
}

/** Measures of decisions that hold, by month, network, action, and what became of them. */
export async function countMeasures(tx: Transaction, asked: Asked): Promise<Fact[]> {
  const { rows } = await sql<Row>`
    select ${monthOf(sql`decision.decided_at`)} as month, heard.network, measure.action,
      case measure.state when 'confirmed' then 'confirmed' when 'refused' then 'refused' when 'reversed' then 'reversed'
        when 'by-hand' then 'by-hand' when 'withdrawn' then 'withdrawn' else 'under-way' end as became,
      count(*)::int as count
    from decision join moderation_case heard using (body_id, case_id) join measure using (body_id, decision_id)
    where body_id = ${tx.bodyId} and decision.decided_at >= ${asked.from} and decision.decided_at < ${asked.until}
      and decision.state in ('final', 'awaiting-approval') ${onAccount(sql`heard.account_id`, asked)}
    group by 1, 2, 3, 4
  `.execute(tx.kysely);
  return factsOf(rows);
}

/** By month, and under `''` over all of them. */
export type Spreads = ReadonlyMap<string, Spread>;

/** From the arrival of an item to the decision on it. */
export async function spreadOfDecisions(tx: Transaction, asked: Asked): Promise<Spreads> {
  return spreads(
    tx,
    sql`
    select decision.decided_at as at, extract(epoch from decision.decided_at - heard.received_at) as seconds
    from decision join moderation_case heard using (body_id, case_id)
    where body_id = ${tx.bodyId} and decision.decided_at >= ${asked.from} and decision.decided_at < ${asked.until}
      and decision.state = 'final' and decision.decided_at >= heard.received_at ${onAccount(sql`heard.account_id`, asked)}`,
  );
}

/** From a decision to the network's word that a measure of it is done. */
export async function spreadOfConfirmations(tx: Transaction, asked: Asked): Promise<Spreads> {
  return spreads(
    tx,
    sql`
    select decision.decided_at as at, extract(epoch from measure.confirmed_at - decision.decided_at) as seconds
    from decision join moderation_case heard using (body_id, case_id) join measure using (body_id, decision_id)
    where body_id = ${tx.bodyId} and decision.decided_at >= ${asked.from} and decision.decided_at < ${asked.until}
      and decision.state = 'final' and measure.state in ('confirmed', 'reversed')
      and measure.confirmed_at >= decision.decided_at ${onAccount(sql`heard.account_id`, asked)}`,
  );
}

/** `times` gives `at` and `seconds`. */
export async function spreads(tx: Transaction, times: RawBuilder<unknown>): Promise<Spreads> {
  const { rows } = await sql<{ month: string | null } & Spread>`
    select month, count(*)::int as count, percentile_cont(0.5) within group (order by seconds) as median,
      percentile_cont(0.9) within group (order by seconds) as p90
    from (select ${monthOf(sql`at`)} as month, seconds::float8 as seconds from (${times}) as measured) as timed
    group by grouping sets ((month), ())
    having count(*) > 0
  `.execute(tx.kysely);
  return new Map(rows.map(({ month, ...spread }) => [month ?? '', spread]));
}
