// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';

export function findProvider(tx: Transaction) {
  return tx.kysely
    .selectFrom('oidc_provider')
    .innerJoin('body', 'body.body_id', 'oidc_provider.body_id')
    .selectAll('oidc_provider')
    .select('body.oidc_name as name')
    .where('oidc_provider.body_id', '=', tx.bodyId)
    .executeTakeFirst();
}

export async function putProvider(
  tx: Transaction,
  provider: { issuer: string; clientId: string; clientSecret: Buffer; now: Date },
): Promise<void> {
  const row = {
    issuer: provider.issuer,
    client_id: provider.clientId,
    client_secret: provider.clientSecret,
    set_at: provider.now,
  };
  await tx.kysely
    .insertInto('oidc_provider')
    .values({ body_id: tx.bodyId, ...row })
    .onConflict((conflict) => conflict.column('body_id').doUpdateSet(row))
    .execute();
}

/** False when there was none. */
export async function deleteProvider(tx: Transaction): Promise<boolean> {
  const gone = await tx.kysely
    .deleteFrom('oidc_provider')
    .where('body_id', '=', tx.bodyId)
    .returning('body_id')
    .execute();
  return gone.length > 0;
}

export function findIdentity(tx: Transaction, issuer: string, subject: string) {
  return tx.kysely
    .selectFrom('oidc_identity')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
}

export function findIdentityOf(tx: Transaction, issuer: string, personId: string) {
  return tx.kysely
    .selectFrom('oidc_identity')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('issuer', '=', issuer)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

export async function bindIdentity(
  tx: Transaction,
  identity: { issuer: string; subject: string; personId: string; now: Date },
): Promise<void> {
  await tx.kysely
    .insertInto('oidc_identity')
    .values({
      body_id: tx.bodyId,
      issuer: identity.issuer,
      subject: identity.subject,
      person_id: identity.personId,
      bound_at: identity.now,
    })
    .execute();
}

/** False when the person was bound to nobody. */
export async function forgetIdentities(tx: Transaction, personId: string): Promise<boolean> {
  const gone = await tx.kysely
    .deleteFrom('oidc_identity')
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .execute();
  return gone.length > 0;
}

export async function countIdentities(tx: Transaction, issuer: string): Promise<number> {
  const row = await tx.kysely
    .selectFrom('oidc_identity')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('body_id', '=', tx.bodyId)
    .where('issuer', '=', issuer)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
