// SPDX-License-Identifier: EUPL-1.2
import type { FoundingDraft } from '@arengo/contract';
import type { Transaction } from '../foundation/database/database.ts';

type Shared = Pick<Transaction, 'kysely'>;

export async function insertInvitation(
  tx: Shared,
  row: { invitationId: string; hash: Buffer; sealed: Buffer; draft: FoundingDraft; madeAt: Date; expiresAt: Date },
): Promise<void> {
  await tx.kysely
    .insertInto('founding_invitation')
    .values({
      invitation_id: row.invitationId,
      code_hash: row.hash,
      code_sealed: row.sealed,
      draft: JSON.stringify(row.draft),
      made_at: row.madeAt,
      expires_at: row.expiresAt,
    })
    .execute();
}

const unused = (tx: Shared) => tx.kysely.selectFrom('founding_invitation').selectAll().where('used_at', 'is', null);

/** Those that no body came of, newest first; expired ones too. */
export function listUnused(tx: Shared) {
  return unused(tx).orderBy('made_at', 'desc').execute();
}

export function findInvitation(tx: Shared, hash: Buffer) {
  return tx.kysely.selectFrom('founding_invitation').selectAll().where('code_hash', '=', hash).executeTakeFirst();
}

/** The row, locked until the transaction ends: two who use the code at once are judged one after the other. */
export function lockInvitation(tx: Shared, hash: Buffer) {
  return tx.kysely
    .selectFrom('founding_invitation')
    .selectAll()
    .where('code_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
}

export async function keepDraft(tx: Shared, invitationId: string, draft: FoundingDraft): Promise<void> {
  await tx.kysely
    .updateTable('founding_invitation')
    .set({ draft: JSON.stringify(draft) })
    .where('invitation_id', '=', invitationId)
    .execute();
}

/** The code opens no more, and what was written under it is forgotten. */
export async function markUsed(tx: Shared, invitationId: string, bodyId: string, at: Date): Promise<void> {
  await tx.kysely
    .updateTable('founding_invitation')
    .set({ used_at: at, founded: bodyId, code_sealed: null, draft: '{}' })
    .where('invitation_id', '=', invitationId)
    .execute();
}

export async function deleteInvitations(tx: Shared, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.kysely.deleteFrom('founding_invitation').where('invitation_id', 'in', ids).execute();
}

export async function setKind(tx: Transaction, kind: string): Promise<void> {
  await tx.kysely.updateTable('body').set({ kind }).where('body_id', '=', tx.bodyId).execute();
}
