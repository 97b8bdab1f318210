// SPDX-License-Identifier: EUPL-1.2
// Where sealed values stand, so that they can be counted and sealed again under another key.
import { sql } from 'kysely';
import type { SharedTransaction } from '../database/database.ts';
import type { Sealer } from './sealer.ts';
import { SealBrokenError } from './sealer.ts';

/** One column of sealed values. Names are our own, never input. */
export type SealedColumn = {
  table: string;
  column: string;
  /** The column that, with the body where there is one, names a row; null where the body alone does. */
  key: string | null;
  keyIs: 'uuid' | 'bytes';
  /** False for a table that belongs to no body. */
  perBody: boolean;
  /** The place that its values are sealed to. `key` is as text, bytes in hex. */
  place: (row: { bodyId: string; key: string }) => string;
};

type Tx = Pick<SharedTransaction, 'kysely'>;
export type Resealed = { resealed: number; broken: string[]; last: string | null };

const FIRST_FORM = 'first-form';

/** Values under each key, by its id; `first-form` for those that do not say. */
export async function countSealed(tx: Tx, column: SealedColumn, bodyId: string): Promise<Map<string, number>> {
  const value = sql.ref(column.column);
  const { rows } = await sql<{ under: string; values: number }>`
    select case when substring(${value} from 1 for 4) = 'ARK1'::bytea then encode(substring(${value} from 5 for 4), 'hex')
      else ${FIRST_FORM} end as under, count(*)::int as values
    from ${sql.table(column.table)} where ${value} is not null ${ofBody(column, bodyId)} group by 1`.execute(tx.kysely);
  return new Map(rows.map(({ under, values }) => [under, values]));
}

/**
 * Seals again, under the key in use, at most `most` values that are under another, after the row `after`. Answers the last row
 * that it reached, null at the end, and the places that no key opens, which are left as they are.
 */
export async function resealSome(
  tx: Tx,
  sealer: Sealer,
  asked: { column: SealedColumn; bodyId: string; prefix: Buffer; after: string | null; most: number },
): Promise<Resealed> {
  const { column, bodyId, prefix, after, most } = asked;
  const value = sql.ref(column.column);
  const key = keyAsText(column);
  const { rows } = await sql<{ key: string; value: Buffer }>`
    select ${key} as key, ${value} as value from ${sql.table(column.table)}
    where ${value} is not null and substring(${value} from 1 for 8) <> ${prefix} ${ofBody(column, bodyId)}
      ${after === null ? sql`` : sql`and ${key} > ${after}`}
    order by ${key} limit ${most} for update`.execute(tx.kysely);
  const broken: string[] = [];
  for (const row of rows) {
    const place = column.place({ bodyId, key: row.key });
    const sealed = sealAgain(sealer, row.value, place);
    if (!sealed) broken.push(place);
    else {
      await sql`update ${sql.table(column.table)} set ${value} = ${sealed}
        where ${key} = ${row.key} ${ofBody(column, bodyId)}`.execute(tx.kysely);
    }
  }
  return {
    resealed: rows.length - broken.length,
    broken,
    last: rows.length < most ? null : (rows.at(-1)?.key ?? null),
  };
}

function sealAgain(sealer: Sealer, value: Buffer, place: string): Buffer | null {
  try {
    return sealer.seal(sealer.open(value, place), place);
  } catch (error) {
    if (error instanceof SealBrokenError) return null;
    throw error;
  }
}

const ofBody = (column: SealedColumn, bodyId: string) => (column.perBody ? sql`and body_id = ${bodyId}` : sql``);

function keyAsText(column: SealedColumn) {
  if (column.key === null) return sql<string>`body_id::text`;
  return column.keyIs === 'bytes'
    ? sql<string>`encode(${sql.ref(column.key)}, 'hex')`
    : sql<string>`${sql.ref(column.key)}::text`;
}
