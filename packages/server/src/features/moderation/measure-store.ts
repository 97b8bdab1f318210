// SPDX-License-Identifier: EUPL-1.2
// The outbox: measures on their way to a network.
import type { Insertable, Selectable } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { MeasureTable } from '../../foundation/database/tables.ts';

export type Measure = Selectable<MeasureTable>;

export async function insertMeasures(
  tx: Transaction,
  measures: readonly Omit<Insertable<MeasureTable>, 'body_id'>[],
): Promise<void> {
  if (measures.length === 0) return;
  await tx.kysely
    .insertInto('measure')
    .values(measures.map((measure) => ({ ...measure, body_id: tx.bodyId })))
    .execute();
}

const measures = (tx: Transaction) => tx.kysely.selectFrom('measure').selectAll().where('body_id', '=', tx.bodyId);

export function lockMeasure(tx: Transaction, measureId: string) {
  return measures(tx).where('measure_id', '=', measureId).forUpdate().executeTakeFirst();
}

export function lockMeasuresOfDecision(tx: Transaction, decisionId: string) {
  return measures(tx).where('decision_id', '=', decisionId).orderBy('measure_id').forUpdate().execute();
}

/** Measures of a case that a worker may have to send or look up now; ids in the order in which they were decided. */
export async function measuresUnderWay(tx: Transaction, caseId: string): Promise<Measure[]> {
  return measures(tx)
    .where('case_id', '=', caseId)
    .where('state', 'in', ['waiting', 'sending', 'unconfirmed'])
    .orderBy('measure_id')
    .execute();
}

/** Cases with a measure that should have moved by now: a worker was killed, or its job was lost. */
export async function casesLeftBehind(tx: Transaction, before: Date): Promise<string[]> {
  const rows = await tx.kysely
    .selectFrom('measure')
    .select('case_id')
    .distinct()
    .where('body_id', '=', tx.bodyId)
    .where('state', 'in', ['waiting', 'sending', 'unconfirmed'])
    .where('due_at', '<', before)
    .limit(1000)
    .execute();
  return rows.map((row) => row.case_id);
}

type Change = {
  state?: Measure['state'];
  direction?: Measure['direction'];
  due_at?: Date;
  sender?: string | null;
  attempts?: number;
  trouble?: { it: string; en: string } | null;
  reference?: string | null;
  confirmed_at?: Date | null;
};

export async function updateMeasure(tx: Transaction, measureId: string, { trouble, ...change }: Change): Promise<void> {
  await tx.kysely
    .updateTable('measure')
    .set({
      ...change,
      ...(trouble === undefined ? {} : { trouble: trouble === null ? null : JSON.stringify(trouble) }),
    })
    .where('body_id', '=', tx.bodyId)
    .where('measure_id', '=', measureId)
    .execute();
}
