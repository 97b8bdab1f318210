// SPDX-License-Identifier: EUPL-1.2
import { type Insertable, sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { AutomaticAnswerTable, ReadyAnswerTable } from '../../foundation/database/tables/enquiries.ts';

export type Automatic = AutomaticAnswerTable['used_for'];

const ready = (tx: Transaction) =>
  tx.kysely
    .selectFrom('ready_answer')
    .leftJoin('office', (join) =>
      join
        .onRef('office.body_id', '=', 'ready_answer.body_id')
        .onRef('office.office_id', '=', 'ready_answer.office_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.body_id', '=', 'ready_answer.body_id')
        .onRef('person.person_id', '=', 'ready_answer.changed_by'),
    )
    .selectAll('ready_answer')
    .select(['office.name as office_name', 'person.name as changed_name'])
    .where('ready_answer.body_id', '=', tx.bodyId)
    .where('ready_answer.ended_at', 'is', null);

export const readyAnswers = (tx: Transaction) =>
  ready(tx).orderBy('ready_answer.used_for').orderBy(sql`lower(ready_answer.name)`).execute();

export const findReady = (tx: Transaction, readyId: string) =>
  ready(tx).where('ready_answer.ready_id', '=', readyId).executeTakeFirst();

/** Another one that is kept under this name. */
export const readyNamed = (tx: Transaction, name: string, exceptId: string) =>
  ready(tx)
    .where(sql<boolean>`lower(ready_answer.name) = ${name.toLowerCase()}`)
    .where('ready_answer.ready_id', '<>', exceptId)
    .executeTakeFirst();

export async function saveReady(tx: Transaction, row: Omit<Insertable<ReadyAnswerTable>, 'body_id'>): Promise<void> {
  const { ready_id: _, ...change } = row;
  await tx.kysely
    .insertInto('ready_answer')
    .values({ ...row, body_id: tx.bodyId })
    .onConflict((conflict) => conflict.columns(['body_id', 'ready_id']).doUpdateSet(change))
    .execute();
}

export async function endReady(tx: Transaction, readyId: string, at: Date): Promise<void> {
  await tx.kysely
    .updateTable('ready_answer')
    .set({ ended_at: at })
    .where('body_id', '=', tx.bodyId)
    .where('ready_id', '=', readyId)
    .execute();
}

export const automaticAnswers = (tx: Transaction) =>
  tx.kysely
    .selectFrom('automatic_answer')
    .innerJoin('person', (join) =>
      join
        .onRef('person.body_id', '=', 'automatic_answer.body_id')
        .onRef('person.person_id', '=', 'automatic_answer.switched_by'),
    )
    .selectAll('automatic_answer')
    .select('person.name as switched_name')
    .where('automatic_answer.body_id', '=', tx.bodyId)
    .execute();

export async function switchOn(tx: Transaction, usedFor: Automatic, by: { personId: string; at: Date }): Promise<void> {
  const row = { switched_by: by.personId, switched_at: by.at };
  await tx.kysely
    .insertInto('automatic_answer')
    .values({ body_id: tx.bodyId, used_for: usedFor, ...row })
    .onConflict((conflict) => conflict.columns(['body_id', 'used_for']).doUpdateSet(row))
    .execute();
}

export async function switchOff(tx: Transaction, usedFor: Automatic): Promise<void> {
  await tx.kysely
    .deleteFrom('automatic_answer')
    .where('body_id', '=', tx.bodyId)
    .where('used_for', '=', usedFor)
    .execute();
}
