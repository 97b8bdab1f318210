// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';

export type ReconsiderationCount = {
  /** `2026-03`, in Rome. */
  month: string;
  /** Asked in the month. */
  asked: number;
  /** Decided in the month, whenever asked: the decision stands, or it was overturned in whole or in part. */
  upheld: number;
  overturned: number;
  overturnedInPart: number;
  /** Days from asking to answer, of those decided in the month; null where none was. */
  medianDays: number | null;
};

type Row = Omit<ReconsiderationCount, 'medianDays'> & { median: number | null };

/** Reconsiderations by month, from an instant up to another; months in which nothing happened are left out. */
export async function countReconsiderations(tx: Transaction, from: Date, to: Date): Promise<ReconsiderationCount[]> {
  const { rows } = await sql<Row>`
    select to_char(moment at time zone 'Europe/Rome', 'YYYY-MM') as month,
      count(*) filter (where what = 'asked')::int as asked,
      count(*) filter (where what = 'upheld')::int as upheld,
      count(*) filter (where what = 'overturned')::int as overturned,
      count(*) filter (where what = 'overturned-in-part')::int as "overturnedInPart",
      percentile_cont(0.5) within group (order by days) filter (where what <> 'asked') as median
    from (
      select 'asked' as what, asked_at as moment, null::float as days
      from reconsideration where body_id = ${tx.bodyId}
      union all
      select outcome, decided_at, extract(epoch from decided_at - asked_at)::float / 86400
      from reconsideration where body_id = ${tx.bodyId} and decided_at is not null
    ) as happened
    where moment >= ${from} and moment < ${to}
    group by month order by month
  `.execute(tx.kysely);
  return rows.map(({ median, ...counts }) => ({
    ...counts,
    medianDays: median === null ? null : Math.round(median * 10) / 10,
  }));
}
