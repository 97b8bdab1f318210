// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { type BodySettings, bodySettings } from './circumstances.ts';

const COLUMNS = ['version', 'policy_id', 'source', 'sha256', 'act_id', 'effective_from'] as const;

export async function insertVersion(
  tx: Transaction,
  row: {
    version: number;
    policyId: string;
    source: string;
    sha256: Buffer;
    actId: string;
    effectiveFrom: Date;
    createdAt: Date;
  },
): Promise<void> {
  await tx.kysely
    .insertInto('policy_version')
    .values({
      body_id: tx.bodyId,
      version: row.version,
      policy_id: row.policyId,
      source: row.source,
      sha256: row.sha256,
      act_id: row.actId,
      effective_from: row.effectiveFrom,
      created_at: row.createdAt,
    })
    .execute();
}

const versions = (tx: Transaction) =>
  tx.kysely.selectFrom('policy_version').select(COLUMNS).where('body_id', '=', tx.bodyId);

/** The version that holds at an instant. */
export function findVersionAt(tx: Transaction, at: Date) {
  return versions(tx)
    .where('effective_from', '<=', at)
    .orderBy('effective_from', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function findVersion(tx: Transaction, version: number) {
  return versions(tx).where('version', '=', version).executeTakeFirst();
}

/** Newest first. */
export function listVersions(tx: Transaction) {
  return versions(tx).orderBy('version', 'desc').execute();
}

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
