// SPDX-License-Identifier: EUPL-1.2
// The outbox: measures on their way to a network.
import type { Insertable, Selectable } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { MeasureTable } from '../../foundation/database/tables/moderation.ts';
import { keepWords, readWords } from '../../foundation/sealing/body-secret.ts';

export type Measure = Selectable<MeasureTable>;

export async function insertMeasures(
  tx: Transaction,
  measures: readonly Omit<Insertable<MeasureTable>, 'body_id'>[],
  itemType: string,
): Promise<void> {
  if (measures.length === 0) return;
  const isPrivate = itemType === 'message';
  const rows = await Promise.all(
    measures.map(async ({ text = null, ...measure }) => ({
      ...{ ...measure, body_id: tx.bodyId },
      text: await keepWords(tx, text, { isPrivate, place: placeOfMeasure(measure.measure_id) }),
    })),
  );
  await tx.kysely.insertInto('measure').values(rows).execute();
}

const placeOfMeasure = (measureId: string) => `measure/${measureId}/text`;

/** What is said of a private message is kept sealed with it. */
async function opened(tx: Transaction, rows: readonly Measure[]): Promise<Measure[]> {
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      text: await readWords(tx, row.text, { isPrivate: true, place: placeOfMeasure(row.measure_id) }),
    })),
  );
}

const measures = (tx: Transaction) => tx.kysely.selectFrom('measure').selectAll().where('body_id', '=', tx.bodyId);

export async function lockMeasure(tx: Transaction, measureId: string): Promise<Measure | undefined> {
  const rows = await measures(tx).where('measure_id', '=', measureId).forUpdate().execute();
  return (await opened(tx, rows))[0];
}

export async function lockMeasuresOfDecision(tx: Transaction, decisionId: string): Promise<Measure[]> {
  const rows = await measures(tx).where('decision_id', '=', decisionId).orderBy('measure_id').forUpdate().execute();
  return opened(tx, rows);
}

export async function openMeasures(tx: Transaction, caseIds: readonly string[]): Promise<Measure[]> {
  return opened(tx, await measures(tx).where('case_id', 'in', caseIds).orderBy('measure_id').execute());
}

/** Measures of a case that a worker may have to send or look up now; ids in the order in which they were decided. */
export async function measuresUnderWay(tx: Transaction, caseId: string): Promise<Measure[]> {
  const rows = await measures(tx)
    .where('case_id', '=', caseId)
    .where('state', 'in', ['waiting', 'sending', 'unconfirmed'])
    .orderBy('measure_id')
    .execute();
  return opened(tx, rows);
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
