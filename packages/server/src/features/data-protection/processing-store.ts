// SPDX-License-Identifier: EUPL-1.2

import type { ProcessingAddition } from '@arengo/contract';
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Additions, Register } from './processing-register.ts';

/** One at a time: versions have no gaps. */
export const lockRegister = (tx: Transaction) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`processing register ${tx.bodyId}`}, 0))`.execute(tx.kysely);

export async function readAdditions(tx: Transaction): Promise<Additions> {
  const rows = await tx.kysely
    .selectFrom('processing_addition')
    .select(['activity', 'addition'])
    .where('body_id', '=', tx.bodyId)
    .orderBy('activity')
    .execute();
  return Object.fromEntries(rows.map(({ activity, addition }) => [activity, addition as ProcessingAddition]));
}

export async function keepAddition(
  tx: Transaction,
  activity: string,
  addition: ProcessingAddition | null,
  { personId, at }: { personId: string; at: Date },
): Promise<void> {
  if (addition === null) {
    await tx.kysely
      .deleteFrom('processing_addition')
      .where('body_id', '=', tx.bodyId)
      .where('activity', '=', activity)
      .execute();
    return;
  }
  const row = { addition: JSON.stringify(addition), changed_by: personId, changed_at: at };
  await tx.kysely
    .insertInto('processing_addition')
    .values({ body_id: tx.bodyId, activity, ...row })
    .onConflict((conflict) => conflict.columns(['body_id', 'activity']).doUpdateSet(row))
    .execute();
}

/** Every version without its content, the last one first. */
export function listVersions(tx: Transaction) {
  return tx.kysely
    .selectFrom('processing_register')
    .select(['version', 'sha256', 'made_at', 'made_by'])
    .where('body_id', '=', tx.bodyId)
    .orderBy('version', 'desc')
    .limit(200)
    .execute();
}

/** One version, or the last. */
export async function findVersion(tx: Transaction, version: number | null) {
  const row = await tx.kysely
    .selectFrom('processing_register')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .$if(version !== null, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, content: row.content as Register } : null;
}

type NewVersion = { version: number; content: Register; sha256: Buffer; at: Date; by: string | null };

export async function insertVersion(tx: Transaction, { version, content, sha256, at, by }: NewVersion): Promise<void> {
  await tx.kysely
    .insertInto('processing_register')
    .values({
      ...{ body_id: tx.bodyId, version, sha256, made_at: at, made_by: by },
      content: JSON.stringify(content),
    })
    .execute();
}
