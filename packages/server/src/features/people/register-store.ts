// SPDX-License-Identifier: EUPL-1.2
// The register of people as it is read: by name, in pages.
import type { PersonKind } from '@arengo/contract';
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { CONTRACT_END } from './people-store.ts';

export type PeopleFilter = {
  search?: string | undefined;
  kind?: PersonKind | undefined;
  officeId?: string | undefined;
  state: 'here' | 'left' | 'all';
  /** Name in lower case and id of the last one shown. */
  after: readonly [string, string] | null;
  limit: number;
};

const people = (tx: Transaction) =>
  tx.kysely
    .selectFrom('person')
    .leftJoin('office', (join) =>
      join.onRef('office.body_id', '=', 'person.body_id').onRef('office.office_id', '=', 'person.office_id'),
    )
    .select(['person.person_id', 'person.name', 'person.email', 'person.kind', 'person.role', 'person.signs_in'])
    .select(['person.left_at', 'person.competence', 'person.created_at', 'person.password_hash'])
    .select(['person.totp_confirmed_at', 'person.office_id', 'office.name as office_name'])
    .select(CONTRACT_END)
    .select(sql<string>`lower(person.name)`.as('place'))
    .where('person.body_id', '=', tx.bodyId);

export type RegisteredPerson = NonNullable<Awaited<ReturnType<typeof findRegistered>>>;

export function findRegistered(tx: Transaction, personId: string) {
  return people(tx).where('person.person_id', '=', personId).executeTakeFirst();
}

/** Who holds a role and has not left, by name. */
export function peopleInRole(tx: Transaction, role: string) {
  return people(tx)
    .where('person.role', '=', role)
    .where('person.left_at', 'is', null)
    .orderBy('place')
    .orderBy('person.person_id')
    .execute();
}

export function findPeople(tx: Transaction, { search, kind, officeId, state, after, limit }: PeopleFilter) {
  let found = people(tx).orderBy('place').orderBy('person.person_id').limit(limit);
  if (state !== 'all') found = found.where('person.left_at', state === 'here' ? 'is' : 'is not', null);
  if (kind) found = found.where('person.kind', '=', kind);
  if (officeId) found = found.where('person.office_id', '=', officeId);
  if (search) {
    const part = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
    found = found.where((expression) =>
      expression.or([expression('person.name', 'ilike', part), expression('person.email', 'ilike', part)]),
    );
  }
  if (after)
    found = found.where(sql<boolean>`(lower(person.name), person.person_id) > (${after[0]}, ${after[1]}::uuid)`);
  return found.execute();
}

/** Names of those of a kind who have not left. */
export async function namesOfKind(tx: Transaction, kind: PersonKind): Promise<string[]> {
  const rows = await tx.kysely
    .selectFrom('person')
    .select('name')
    .where('body_id', '=', tx.bodyId)
    .where('kind', '=', kind)
    .where('left_at', 'is', null)
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}
