// SPDX-License-Identifier: EUPL-1.2
// The ordinary queue stopped, for an alert, at the start of an election period, or by a person.
import { type Selectable, sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { FreezeTable } from '../../foundation/database/tables/publishing.ts';

export type Freeze = Selectable<FreezeTable>;

/** Whether a freeze is on that began after a person last let the delivery go. */
export async function isFrozen(tx: Transaction, releasedAt: Date | null): Promise<boolean> {
  const found = await sql<{ frozen: boolean }>`
    select exists (
      select from queue_freeze where body_id = ${tx.bodyId} and ended_at is null
        and begun_at >= ${releasedAt ?? new Date(0)}
    ) as frozen
  `.execute(tx.kysely);
  return found.rows[0]?.frozen ?? false;
}

export async function insertFreeze(tx: Transaction, freeze: Omit<Freeze, 'body_id'>): Promise<void> {
  await tx.kysely
    .insertInto('queue_freeze')
    .values({ body_id: tx.bodyId, ...freeze })
    .execute();
}

export function openFreezes(tx: Transaction): Promise<Freeze[]> {
  return tx.kysely
    .selectFrom('queue_freeze')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('ended_at', 'is', null)
    .orderBy('begun_at')
    .execute();
}

/** Freezes that were on between two instants. */
export function freezesBetween(tx: Transaction, { from, to }: { from: Date; to: Date }): Promise<Freeze[]> {
  return tx.kysely
    .selectFrom('queue_freeze')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('begun_at', '<', to)
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>=', from)]))
    .orderBy('begun_at')
    .execute();
}

export function lockFreeze(tx: Transaction, freezeId: string): Promise<Freeze | undefined> {
  return tx.kysely
    .selectFrom('queue_freeze')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('freeze_id', '=', freezeId)
    .forUpdate()
    .executeTakeFirst();
}

export async function closeFreeze(
  tx: Transaction,
  freezeId: string,
  by: { personId: string; at: Date },
): Promise<void> {
  await tx.kysely
    .updateTable('queue_freeze')
    .set({ ended_by: by.personId, ended_at: by.at })
    .where('body_id', '=', tx.bodyId)
    .where('freeze_id', '=', freezeId)
    .execute();
}

/** Whether the queue was already stopped for the election period that began then. */
export async function wasFrozenSince(tx: Transaction, from: Date): Promise<boolean> {
  const row = await tx.kysely
    .selectFrom('queue_freeze')
    .select('freeze_id')
    .where('body_id', '=', tx.bodyId)
    .where('because', '=', 'election-period')
    .where('begun_at', '>=', from)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Deliveries that a freeze stopped and nobody has let go yet. */
export async function countFrozen(tx: Transaction): Promise<number> {
  const { count } = await tx.kysely
    .selectFrom('delivery')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('body_id', '=', tx.bodyId)
    .where('state', '=', 'held')
    .where('held_because', '=', 'frozen')
    .executeTakeFirstOrThrow();
  return Number(count);
}
