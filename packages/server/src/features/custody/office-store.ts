// SPDX-License-Identifier: EUPL-1.2
// All SQL on who keeps the envelopes, on their keys and on the shares.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { findAct } from '../acts/index.ts';
import type { Holding } from './office.ts';

/** Lets one change of the office, of its keys or of its shares be judged after another. */
export async function lockOffice(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`custody ${tx.bodyId}`}, 0))`.execute(tx.kysely);
}

export async function insertHolding(
  tx: Transaction,
  one: { holdingId: string; personId: string; actId: string; from: Date; to: Date | null; by: string; at: Date },
): Promise<void> {
  await tx.kysely
    .insertInto('custody_holding')
    .values({
      body_id: tx.bodyId,
      holding_id: one.holdingId,
      person_id: one.personId,
      act_id: one.actId,
      from_at: one.from,
      to_at: one.to,
      recorded_by: one.by,
      recorded_at: one.at,
    })
    .execute();
}

export async function endHoldingAt(tx: Transaction, holdingId: string, at: Date): Promise<void> {
  await tx.kysely
    .updateTable('custody_holding')
    .set({ to_at: at })
    .where('body_id', '=', tx.bodyId)
    .where('holding_id', '=', holdingId)
    .execute();
}

/** Every holding, in the order of its beginning. */
export async function listHoldings(tx: Transaction): Promise<Holding[]> {
  const rows = await tx.kysely
    .selectFrom('custody_holding as held')
    .innerJoin('person', (join) =>
      join.onRef('person.body_id', '=', 'held.body_id').onRef('person.person_id', '=', 'held.person_id'),
    )
    .select(['holding_id', 'held.person_id', 'act_id', 'from_at', 'to_at', 'name', 'role', 'left_at'])
    .where('held.body_id', '=', tx.bodyId)
    .orderBy('from_at')
    .orderBy('recorded_at')
    .execute();
  const holdings: Holding[] = [];
  for (const row of rows) {
    const act = await findAct(tx, row.act_id);
    if (!act) continue;
    holdings.push({
      holdingId: row.holding_id,
      personId: row.person_id,
      name: row.name,
      role: row.role,
      act,
      from: row.from_at,
      to: row.to_at,
      leftAt: row.left_at,
    });
  }
  return holdings;
}

export type NewKey = {
  keyId: string;
  personId: string;
  recipient: string;
  protection: 'passphrase' | 'passkey' | 'paper';
  lockedIdentity: string | null;
  madeAt: Date;
};

/** The person's new key takes the place of the one in use, which is kept for what is still sealed to it. */
export async function replaceKey(tx: Transaction, key: NewKey): Promise<void> {
  await tx.kysely
    .updateTable('custody_key')
    .set({ replaced_at: key.madeAt })
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', key.personId)
    .where('replaced_at', 'is', null)
    .execute();
  await tx.kysely
    .insertInto('custody_key')
    .values({
      body_id: tx.bodyId,
      key_id: key.keyId,
      person_id: key.personId,
      recipient: key.recipient,
      protection: key.protection,
      locked_identity: key.lockedIdentity,
      made_at: key.madeAt,
    })
    .execute();
}

export type Key = Awaited<ReturnType<typeof listKeys>>[number];

/** Every key, replaced ones too, with the name of its owner. */
export function listKeys(tx: Transaction) {
  return tx.kysely
    .selectFrom('custody_key')
    .innerJoin('person', (join) =>
      join.onRef('person.body_id', '=', 'custody_key.body_id').onRef('person.person_id', '=', 'custody_key.person_id'),
    )
    .select(['key_id', 'custody_key.person_id', 'recipient', 'protection', 'locked_identity', 'made_at', 'replaced_at'])
    .select(['name', 'left_at'])
    .where('custody_key.body_id', '=', tx.bodyId)
    .orderBy('name')
    .execute();
}

export function findEmergencyKey(tx: Transaction) {
  return tx.kysely
    .selectFrom('emergency_key')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('replaced_at', 'is', null)
    .executeTakeFirst();
}

export type EmergencyKey = NonNullable<Awaited<ReturnType<typeof findEmergencyKey>>>;

export async function insertEmergencyKey(
  tx: Transaction,
  key: {
    emergencyKeyId: string;
    recipient: string;
    threshold: number;
    madeBy: string;
    madeAt: Date;
    shares: readonly { personId: string; keyId: string; ciphertext: string }[];
  },
): Promise<void> {
  await tx.kysely
    .insertInto('emergency_key')
    .values({
      body_id: tx.bodyId,
      emergency_key_id: key.emergencyKeyId,
      recipient: key.recipient,
      threshold: key.threshold,
      made_by: key.madeBy,
      made_at: key.madeAt,
    })
    .execute();
  await tx.kysely
    .insertInto('emergency_share')
    .values(
      key.shares.map((share) => ({
        body_id: tx.bodyId,
        emergency_key_id: key.emergencyKeyId,
        person_id: share.personId,
        key_id: share.keyId,
        ciphertext: share.ciphertext,
      })),
    )
    .execute();
}

/** The key in use is put aside. Its shares stay until no envelope is sealed to it any more. */
export async function replaceEmergencyKey(tx: Transaction, at: Date): Promise<void> {
  await tx.kysely
    .updateTable('emergency_key')
    .set({ replaced_at: at })
    .where('body_id', '=', tx.bodyId)
    .where('replaced_at', 'is', null)
    .execute();
}

/** Shares of keys that were replaced, and that open no envelope any more, are erased. */
export async function eraseUselessShares(tx: Transaction): Promise<void> {
  await sql`update emergency_share set ciphertext = null
    where body_id = ${tx.bodyId} and ciphertext is not null
      and emergency_key_id in (select emergency_key_id from emergency_key where body_id = ${tx.bodyId} and replaced_at is not null)
      and not exists (select from envelope_sealing s where s.body_id = ${tx.bodyId}
        and s.emergency_key_id = emergency_share.emergency_key_id and s.ciphertext is not null)`.execute(tx.kysely);
}

export async function exposeEmergencyKey(tx: Transaction, emergencyKeyId: string, at: Date): Promise<void> {
  await tx.kysely
    .updateTable('emergency_key')
    .set({ exposed_at: at })
    .where('body_id', '=', tx.bodyId)
    .where('emergency_key_id', '=', emergencyKeyId)
    .where('exposed_at', 'is', null)
    .execute();
}

export function listShares(tx: Transaction, emergencyKeyId: string) {
  return tx.kysely
    .selectFrom('emergency_share')
    .innerJoin('person', (join) =>
      join
        .onRef('person.body_id', '=', 'emergency_share.body_id')
        .onRef('person.person_id', '=', 'emergency_share.person_id'),
    )
    .select(['emergency_share.person_id', 'key_id', 'ciphertext', 'name', 'left_at'])
    .where('emergency_share.body_id', '=', tx.bodyId)
    .where('emergency_key_id', '=', emergencyKeyId)
    .orderBy('name')
    .execute();
}

/** People in service, by name. */
export function listPeople(tx: Transaction) {
  return tx.kysely
    .selectFrom('person')
    .select(['person_id', 'name', 'role'])
    .where('body_id', '=', tx.bodyId)
    .where('left_at', 'is', null)
    .orderBy('name')
    .execute();
}

export async function nameOf(tx: Transaction): Promise<(personId: string) => string> {
  const rows = await tx.kysely
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('body_id', '=', tx.bodyId)
    .execute();
  const names = new Map(rows.map((row) => [row.person_id, row.name]));
  return (personId) => names.get(personId) ?? '';
}

/** The newest acts of the register, to choose from. */
export async function listRecentActs(tx: Transaction, most: number) {
  const rows = await tx.kysely
    .selectFrom('act')
    .select('act_id')
    .where('body_id', '=', tx.bodyId)
    .orderBy('date', 'desc')
    .limit(most)
    .execute();
  const acts = [];
  for (const { act_id: actId } of rows) {
    const act = await findAct(tx, actId);
    if (act) acts.push(act);
  }
  return acts;
}
