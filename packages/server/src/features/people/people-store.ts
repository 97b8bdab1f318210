// SPDX-License-Identifier: EUPL-1.2

import type { PersonKind } from '@arengo/contract';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';

export type Way = 'password' | 'passkey' | 'oidc';

export type PersonRow = {
  personId: string;
  email: string | null;
  name: string;
  role: string;
  kind: PersonKind;
  officeId: string | null;
  /** YYYY-MM-DD. */
  contractEnd: string | null;
  competence: string;
  signsIn: boolean;
};

const columnsOf = (person: Omit<PersonRow, 'personId'>) => ({
  email: person.email?.toLowerCase() ?? null,
  name: person.name,
  role: person.role,
  kind: person.kind,
  office_id: person.officeId,
  contract_end: person.contractEnd,
  competence: person.competence,
  signs_in: person.signsIn,
});

export async function insertPerson(
  tx: Transaction,
  person: PersonRow & { passwordHash: string | null; createdAt: Date },
): Promise<void> {
  await tx.kysely
    .insertInto('person')
    .values({
      body_id: tx.bodyId,
      person_id: person.personId,
      ...columnsOf(person),
      password_hash: person.passwordHash,
      created_at: person.createdAt,
    })
    .execute();
}

/** What the register says of the person from now on. */
export async function rewritePerson(tx: Transaction, { personId, ...person }: PersonRow): Promise<void> {
  await tx.kysely
    .updateTable('person')
    .set(columnsOf(person))
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .execute();
}

// A date would be read in the zone of the machine: it is asked for as text.
export const CONTRACT_END = sql<string | null>`to_char(person.contract_end, 'YYYY-MM-DD')`.as('contract_day');

const personOf = (tx: Transaction) =>
  tx.kysely
    .selectFrom('person')
    .selectAll()
    .select(CONTRACT_END)
    .where('body_id', '=', tx.bodyId)
    .where('left_at', 'is', null);

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
  change: {
    locale?: 'it' | 'en';
    password_hash?: string | null;
    totp_secret?: Buffer | null;
    totp_confirmed_at?: Date | null;
    totp_last_step?: number | null;
    signs_in?: boolean;
    left_at?: Date;
  },
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
  session: { hash: Buffer; personId: string; now: Date; expiresAt: Date; way: Way; device: string },
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
      session_id: uuidv7(),
      way: session.way,
      device: session.device,
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
    .select(CONTRACT_END)
    .where('session.body_id', '=', tx.bodyId)
    .where('session.session_hash', '=', hash)
    .where('person.left_at', 'is', null)
    .where('person.signs_in', '=', true)
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

/** Ends the person's sessions, but for the one that is kept. */
export async function deleteSessionsOf(tx: Transaction, personId: string, kept?: Buffer): Promise<void> {
  let going = tx.kysely.deleteFrom('session').where('body_id', '=', tx.bodyId).where('person_id', '=', personId);
  if (kept) going = going.where('session_hash', '<>', kept);
  await going.execute();
}

/** False when the person has no such session. */
export async function deleteOwnSession(tx: Transaction, personId: string, sessionId: string): Promise<boolean> {
  const gone = await tx.kysely
    .deleteFrom('session')
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .where('session_id', '=', sessionId)
    .returning('session_id')
    .execute();
  return gone.length > 0;
}

export function findSessionsOf(tx: Transaction, personId: string) {
  return tx.kysely
    .selectFrom('session')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .orderBy('last_seen_at', 'desc')
    .execute();
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

/** Lets one who writes the register wait for another, so that what was compared is what is changed. */
export async function lockRegister(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register ${tx.bodyId}`}, 0))`.execute(tx.kysely);
}

export async function nameProvider(tx: Transaction, name: string | null): Promise<void> {
  await tx.kysely.updateTable('body').set({ oidc_name: name }).where('body_id', '=', tx.bodyId).execute();
}

/** Everybody in the register who is here, by name. */
export async function readRegister(tx: Transaction): Promise<PersonRow[]> {
  const rows = await personOf(tx).orderBy(sql`lower(person.name)`).orderBy('person_id').execute();
  return rows.map((row) => ({
    personId: row.person_id,
    email: row.email,
    name: row.name,
    role: row.role,
    kind: row.kind,
    officeId: row.office_id,
    contractEnd: row.contract_day,
    competence: row.competence,
    signsIn: row.signs_in,
  }));
}
