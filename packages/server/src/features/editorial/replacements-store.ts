// SPDX-License-Identifier: EUPL-1.2
// Who signs in place of the heads of offices: each row rests on an act, and has effect with it.
import type { Transaction } from '../../foundation/database/database.ts';
import { ACT_COLUMNS, type Act, actInForce, actOfRow } from '../acts/index.ts';

export type Replacement = {
  replacementId: string;
  officeId: string;
  officeName: string;
  personId: string;
  personName: string;
  act: Act;
  from: Date;
  to: Date | null;
  endedAt: Date | null;
};

/** Whether the person signs by it at this instant. */
export function isReplacing({ act, from, to, endedAt }: Replacement, at: Date): boolean {
  return actInForce(act, at) && from <= at && (to === null || at < to) && (endedAt === null || at < endedAt);
}

export type NewReplacement = Pick<Replacement, 'replacementId' | 'officeId' | 'personId' | 'from' | 'to'> & {
  actId: string;
  createdBy: string;
  createdAt: Date;
};

export async function insertReplacement(tx: Transaction, one: NewReplacement): Promise<void> {
  await tx.kysely
    .insertInto('head_replacement')
    .values({
      body_id: tx.bodyId,
      replacement_id: one.replacementId,
      office_id: one.officeId,
      person_id: one.personId,
      act_id: one.actId,
      from_at: one.from,
      to_at: one.to,
      created_by: one.createdBy,
      created_at: one.createdAt,
    })
    .execute();
}

/** False where there is none that goes on. */
export async function endReplacementRow(tx: Transaction, replacementId: string, at: Date): Promise<boolean> {
  const ended = await tx.kysely
    .updateTable('head_replacement')
    .set({ ended_at: at })
    .where('body_id', '=', tx.bodyId)
    .where('replacement_id', '=', replacementId)
    .where('ended_at', 'is', null)
    .returning('replacement_id')
    .execute();
  return ended.length > 0;
}

/** All of them, or those of a person or an office; the newest first. Who has left replaces nobody. */
export async function findReplacements(
  tx: Transaction,
  { personId, officeId }: { personId?: string; officeId?: string } = {},
): Promise<Replacement[]> {
  let found = tx.kysely
    .selectFrom('head_replacement')
    .innerJoin('act', (join) =>
      join.onRef('act.body_id', '=', 'head_replacement.body_id').onRef('act.act_id', '=', 'head_replacement.act_id'),
    )
    .innerJoin('office', (join) =>
      join
        .onRef('office.body_id', '=', 'head_replacement.body_id')
        .onRef('office.office_id', '=', 'head_replacement.office_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.body_id', '=', 'head_replacement.body_id')
        .onRef('person.person_id', '=', 'head_replacement.person_id'),
    )
    .select(ACT_COLUMNS)
    .select(['replacement_id', 'from_at', 'to_at', 'ended_at'])
    .select(['office.office_id', 'office.name as office_name', 'person.person_id', 'person.name as person_name'])
    .where('head_replacement.body_id', '=', tx.bodyId)
    .where('office.closed_at', 'is', null)
    .where('person.left_at', 'is', null)
    .orderBy('head_replacement.created_at', 'desc')
    .orderBy('replacement_id', 'desc');
  if (personId) found = found.where('head_replacement.person_id', '=', personId);
  if (officeId) found = found.where('head_replacement.office_id', '=', officeId);
  return (await found.execute()).map((row) => ({
    replacementId: row.replacement_id,
    officeId: row.office_id,
    officeName: row.office_name,
    personId: row.person_id,
    personName: row.person_name,
    act: actOfRow(row),
    from: row.from_at,
    to: row.to_at,
    endedAt: row.ended_at,
  }));
}
