// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { type BodySettings, bodySettings } from './circumstances.ts';

export async function readBodySettings(tx: Transaction): Promise<BodySettings> {
  const row = await tx.kysely
    .selectFrom('body_setting')
    .select('settings')
    .where('body_id', '=', tx.bodyId)
    .executeTakeFirst();
  return bodySettings.parse(row?.settings ?? {});
}

export async function writeBodySettings(tx: Transaction, settings: BodySettings): Promise<void> {
  const text = JSON.stringify(settings);
  await tx.kysely
    .insertInto('body_setting')
    .values({ body_id: tx.bodyId, settings: text })
    .onConflict((conflict) => conflict.column('body_id').doUpdateSet({ settings: text }))
    .execute();
}

/** Roles of the people who work at the desk. */
export async function rolesHeld(tx: Transaction): Promise<string[]> {
  const rows = await tx.kysely
    .selectFrom('person')
    .select('role')
    .distinct()
    .where('body_id', '=', tx.bodyId)
    .where('left_at', 'is', null)
    .orderBy('role')
    .execute();
  return rows.map(({ role }) => role);
}

export async function bodyName(tx: Transaction): Promise<string> {
  const row = await tx.kysely
    .selectFrom('body')
    .select('name')
    .where('body_id', '=', tx.bodyId)
    .executeTakeFirstOrThrow();
  return row.name;
}
