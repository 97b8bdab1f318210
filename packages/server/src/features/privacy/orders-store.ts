// SPDX-License-Identifier: EUPL-1.2
import type { Insertable, Selectable } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { ErasureOrderTable } from '../../foundation/database/tables/privacy.ts';

export type Order = Selectable<ErasureOrderTable>;

/** Answers whether it is new. */
export async function insertOrder(
  tx: Transaction,
  order: Omit<Insertable<ErasureOrderTable>, 'body_id'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.kysely
    .insertInto('erasure_order')
    .values({ ...order, body_id: tx.bodyId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Orders that do not stand in the journal yet. */
export const ordersToJournal = (tx: Transaction): Promise<Order[]> =>
  tx.kysely
    .selectFrom('erasure_order')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('journaled_at', 'is', null)
    .orderBy('order_id')
    .execute();

export async function noteJournaled(tx: Transaction, orderIds: readonly string[], at: Date): Promise<void> {
  await tx.kysely
    .updateTable('erasure_order')
    .set({ journaled_at: at })
    .where('body_id', '=', tx.bodyId)
    .where('order_id', 'in', orderIds)
    .execute();
}
