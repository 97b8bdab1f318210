// SPDX-License-Identifier: EUPL-1.2
// Deliveries by their hour, with what people know them by.
import type { DELIVERY_LISTS } from '@arengo/contract';
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { DeliveryState } from './delivery.ts';
import type { Delivery } from './delivery-store.ts';

/** Accounts for which something leaves by `until`, whose connection nobody has tried since `since`. */
export async function accountsToTest(
  tx: Transaction,
  { at, until, since }: { at: Date; until: Date; since: Date },
): Promise<string[]> {
  const rows = await sql<{ account_id: string }>`
    select distinct account_id from delivery join account using (body_id, account_id)
    where body_id = ${tx.bodyId} and delivery.state = 'planned' and planned_at > ${at} and planned_at <= ${until}
      and credentials is not null and (tested_at is null or tested_at < ${since})
  `.execute(tx.kysely);
  return rows.rows.map((row) => row.account_id);
}

export type DeliveryList = (typeof DELIVERY_LISTS)[number];
export type ComingRow = Delivery & {
  working_title: string;
  account_name: string;
  network: string;
  test_trouble: string | null;
};

const STATES: Record<DeliveryList, readonly DeliveryState[]> = {
  coming: ['planned', 'due', 'sending', 'unconfirmed'],
  trouble: ['held', 'failed', 'unconfirmed'],
  out: ['published', 'withdrawn'],
};

export type ComingFilter = {
  list: DeliveryList;
  accountIds: readonly string[];
  from?: Date;
  to?: Date;
  limit: number;
};

/** By hour: what is to come the soonest first, the rest the latest first. A post that was discarded is in no list. */
export async function listComing(
  tx: Transaction,
  { list, accountIds, from, to, limit }: ComingFilter,
): Promise<ComingRow[]> {
  if (accountIds.length === 0) return [];
  const hour = list === 'out' ? ('delivery.published_at' as const) : ('delivery.planned_at' as const);
  let found = tx.kysely
    .selectFrom('delivery')
    .innerJoin('variant', (join) =>
      join.onRef('variant.body_id', '=', 'delivery.body_id').onRef('variant.variant_id', '=', 'delivery.variant_id'),
    )
    .innerJoin('post', (join) =>
      join.onRef('post.body_id', '=', 'delivery.body_id').onRef('post.post_id', '=', 'delivery.post_id'),
    )
    .innerJoin('account', (join) =>
      join.onRef('account.body_id', '=', 'delivery.body_id').onRef('account.account_id', '=', 'delivery.account_id'),
    )
    .selectAll('delivery')
    .select(['post.working_title', 'account.name as account_name', 'account.network', 'account.test_trouble'])
    .where('delivery.body_id', '=', tx.bodyId)
    .where('delivery.state', 'in', STATES[list])
    .where('delivery.account_id', 'in', [...accountIds])
    .orderBy(hour, list === 'coming' ? 'asc' : 'desc')
    .orderBy('delivery.variant_id')
    .limit(limit);
  if (list === 'out') found = found.where('delivery.published_at', 'is not', null);
  else found = found.where('variant.dropped_at', 'is', null).where('post.discarded_at', 'is', null);
  if (from) found = found.where(hour, '>=', from);
  if (to) found = found.where(hour, '<', to);
  return found.execute();
}

/** Variants that went out on these accounts between two instants. */
export async function findOutBetween(
  tx: Transaction,
  accountIds: readonly string[],
  { from, to }: { from: Date; to: Date },
): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const rows = await tx.kysely
    .selectFrom('delivery')
    .select('variant_id')
    .where('body_id', '=', tx.bodyId)
    .where('account_id', 'in', [...accountIds])
    .where('published_at', '>=', from)
    .where('published_at', '<', to)
    .execute();
  return rows.map((row) => row.variant_id);
}

/** When the last one went out on each of these accounts. */
export async function findLastOut(tx: Transaction, accountIds: readonly string[]): Promise<Map<string, Date>> {
  if (accountIds.length === 0) return new Map();
  const rows = await tx.kysely
    .selectFrom('delivery')
    .select(['account_id', (row) => row.fn.max('published_at').as('last')])
    .where('body_id', '=', tx.bodyId)
    .where('account_id', 'in', [...accountIds])
    .where('published_at', 'is not', null)
    .groupBy('account_id')
    .execute();
  return new Map(rows.flatMap((row): [string, Date][] => (row.last === null ? [] : [[row.account_id, row.last]])));
}
