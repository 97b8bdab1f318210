// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';

export type OfficeRow = {
  officeId: string;
  name: string;
  slug: string | null;
  headId: string | null;
  email: string | null;
  phone: string | null;
  hours: string | null;
};

const columnsOf = ({ name, slug, email, phone, hours }: OfficeRow) => ({ name, slug, email, phone, hours });

export async function insertOffice(tx: Transaction, office: OfficeRow, now: Date): Promise<void> {
  await tx.kysely
    .insertInto('office')
    .values({ body_id: tx.bodyId, office_id: office.officeId, ...columnsOf(office), created_at: now })
    .execute();
  await putHead(tx, office, now);
}

export async function rewriteOffice(tx: Transaction, office: OfficeRow, now: Date): Promise<void> {
  await tx.kysely
    .updateTable('office')
    .set(columnsOf(office))
    .where('body_id', '=', tx.bodyId)
    .where('office_id', '=', office.officeId)
    .execute();
  await putHead(tx, office, now);
}

async function putHead(tx: Transaction, { officeId, headId }: OfficeRow, since: Date): Promise<void> {
  if (headId === null) {
    await tx.kysely
      .deleteFrom('office_head')
      .where('body_id', '=', tx.bodyId)
      .where('office_id', '=', officeId)
      .execute();
    return;
  }
  await tx.kysely
    .insertInto('office_head')
    .values({ body_id: tx.bodyId, office_id: officeId, person_id: headId, since })
    .onConflict((conflict) =>
      conflict
        .columns(['body_id', 'office_id'])
        .doUpdateSet({ person_id: headId, since })
        .where('office_head.person_id', '<>', headId),
    )
    .execute();
}

/** Offices that the person headed have no head from now on. */
export async function deposeHead(tx: Transaction, personId: string): Promise<void> {
  await tx.kysely
    .deleteFrom('office_head')
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .execute();
}

export async function closeOfficeRow(tx: Transaction, officeId: string, now: Date): Promise<void> {
  await tx.kysely
    .updateTable('office')
    .set({ closed_at: now })
    .where('body_id', '=', tx.bodyId)
    .where('office_id', '=', officeId)
    .execute();
}

const offices = (tx: Transaction) =>
  tx.kysely
    .selectFrom('office')
    .leftJoin('office_head', (join) =>
      join.onRef('office_head.body_id', '=', 'office.body_id').onRef('office_head.office_id', '=', 'office.office_id'),
    )
    .leftJoin('person', (join) =>
      join.onRef('person.body_id', '=', 'office_head.body_id').onRef('person.person_id', '=', 'office_head.person_id'),
    )
    .select(['office.office_id', 'office.name', 'office.slug', 'office.email', 'office.phone', 'office.hours'])
    .select(['office.closed_at', 'office_head.person_id as head_id', 'person.name as head_name'])
    .select(
      sql<string>`(select count(*) from person p where p.body_id = office.body_id and p.office_id = office.office_id and p.left_at is null)`.as(
        'people',
      ),
    )
    .where('office.body_id', '=', tx.bodyId);

export function findOffices(tx: Transaction, state: 'open' | 'closed' | 'all') {
  let found = offices(tx).orderBy(sql`lower(office.name)`).orderBy('office.office_id');
  if (state !== 'all') found = found.where('office.closed_at', state === 'open' ? 'is' : 'is not', null);
  return found.execute();
}

/** An office that is open. */
export function findOpenOffice(tx: Transaction, officeId: string) {
  return offices(tx).where('office.office_id', '=', officeId).where('office.closed_at', 'is', null).executeTakeFirst();
}

/** Another open office with this name or slug. */
export function findOfficeLike(
  tx: Transaction,
  { name, slug, officeId }: Pick<OfficeRow, 'name' | 'slug' | 'officeId'>,
) {
  return offices(tx)
    .where('office.closed_at', 'is', null)
    .where('office.office_id', '<>', officeId)
    .where((expression) =>
      expression.or([
        expression(sql`lower(office.name)`, '=', name.toLowerCase()),
        ...(slug === null ? [] : [expression('office.slug', '=', slug)]),
      ]),
    )
    .executeTakeFirst();
}

export function findHeaded(tx: Transaction, personId: string) {
  return offices(tx)
    .where('office_head.person_id', '=', personId)
    .where('office.closed_at', 'is', null)
    .orderBy('office.name')
    .execute();
}
