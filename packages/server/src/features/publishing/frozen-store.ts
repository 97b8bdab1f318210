// SPDX-License-Identifier: EUPL-1.2
// Ordinary posts that a freeze stopped, and what became of each.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Delivery } from './delivery-store.ts';

export type FrozenRow = Pick<
  Delivery,
  | 'variant_id'
  | 'post_id'
  | 'account_id'
  | 'planned_at'
  | 'state'
  | 'held_because'
  | 'released_at'
  | 'published_at'
  | 'withdrawn_at'
> & {
  version: number;
  working_title: string;
  text: string;
  account_name: string;
  network: string;
  frozen_at: Date /** It says something else now than what was stopped. */;
  changed: boolean;
};

/** Those stopped between two instants, by their hour; of each the last time that it was. */
export async function findFrozen(tx: Transaction, { from, to }: { from: Date; to: Date }): Promise<FrozenRow[]> {
  const { rows } = await sql<FrozenRow>`
    select d.variant_id, d.post_id, d.account_id, d.planned_at, d.state, d.held_because, d.released_at, d.published_at,
      d.withdrawn_at, p.version, p.working_title, coalesce(v.text, p.text) as text, a.name as account_name, a.network,
      s.frozen_at, v.seal <> d.seal or v.dropped_at is not null as changed
    from (
      select variant_id, max(at) as frozen_at from delivery_step
      where body_id = ${tx.bodyId} and event = 'hold' and detail = 'frozen' and at >= ${from} and at <= ${to}
      group by variant_id
    ) s
    join delivery d on d.body_id = ${tx.bodyId} and d.variant_id = s.variant_id
    join variant v on v.body_id = d.body_id and v.variant_id = d.variant_id
    join post p on p.body_id = d.body_id and p.post_id = d.post_id
    join account a on a.body_id = d.body_id and a.account_id = d.account_id
    where d.lane = 'ordinary' order by d.planned_at, d.variant_id
  `.execute(tx.kysely);
  return rows;
}
