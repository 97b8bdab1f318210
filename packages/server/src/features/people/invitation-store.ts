// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';

export type NewInvitation = {
  personId: string;
  hash: Buffer;
  madeBy: string;
  renewsAll: boolean;
  now: Date;
  expiresAt: Date;
};

/** The one link of the person: another takes the place of the one before. */
export async function putInvitation(tx: Transaction, invitation: NewInvitation): Promise<void> {
  await forgetInvitation(tx, invitation.personId);
  await tx.kysely
    .insertInto('invitation')
    .values({
      body_id: tx.bodyId,
      person_id: invitation.personId,
      token_hash: invitation.hash,
      made_by: invitation.madeBy,
      renews_all: invitation.renewsAll,
      created_at: invitation.now,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

/** The invitation that a secret opens at `now`. Locked: of two who use it at once, the second finds it gone. */
export function lockInvitation(tx: Transaction, hash: Buffer, now: Date) {
  return ofHash(tx, hash, now).forUpdate().executeTakeFirst();
}

export function findInvitation(tx: Transaction, hash: Buffer, now: Date) {
  return ofHash(tx, hash, now).executeTakeFirst();
}

function ofHash(tx: Transaction, hash: Buffer, now: Date) {
  return tx.kysely
    .selectFrom('invitation')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now);
}

export function findInvitationOf(tx: Transaction, personId: string, now: Date) {
  return tx.kysely
    .selectFrom('invitation')
    .select('expires_at')
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** False when there was none. */
export async function forgetInvitation(tx: Transaction, personId: string): Promise<boolean> {
  const gone = await tx.kysely
    .deleteFrom('invitation')
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .execute();
  return gone.length > 0;
}
