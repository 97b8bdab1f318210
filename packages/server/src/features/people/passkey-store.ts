// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';

export type NewPasskey = {
  passkeyId: string;
  personId: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  name: string;
  now: Date;
};

/** False when the credential is somebody's already. */
export async function insertPasskey(tx: Transaction, passkey: NewPasskey): Promise<boolean> {
  const made = await tx.kysely
    .insertInto('passkey')
    .values({
      body_id: tx.bodyId,
      passkey_id: passkey.passkeyId,
      person_id: passkey.personId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      name: passkey.name,
      created_at: passkey.now,
    })
    .onConflict((conflict) => conflict.columns(['body_id', 'credential_id']).doNothing())
    .returning('passkey_id')
    .execute();
  return made.length > 0;
}

export function findPasskeysOf(tx: Transaction, personId: string) {
  return tx.kysely
    .selectFrom('passkey')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
}

/** Locked, so that its counter moves in one sign-in at a time. */
export function lockPasskey(tx: Transaction, credentialId: string) {
  return tx.kysely
    .selectFrom('passkey')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('credential_id', '=', credentialId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updatePasskey(
  tx: Transaction,
  passkeyId: string,
  change: { counter?: number; last_used_at?: Date; suspect_at?: Date },
): Promise<void> {
  await tx.kysely
    .updateTable('passkey')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('passkey_id', '=', passkeyId)
    .execute();
}

/** False when the person has no such passkey. */
export async function deletePasskey(tx: Transaction, personId: string, passkeyId: string): Promise<boolean> {
  const gone = await tx.kysely
    .deleteFrom('passkey')
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .where('passkey_id', '=', passkeyId)
    .returning('passkey_id')
    .execute();
  return gone.length > 0;
}

export async function forgetPasskeys(tx: Transaction, personId: string): Promise<void> {
  await tx.kysely.deleteFrom('passkey').where('body_id', '=', tx.bodyId).where('person_id', '=', personId).execute();
}
