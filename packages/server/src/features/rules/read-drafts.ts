// SPDX-License-Identifier: EUPL-1.2
import type { PolicyDraftRow, PolicyDraftView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { type DraftRow, getDraft, listDrafts } from './draft-store.ts';
import { knownNames } from './known-names.ts';
import { findVersionAt, readSource } from './version-store.ts';

export async function readDrafts(tx: Transaction): Promise<{ drafts: PolicyDraftRow[] }> {
  return { drafts: (await listDrafts(tx)).map(viewDraftRow) };
}

/** Throws NotFoundError. */
export async function readDraftRow(tx: Transaction, draftId: string): Promise<PolicyDraftRow> {
  return viewDraftRow(await getDraft(tx, draftId));
}

/** The text with what is needed to judge it. Throws NotFoundError. */
export async function readDraft(tx: Transaction, draftId: string, at: Date): Promise<PolicyDraftView> {
  const draft = await getDraft(tx, draftId);
  const inForce = await findVersionAt(tx, at);
  const { offices, roles, periods, domains } = await knownNames(tx);
  return {
    ...viewDraftRow(draft),
    source: draft.source,
    known: { offices: [...offices], roles: [...roles], periods: [...periods], domains: [...domains] },
    inForce: inForce ? { version: inForce.version, source: await readSource(tx, inForce.version) } : null,
  };
}

function viewDraftRow(draft: DraftRow): PolicyDraftRow {
  return {
    id: draft.draft_id,
    name: draft.name,
    origin: draft.origin,
    revision: draft.revision,
    sha256: draft.sha256.toString('hex'),
    savedAt: draft.saved_at.toISOString(),
    savedBy: draft.saved_by_name,
    discardedAt: draft.discarded_at?.toISOString() ?? null,
    version: draft.version,
  };
}
