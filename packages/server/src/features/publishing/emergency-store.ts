// SPDX-License-Identifier: EUPL-1.2
// From when to when the body was in an emergency, by which act or order.
import type { Selectable } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { EmergencyTable } from '../../foundation/database/tables/publishing.ts';

export type Emergency = Selectable<EmergencyTable>;

const emergencies = (tx: Transaction) => tx.kysely.selectFrom('emergency').selectAll().where('body_id', '=', tx.bodyId);

/** The one that goes on. */
export function findEmergencyOn(tx: Transaction): Promise<Emergency | undefined> {
  return emergencies(tx).where('ended_at', 'is', null).executeTakeFirst();
}

export function findEmergency(tx: Transaction, emergencyId: string): Promise<Emergency | undefined> {
  return emergencies(tx).where('emergency_id', '=', emergencyId).executeTakeFirst();
}

export function lockEmergency(tx: Transaction, emergencyId: string): Promise<Emergency | undefined> {
  return emergencies(tx).where('emergency_id', '=', emergencyId).forUpdate().executeTakeFirst();
}

/** Those that have ended, the last first. */
export function findPastEmergencies(tx: Transaction, limit: number): Promise<Emergency[]> {
  return emergencies(tx).where('ended_at', 'is not', null).orderBy('begun_at', 'desc').limit(limit).execute();
}

export async function insertEmergency(
  tx: Transaction,
  emergency: Pick<Emergency, 'emergency_id' | 'reason' | 'act_id' | 'cites' | 'profiles' | 'begun_by' | 'begun_at'>,
): Promise<void> {
  await tx.kysely
    .insertInto('emergency')
    .values({ body_id: tx.bodyId, ...emergency })
    .execute();
}

export async function closeEmergency(
  tx: Transaction,
  emergencyId: string,
  end: Pick<Emergency, 'ended_by' | 'ended_at' | 'end_reason' | 'end_cites'>,
): Promise<void> {
  await tx.kysely
    .updateTable('emergency')
    .set(end)
    .where('body_id', '=', tx.bodyId)
    .where('emergency_id', '=', emergencyId)
    .execute();
}
