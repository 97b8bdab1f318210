// SPDX-License-Identifier: EUPL-1.2
// What citizens wrote: months that are over were counted once, the rest is counted when asked.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Fact } from './fact.ts';
import { type Asked, factsOf, monthOf, onAccount } from './moderation-counts-store.ts';
import { monthAfter, romeMonth, type Span, startOfMonth } from './span.ts';

/** The last month that was counted; where none was, when the first thing came. */
export async function talliedTo(tx: Transaction): Promise<{ last: string | null; first: Date | null }> {
  const { rows } = await sql<{ last: string | null; first: Date | null }>`
    select
      (select to_char(max(month), 'YYYY-MM') from tallied_month where body_id = ${tx.bodyId}) as last,
      case when exists (select from tallied_month where body_id = ${tx.bodyId}) then null
        else (select received_at from item where body_id = ${tx.bodyId} order by item_id limit 1) end as first
  `.execute(tx.kysely);
  return rows[0] ?? { last: null, first: null };
}

/** Counts what came in a month. Whoever else is counting it has it: answers whether we did. */
export async function tallyMonth(tx: Transaction, month: string, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows: added } = await tx.kysely
    .insertInto('tallied_month')
    .values({ body_id: tx.bodyId, month: `${month}-01`, counted_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added !== 1n) return false;
  await sql`
    insert into received_tally (body_id, month, account_id, item_type, items)
    select body_id, ${`${month}-01`}::date, account_id, item_type, count(*)::int from item
    where body_id = ${tx.bodyId} and received_at >= ${startOfMonth(month)} and received_at < ${startOfMonth(monthAfter(month))}
    group by body_id, account_id, item_type
  `.execute(tx.kysely);
  return true;
}

/** Items by month, network and type. */
export async function countReceived(tx: Transaction, span: Span, asked: Asked): Promise<Fact[]> {
  const { last } = await talliedTo(tx);
  const live = last === null ? asked.from : startOfMonth(monthAfter(last));
  const from = new Date(Math.max(live.getTime(), asked.from.getTime()));
  const { rows } = await sql<Record<string, string> & { count: number }>`
    select month, account.network, item_type as type, sum(items)::int as count
    from (
      select to_char(month, 'YYYY-MM') as month, account_id, item_type, items from received_tally
      where body_id = ${tx.bodyId} and month >= ${`${span.from}-01`}::date and month <= ${`${span.to}-01`}::date
      union all
      select ${monthOf(sql`received_at`)}, account_id, item_type, count(*) from item
      where body_id = ${tx.bodyId} and received_at >= ${from} and received_at < ${asked.until}
      group by 1, 2, 3
    ) as counted
    join account on account.body_id = ${tx.bodyId} and account.account_id = counted.account_id
    where true ${onAccount(sql`counted.account_id`, asked)}
    group by 1, 2, 3
  `.execute(tx.kysely);
  return factsOf(rows);
}

/** The month in which the first thing on record was done or received; null where nothing was. */
export async function firstMonth(tx: Transaction): Promise<string | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select least(
      (select min(month)::timestamp at time zone 'Europe/Rome' from received_tally where body_id = ${tx.bodyId}),
      (select min(decided_at) from decision where body_id = ${tx.bodyId}),
      (select min(received_at) from enquiry where body_id = ${tx.bodyId}),
      (select min(published_at) from publication where body_id = ${tx.bodyId})
    ) as at
  `.execute(tx.kysely);
  const at = rows[0]?.at ?? null;
  return at === null ? null : romeMonth(at);
}
