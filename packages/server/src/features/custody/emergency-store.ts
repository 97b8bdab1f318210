// SPDX-License-Identifier: EUPL-1.2
// All SQL on emergency openings and on the shares given for them.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { EmergencyState } from './emergency.ts';

export async function insertEmergency(
  tx: Transaction,
  one: {
    emergencyId: string;
    envelopeId: string | null;
    emergencyKeyId: string;
    requestedBy: string;
    reason: string;
    recipient: string;
    lockedIdentity: string;
    at: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await tx.kysely
    .insertInto('emergency_opening')
    .values({
      body_id: tx.bodyId,
      emergency_id: one.emergencyId,
      envelope_id: one.envelopeId,
      emergency_key_id: one.emergencyKeyId,
      requested_by: one.requestedBy,
      reason: one.reason,
      recipient: one.recipient,
      locked_identity: one.lockedIdentity,
      state: 'waiting',
      requested_at: one.at,
      expires_at: one.expiresAt,
    })
    .execute();
}

const rows = (tx: Transaction) =>
  tx.kysely.selectFrom('emergency_opening').selectAll().where('body_id', '=', tx.bodyId);

export function lockEmergency(tx: Transaction, emergencyId: string) {
  return rows(tx).where('emergency_id', '=', emergencyId).forUpdate().executeTakeFirst();
}

export type Emergency = NonNullable<Awaited<ReturnType<typeof lockEmergency>>>;

/** The request that has not ended, if there is one. */
export function lockEmergencyUnderWay(tx: Transaction) {
  return rows(tx).where('ended_at', 'is', null).forUpdate().executeTakeFirst();
}

/** The same, only to look at. */
export function findEmergencyUnderWay(tx: Transaction) {
  return rows(tx).where('ended_at', 'is', null).executeTakeFirst();
}

/** The newest requests, with how many shares each needs. */
export function listEmergencies(tx: Transaction, most: number) {
  return tx.kysely
    .selectFrom('emergency_opening')
    .innerJoin('emergency_key', (join) =>
      join
        .onRef('emergency_key.body_id', '=', 'emergency_opening.body_id')
        .onRef('emergency_key.emergency_key_id', '=', 'emergency_opening.emergency_key_id'),
    )
    .selectAll('emergency_opening')
    .select('threshold')
    .where('emergency_opening.body_id', '=', tx.bodyId)
    .orderBy('requested_at', 'desc')
    .limit(most)
    .execute();
}

/** Requests whose hours are over, and that nobody has noted yet. */
export function listExpired(tx: Transaction, at: Date) {
  return rows(tx).where('ended_at', 'is', null).where('expires_at', '<=', at).forUpdate().execute();
}

/** Sets the state. A request that ends keeps neither the shares given nor the key they were given to. */
export async function moveEmergency(
  tx: Transaction,
  emergencyId: string,
  state: EmergencyState,
  endedAt: Date | null,
): Promise<void> {
  await tx.kysely
    .updateTable('emergency_opening')
    .set({ state, ended_at: endedAt, ...(endedAt ? { locked_identity: null } : {}) })
    .where('body_id', '=', tx.bodyId)
    .where('emergency_id', '=', emergencyId)
    .execute();
  if (!endedAt) return;
  await sql`update emergency_answer set ciphertext = null
    where body_id = ${tx.bodyId} and emergency_id = ${emergencyId}`.execute(tx.kysely);
}

export async function insertAnswer(
  tx: Transaction,
  answer: {
    emergencyId: string;
    personId: string;
    verdict: 'given' | 'refused';
    ciphertext: string | null;
    reason: string | null;
    at: Date;
  },
): Promise<void> {
  await tx.kysely
    .insertInto('emergency_answer')
    .values({
      body_id: tx.bodyId,
      emergency_id: answer.emergencyId,
      person_id: answer.personId,
      verdict: answer.verdict,
      ciphertext: answer.ciphertext,
      reason: answer.reason,
      at: answer.at,
    })
    .execute();
}

export function listAnswers(tx: Transaction, emergencyIds: readonly string[]) {
  return tx.kysely
    .selectFrom('emergency_answer')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('emergency_id', '=', sql<string>`any(${[...emergencyIds]}::uuid[])`)
    .orderBy('at')
    .execute();
}
