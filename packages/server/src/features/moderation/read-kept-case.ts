// SPDX-License-Identifier: EUPL-1.2
// Everything that is kept of a case, as it was written: for whoever has to show it to somebody outside.
import type { Transaction } from '../../foundation/database/database.ts';
import {
  approvalsOf,
  decisionsOf,
  earlierForms,
  findCase,
  findPost,
  measuresOf,
  threadBefore,
} from './case-reading-store.ts';
import { readItem } from './case-store.ts';
import { openEvidence } from './decision-store.ts';

export type KeptCase = NonNullable<Awaited<ReturnType<typeof readKeptCase>>>;

/** Null where there is no such case. A private message is read too: who may is for the caller to ask. */
export async function readKeptCase(tx: Transaction, caseId: string) {
  const found = await findCase(tx, caseId);
  if (!found) return null;
  const item = await readItem(tx, caseId);
  const decisions = (await decisionsOf(tx, caseId)).toReversed();
  const ids = decisions.map((one) => one.decision_id);
  const place = { accountId: found.account_id, postRemoteId: item.post_remote_id ?? '', itemId: caseId };
  return {
    found,
    item,
    earlier: await earlierForms(tx, { item_id: caseId, item_type: found.item_type }),
    post: item.post_remote_id === null ? null : ((await findPost(tx, found.account_id, item.post_remote_id)) ?? null),
    thread: item.post_remote_id === null ? [] : await threadBefore(tx, place),
    evidence: await evidenceKept(tx, caseId),
    decisions,
    approvals: ids.length === 0 ? [] : await approvalsOf(tx, ids),
    measures: ids.length === 0 ? [] : await measuresOf(tx, ids),
  };
}

/** The evidence of an item, form by form, as its hash was taken. */
export async function evidenceKept(tx: Transaction, itemId: string) {
  const rows = await tx.kysely
    .selectFrom('evidence')
    .select(['item_id', 'version', 'content', 'sha256', 'stored_at', 'erased_at'])
    .where('body_id', '=', tx.bodyId)
    .where('item_id', '=', itemId)
    .orderBy('version')
    .execute();
  return Promise.all(
    rows.map(async (row) => ({ ...row, content: row.erased_at === null ? await openEvidence(tx, row) : null })),
  );
}
