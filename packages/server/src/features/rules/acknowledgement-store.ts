// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';

export async function insertAcknowledgement(
  tx: Transaction,
  row: { personId: string; version: number; sha256: Buffer; at: Date },
): Promise<boolean> {
  const written = await tx.kysely
    .insertInto('acknowledgement')
    .values({
      body_id: tx.bodyId,
      person_id: row.personId,
      version: row.version,
      source_sha256: row.sha256,
      at: row.at,
    })
    .onConflict((conflict) => conflict.columns(['body_id', 'person_id', 'version']).doNothing())
    .returning('person_id')
    .execute();
  return written.length > 0;
}

export function findAcknowledgement(tx: Transaction, personId: string, version: number) {
  return tx.kysely
    .selectFrom('acknowledgement')
    .select(['at', 'source_sha256'])
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** Every version that a person has acknowledged, newest first. */
export function acknowledgementsOf(tx: Transaction, personId: string) {
  return tx.kysely
    .selectFrom('acknowledgement')
    .select(['version', 'at'])
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .orderBy('version', 'desc')
    .execute();
}

/** Everybody who works at the desk, with the instant at which each acknowledged a version (null: not yet). */
export function listAcknowledgements(tx: Transaction, version: number) {
  return tx.kysely
    .selectFrom('person')
    .leftJoin('acknowledgement', (join) =>
      join
        .onRef('acknowledgement.body_id', '=', 'person.body_id')
        .onRef('acknowledgement.person_id', '=', 'person.person_id')
        .on('acknowledgement.version', '=', version),
    )
    .select(['person.person_id', 'person.name', 'person.role', 'acknowledgement.at'])
    .where('person.body_id', '=', tx.bodyId)
    .where('person.left_at', 'is', null)
    .orderBy('person.name')
    .execute();
}
