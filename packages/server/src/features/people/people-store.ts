// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';

export async function insertPerson(
  tx: Transaction,
  person: { personId: string; email: string; name: string; role: string; passwordHash: string | null; createdAt: Date },
): Promise<void> {
  await tx.kysely
    .insertInto('person')
    .values({
      body_id: tx.bodyId,
      person_id: person.personId,
      email: person.email.toLowerCase(),
      name: person.name,
      role: person.role,
      password_hash: person.passwordHash,
      created_at: person.createdAt,
    })
    .execute();
}

const personOf = (tx: Transaction) =>
  tx.kysely.selectFrom('person').selectAll().where('body_id', '=', tx.bodyId).where('left_at', 'is', null);

export function findPersonByEmail(tx: Transaction, email: string) {
  return personOf(tx).where('email', '=', email.toLowerCase()).executeTakeFirst();
}

export function findPerson(tx: Transaction, personId: string) {
  return personOf(tx).where('person_id', '=', personId).executeTakeFirst();
}

/** The person's row, locked until the transaction ends. */
export function lockPerson(tx: Transaction, personId: string) {
  return personOf(tx).where('person_id', '=', personId).forUpdate().executeTakeFirst();
}

export async function updatePerson(
  tx: Transaction,
  personId: string,
  change: { locale?: 'it' | 'en'; totp_secret?: Buffer; totp_confirmed_at?: Date | null; totp_last_step?: number },
): Promise<void> {
  await tx.kysely
    .updateTable('person')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .execute();
}

export async function insertSession(
  tx: Transaction,
  session: { hash: Buffer; personId: string; now: Date; expiresAt: Date },
): Promise<void> {
  await tx.kysely
    .insertInto('session')
    .values({
      body_id: tx.bodyId,
      session_hash: session.hash,
      person_id: session.personId,
      created_at: session.now,
      last_seen_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute();
}

export function findSession(tx: Transaction, hash: Buffer) {
  return tx.kysely
    .selectFrom('session')
    .innerJoin('person', (join) =>
      join.onRef('person.body_id', '=', 'session.body_id').onRef('person.person_id', '=', 'session.person_id'),
    )
    .select(['session.person_id', 'session.last_seen_at', 'session.expires_at'])
    .where('session.body_id', '=', tx.bodyId)
    .where('session.session_hash', '=', hash)
    .where('person.left_at', 'is', null)
    .executeTakeFirst();
}

export async function touchSession(tx: Transaction, hash: Buffer, now: Date): Promise<void> {
  await tx.kysely
    .updateTable('session')
    .set({ last_seen_at: now })
    .where('body_id', '=', tx.bodyId)
    .where('session_hash', '=', hash)
    .execute();
}

export async function deleteSession(tx: Transaction, hash: Buffer): Promise<void> {
  await tx.kysely.deleteFrom('session').where('body_id', '=', tx.bodyId).where('session_hash', '=', hash).execute();
}

/** Ended sessions are forgotten whenever somebody signs in. */
export async function deleteEndedSessions(tx: Transaction, now: Date): Promise<void> {
  await tx.kysely.deleteFrom('session').where('body_id', '=', tx.bodyId).where('expires_at', '<', now).execute();
}

/** Lets one attempt at an address be judged after another: many at once would all be judged as the first. */
export async function queueForAddress(tx: Transaction, email: string): Promise<void> {
  const key = `sign-in ${tx.bodyId} ${email.toLowerCase()}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx.kysely);
}

export function findFailures(tx: Transaction, email: string) {
  return tx.kysely
    .selectFrom('sign_in_failure')
    .select(['failures', 'last_at'])
    .where('body_id', '=', tx.bodyId)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
}

export async function countFailure(tx: Transaction, email: string, now: Date): Promise<void> {
  await tx.kysely
    .insertInto('sign_in_failure')
    .values({ body_id: tx.bodyId, email: email.toLowerCase(), failures: 1, last_at: now })
    .onConflict((conflict) =>
      conflict.columns(['body_id', 'email']).doUpdateSet({ failures: sql`sign_in_failure.failures + 1`, last_at: now }),
    )
    .execute();
}

export async function forgetFailures(tx: Transaction, email: string): Promise<void> {
  await tx.kysely
    .deleteFrom('sign_in_failure')
    .where('body_id', '=', tx.bodyId)
    .where('email', '=', email.toLowerCase())
    .execute();
}

export function listBodies(tx: Pick<Transaction, 'kysely'>) {
  return tx.kysely.selectFrom('body').selectAll().orderBy('name').execute();
}

export function findBodyBySlug(tx: Pick<Transaction, 'kysely'>, slug: string) {
  return tx.kysely.selectFrom('body').selectAll().where('slug', '=', slug).executeTakeFirst();
}

export function findBody(tx: Pick<Transaction, 'kysely'>, bodyId: string) {
  return tx.kysely.selectFrom('body').selectAll().where('body_id', '=', bodyId).executeTakeFirst();
}
