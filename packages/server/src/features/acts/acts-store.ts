// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Act, Albo } from './act.ts';

const day = <A extends string>(column: string, as: A) =>
  sql<string | null>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`.as(as);

/** What `actOfRow` reads: select these wherever `act` is joined. No other column has such a name. */
export const ACT_COLUMNS = [
  'act.act_id as act_act_id',
  'act.organ as act_organ',
  'act.kind as act_kind',
  'act.number as act_number',
  'act.subject as act_subject',
  'act.note as act_note',
  'act.in_force_from as act_in_force_from',
  'act.revoked_at as act_revoked_at',
  'act.revoked_by as act_revoked_by',
  'act.superseded_at as act_superseded_at',
  'act.superseded_by as act_superseded_by',
  'act.albo_number as act_albo_number',
  'act.albo_url as act_albo_url',
  'act.file_id as act_file_id',
  day('act.date', 'act_date'),
  day('act.albo_from', 'act_albo_from'),
  day('act.albo_to', 'act_albo_to'),
] as const;

export type ActRow = {
  act_act_id: string;
  act_organ: string;
  act_kind: string;
  act_number: string | null;
  act_date: string | null;
  act_subject: string;
  act_note: string | null;
  act_in_force_from: Date | null;
  act_revoked_at: Date | null;
  act_revoked_by: string | null;
  act_superseded_at: Date | null;
  act_superseded_by: string | null;
  act_albo_number: string | null;
  act_albo_from: string | null;
  act_albo_to: string | null;
  act_albo_url: string | null;
  act_file_id: string | null;
};

export function actOfRow(row: ActRow): Act {
  return {
    actId: row.act_act_id,
    organ: row.act_organ,
    kind: row.act_kind,
    number: row.act_number,
    date: row.act_date,
    subject: row.act_subject,
    note: row.act_note,
    inForceFrom: row.act_in_force_from,
    revokedAt: row.act_revoked_at,
    revokedBy: row.act_revoked_by,
    supersededAt: row.act_superseded_at,
    supersededBy: row.act_superseded_by,
    albo: alboOfRow(row),
    fileId: row.act_file_id,
  };
}

function alboOfRow(row: ActRow): Albo | null {
  if (row.act_albo_number === null || row.act_albo_from === null) return null;
  return { number: row.act_albo_number, from: row.act_albo_from, to: row.act_albo_to, url: row.act_albo_url };
}

const acts = (tx: Transaction) => tx.kysely.selectFrom('act').select(ACT_COLUMNS).where('act.body_id', '=', tx.bodyId);
const oneAct = (tx: Transaction, actId: string) =>
  tx.kysely.updateTable('act').where('body_id', '=', tx.bodyId).where('act_id', '=', actId);

export async function insertAct(tx: Transaction, act: Act): Promise<void> {
  await tx.kysely
    .insertInto('act')
    .values({
      body_id: tx.bodyId,
      act_id: act.actId,
      organ: act.organ,
      kind: act.kind,
      number: act.number,
      date: act.date,
      subject: act.subject,
      note: act.note,
      in_force_from: act.inForceFrom,
    })
    .execute();
}

export async function findAct(tx: Transaction, actId: string): Promise<Act | null> {
  const row = await acts(tx).where('act_id', '=', actId).executeTakeFirst();
  return row ? actOfRow(row) : null;
}

/** Those of the ids that are acts of the body. */
export async function findActs(tx: Transaction, actIds: readonly string[]): Promise<Map<string, Act>> {
  const rows = actIds.length === 0 ? [] : await acts(tx).where('act_id', 'in', actIds).execute();
  return new Map(rows.map((row) => [row.act_act_id, actOfRow(row)]));
}

/** The same, locked in the order of their ids. */
export async function lockActs(tx: Transaction, actIds: readonly string[]): Promise<Map<string, Act>> {
  const rows = await acts(tx).where('act_id', 'in', actIds).orderBy('act_id').forUpdate().execute();
  return new Map(rows.map((row) => [row.act_act_id, actOfRow(row)]));
}

/** The act that already has this number in this year, other than `actId`. */
export async function findSameNumber(
  tx: Transaction,
  act: { actId: string; organ: string; kind: string; number: string; date: string },
): Promise<Act | null> {
  const row = await acts(tx)
    .where('organ', '=', act.organ)
    .where('kind', '=', act.kind)
    .where(sql<string>`lower(number)`, '=', sql<string>`lower(${act.number})`)
    .where(sql`extract(year from date)`, '=', Number(act.date.slice(0, 4)))
    .where('act_id', '<>', act.actId)
    .executeTakeFirst();
  return row ? actOfRow(row) : null;
}

const endedBy = (tx: Transaction, actId: string) =>
  acts(tx)
    .where((any) => any.or([any('revoked_by', '=', actId), any('superseded_by', '=', actId)]))
    .orderBy('act_id');

/** Acts whose revocation or supersession by this one is entered, in force or prepared. */
export async function findEndedBy(tx: Transaction, actId: string): Promise<Act[]> {
  return (await endedBy(tx, actId).execute()).map(actOfRow);
}

/** The same, locked. */
export async function lockEndedBy(tx: Transaction, actId: string): Promise<Act[]> {
  return (await endedBy(tx, actId).forUpdate().execute()).map(actOfRow);
}

export async function updateDraft(
  tx: Transaction,
  { actId, organ, kind, subject, note }: Pick<Act, 'actId' | 'organ' | 'kind' | 'subject' | 'note'>,
): Promise<void> {
  await oneAct(tx, actId).set({ organ, kind, subject, note }).execute();
}

export async function updateNumber(
  tx: Transaction,
  { actId, number, date, inForceFrom }: { actId: string; number: string; date: string; inForceFrom: Date },
): Promise<void> {
  await oneAct(tx, actId).set({ number, date, in_force_from: inForceFrom }).execute();
}

/** How the act ends: the other way is cleared. All null: it does not end any more. */
export async function updateEnding(
  tx: Transaction,
  { actId, revokedAt, revokedBy, supersededAt, supersededBy }: Act,
): Promise<void> {
  await oneAct(tx, actId)
    .set({
      revoked_at: revokedAt,
      revoked_by: revokedBy,
      superseded_at: supersededAt,
      superseded_by: supersededBy,
    })
    .execute();
}

export async function updateAlbo(tx: Transaction, actId: string, albo: Albo): Promise<void> {
  await oneAct(tx, actId)
    .set({ albo_number: albo.number, albo_from: albo.from, albo_to: albo.to, albo_url: albo.url })
    .execute();
}

export async function updateFile(tx: Transaction, actId: string, fileId: string): Promise<void> {
  await oneAct(tx, actId).set({ file_id: fileId }).execute();
}

export async function deleteAct(tx: Transaction, actId: string): Promise<void> {
  await tx.kysely.deleteFrom('act').where('body_id', '=', tx.bodyId).where('act_id', '=', actId).execute();
}
