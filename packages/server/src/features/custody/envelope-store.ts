// SPDX-License-Identifier: EUPL-1.2
// All SQL on envelopes, their sealings, their openings and the causes of new credentials.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { EnvelopeOpeningTable, EnvelopeSealingTable } from '../../foundation/database/tables/custody.ts';

const kept = (tx: Transaction) =>
  tx.kysely.selectFrom('envelope').selectAll().where('body_id', '=', tx.bodyId).where('retired_at', 'is', null);

export function listEnvelopes(tx: Transaction) {
  return kept(tx).orderBy('name').execute();
}

/** The envelope's row, locked until the transaction ends. */
export function lockEnvelope(tx: Transaction, envelopeId: string) {
  return kept(tx).where('envelope_id', '=', envelopeId).forUpdate().executeTakeFirst();
}

export type Envelope = NonNullable<Awaited<ReturnType<typeof lockEnvelope>>>;

export async function insertEnvelope(
  tx: Transaction,
  one: { envelopeId: string; accountId: string | null; name: string; at: Date },
): Promise<void> {
  await tx.kysely
    .insertInto('envelope')
    .values({
      body_id: tx.bodyId,
      envelope_id: one.envelopeId,
      account_id: one.accountId,
      name: one.name,
      created_at: one.at,
      changed_at: one.at,
    })
    .execute();
}

export async function updateEnvelope(
  tx: Transaction,
  envelopeId: string,
  change: { changed_at?: Date; retired_at?: Date },
): Promise<void> {
  await tx.kysely
    .updateTable('envelope')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('envelope_id', '=', envelopeId)
    .execute();
}

export type NewSealing = {
  sealingId: string;
  envelopeId: string;
  keyIds: string[];
  emergencyKeyId: string | null;
  ciphertext: string;
  sha256: Buffer;
  content: EnvelopeSealingTable['content'];
  sealedBy: string;
  at: Date;
};

export async function insertSealing(tx: Transaction, one: NewSealing): Promise<void> {
  await tx.kysely
    .insertInto('envelope_sealing')
    .values({
      body_id: tx.bodyId,
      sealing_id: one.sealingId,
      envelope_id: one.envelopeId,
      key_ids: one.keyIds,
      emergency_key_id: one.emergencyKeyId,
      ciphertext: one.ciphertext,
      sha256: one.sha256,
      content: one.content,
      sealed_by: one.sealedBy,
      sealed_at: one.at,
    })
    .execute();
}

/** Text that a newer sealing replaced is erased; `keep` stays. */
export async function eraseSealings(tx: Transaction, envelopeId: string, keep: readonly string[]): Promise<void> {
  await sql`update envelope_sealing set ciphertext = null
    where body_id = ${tx.bodyId} and envelope_id = ${envelopeId} and ciphertext is not null
      and not sealing_id = any(${[...keep]}::uuid[])`.execute(tx.kysely);
}

/** Sealings of envelopes that are kept, newest first. */
export async function listSealings(tx: Transaction, envelopeId?: string) {
  const asked = tx.kysely
    .selectFrom('envelope_sealing')
    .innerJoin('person', (join) =>
      join
        .onRef('person.body_id', '=', 'envelope_sealing.body_id')
        .onRef('person.person_id', '=', 'envelope_sealing.sealed_by'),
    )
    .select(['sealing_id', 'envelope_id', 'key_ids', 'emergency_key_id', 'sha256', 'content', 'sealed_by', 'sealed_at'])
    .select('name as sealed_by_name')
    .where('envelope_sealing.body_id', '=', tx.bodyId)
    .orderBy('sealed_at', 'desc')
    .orderBy('sealing_id', 'desc');
  return (envelopeId ? asked.where('envelope_id', '=', envelopeId) : asked).execute();
}

export type SealingRow = Awaited<ReturnType<typeof listSealings>>[number];

export async function readCiphertext(tx: Transaction, sealingId: string): Promise<string | null> {
  const row = await tx.kysely
    .selectFrom('envelope_sealing')
    .select('ciphertext')
    .where('body_id', '=', tx.bodyId)
    .where('sealing_id', '=', sealingId)
    .executeTakeFirst();
  return row?.ciphertext ?? null;
}

export async function insertOpening(
  tx: Transaction,
  one: {
    openingId: string;
    envelopeId: string;
    sealingId: string;
    personId: string;
    purpose: EnvelopeOpeningTable['purpose'];
    reason: string;
    at: Date;
  },
): Promise<void> {
  await tx.kysely
    .insertInto('envelope_opening')
    .values({
      body_id: tx.bodyId,
      opening_id: one.openingId,
      envelope_id: one.envelopeId,
      sealing_id: one.sealingId,
      person_id: one.personId,
      purpose: one.purpose,
      reason: one.reason,
      opened_at: one.at,
    })
    .execute();
}

export function lockOpening(tx: Transaction, openingId: string) {
  return tx.kysely
    .selectFrom('envelope_opening')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('opening_id', '=', openingId)
    .forUpdate()
    .executeTakeFirst();
}

export async function endOpeningAs(
  tx: Transaction,
  openingId: string,
  outcome: 'shown' | 'resealed' | 'failed',
): Promise<void> {
  await tx.kysely
    .updateTable('envelope_opening')
    .set({ outcome })
    .where('body_id', '=', tx.bodyId)
    .where('opening_id', '=', openingId)
    .execute();
}

/** Openings, newest first. */
export function listOpenings(tx: Transaction) {
  return tx.kysely
    .selectFrom('envelope_opening')
    .innerJoin('person', (join) =>
      join
        .onRef('person.body_id', '=', 'envelope_opening.body_id')
        .onRef('person.person_id', '=', 'envelope_opening.person_id'),
    )
    .select(['opening_id', 'envelope_id', 'envelope_opening.person_id', 'purpose', 'reason', 'opened_at', 'outcome'])
    .select('name')
    .where('envelope_opening.body_id', '=', tx.bodyId)
    .orderBy('opened_at', 'desc')
    .execute();
}

export async function insertCauses(
  tx: Transaction,
  causes: readonly { causeId: string; envelopeId: string | null; because: string; personId: string | null; at: Date }[],
): Promise<void> {
  if (causes.length === 0) return;
  await tx.kysely
    .insertInto('rotation_cause')
    .values(
      causes.map((one) => ({
        body_id: tx.bodyId,
        cause_id: one.causeId,
        envelope_id: one.envelopeId,
        because: one.because,
        person_id: one.personId,
        at: one.at,
      })),
    )
    .execute();
}

export function listCauses(tx: Transaction) {
  return tx.kysely.selectFrom('rotation_cause').selectAll().where('body_id', '=', tx.bodyId).orderBy('at').execute();
}
