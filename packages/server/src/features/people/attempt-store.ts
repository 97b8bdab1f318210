// SPDX-License-Identifier: EUPL-1.2
import type { SharedTransaction } from '../../foundation/database/database.ts';

/** What is over is forgotten whenever another begins. */
export async function insertAttempt(
  tx: SharedTransaction,
  attempt: { hash: Buffer; content: Buffer; now: Date; expiresAt: Date },
): Promise<void> {
  await tx.kysely.deleteFrom('sign_in_attempt').where('expires_at', '<', attempt.now).execute();
  await tx.kysely
    .insertInto('sign_in_attempt')
    .values({ attempt_hash: attempt.hash, content: attempt.content, expires_at: attempt.expiresAt })
    .execute();
}

/** The attempt, which is gone from then on: of two who come with it, one gets it. */
export function deleteAttempt(tx: SharedTransaction, hash: Buffer) {
  return tx.kysely.deleteFrom('sign_in_attempt').where('attempt_hash', '=', hash).returningAll().executeTakeFirst();
}
