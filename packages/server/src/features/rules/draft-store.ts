// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';

const COLUMNS = [
  'draft_id',
  'policy_draft.name',
  'origin',
  'source',
  'sha256',
  'revision',
  'saved_at',
  'discarded_at',
  'version',
] as const;

const drafts = (tx: Transaction) =>
  tx.kysely
    .selectFrom('policy_draft')
    .innerJoin('person', (join) =>
      join.onRef('person.body_id', '=', 'policy_draft.body_id').onRef('person.person_id', '=', 'policy_draft.saved_by'),
    )
    .select(COLUMNS)
    .select('person.name as saved_by_name')
    .where('policy_draft.body_id', '=', tx.bodyId);

export type DraftRow = Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>;

/** Newest first; those put aside too. */
export function listDrafts(tx: Transaction): Promise<DraftRow[]> {
  return drafts(tx).orderBy('saved_at', 'desc').execute();
}

/** Throws NotFoundError. */
export async function getDraft(tx: Transaction, draftId: string): Promise<DraftRow> {
  const row = await drafts(tx).where('draft_id', '=', draftId).executeTakeFirst();
  if (row) return row;
  throw new NotFoundError({ it: 'Il testo in preparazione', en: 'The draft' });
}

/** The newest texts that are neither put aside nor a version yet. */
export async function textsInPreparation(tx: Transaction): Promise<string[]> {
  const rows = await tx.kysely
    .selectFrom('policy_draft')
    .select('source')
    .where('body_id', '=', tx.bodyId)
    .where('discarded_at', 'is', null)
    .where('version', 'is', null)
    .orderBy('saved_at', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ source }) => source);
}

/** The same, locked until the transaction ends. */
export async function lockDraft(tx: Transaction, draftId: string): Promise<DraftRow> {
  const row = await drafts(tx).where('draft_id', '=', draftId).forUpdate('policy_draft').executeTakeFirst();
  if (row) return row;
  throw new NotFoundError({ it: 'Il testo in preparazione', en: 'The draft' });
}

export async function insertDraft(
  tx: Transaction,
  row: { draftId: string; name: string; origin: string; source: string; sha256: Buffer; personId: string; at: Date },
): Promise<void> {
  await tx.kysely
    .insertInto('policy_draft')
    .values({
      body_id: tx.bodyId,
      draft_id: row.draftId,
      name: row.name,
      origin: row.origin,
      source: row.source,
      sha256: row.sha256,
      revision: 1,
      begun_by: row.personId,
      begun_at: row.at,
      saved_by: row.personId,
      saved_at: row.at,
    })
    .execute();
}

export async function updateDraft(
  tx: Transaction,
  draftId: string,
  change: {
    name?: string;
    source?: string;
    sha256?: Buffer;
    revision?: number;
    saved_by?: string;
    saved_at?: Date;
    discarded_at?: Date | null;
    version?: number | null;
  },
): Promise<void> {
  await tx.kysely
    .updateTable('policy_draft')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('draft_id', '=', draftId)
    .execute();
}

/** The text that became a version is open again. */
export async function reopenDraftOf(tx: Transaction, version: number): Promise<void> {
  await tx.kysely
    .updateTable('policy_draft')
    .set({ version: null })
    .where('body_id', '=', tx.bodyId)
    .where('version', '=', version)
    .execute();
}
