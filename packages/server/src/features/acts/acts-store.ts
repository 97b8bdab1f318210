// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Act } from './act.ts';

export async function insertAct(tx: Transaction, act: Act): Promise<void> {
  await tx.kysely
    .insertInto('act')
    .values({
      body_id: tx.bodyId,
      act_id: act.actId,
      kind: act.kind,
      organ: act.organ,
      number: act.number,
      date: act.date,
      subject: act.subject,
      in_force_from: act.inForceFrom,
      revoked_at: act.revokedAt,
    })
    .execute();
}

export async function findAct(tx: Transaction, actId: string): Promise<Act | null> {
  const row = await tx.kysely
    .selectFrom('act')
    .selectAll()
    .select(sql<string>`to_char(date, 'YYYY-MM-DD')`.as('day'))
    .where('body_id', '=', tx.bodyId)
    .where('act_id', '=', actId)
    .executeTakeFirst();
  if (!row) return null;
  const { kind, organ, number, subject } = row;
  return {
    actId,
    kind,
    organ,
    number,
    subject,
    date: row.day,
    inForceFrom: row.in_force_from,
    revokedAt: row.revoked_at,
  };
}
