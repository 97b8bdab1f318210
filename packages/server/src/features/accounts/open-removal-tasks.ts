// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { type HolderRow, insertRemoval, lockHoldings, updateHolder } from './register-store.ts';

type Asking = {
  /** Why, in words that stay on the task: `Ha lasciato l’ente`. */
  because: string;
  at: Date;
  /** Who ends the rights; absent = by itself. */
  actor?: Deed['actor'];
  cites?: string[];
};

/**
 * When a person leaves, or has rights no longer: each account of which they hold the network's administrator rights gets a
 * task to be proven, and they are no holder any more. Answers the ids of the tasks; one deed for each.
 */
export async function openRemovalTasks(
  tx: Transaction,
  { personId, ...asking }: Asking & { personId: string },
): Promise<string[]> {
  const tasks: string[] = [];
  for (const holder of await lockHoldings(tx, personId)) tasks.push(await askRemoval(tx, holder, asking));
  return tasks;
}

/** Ends one holding and leaves its task. Answers the task's id. */
export async function askRemoval(tx: Transaction, holder: HolderRow, asking: Asking): Promise<string> {
  const { because, at, actor = { kind: 'automatic' }, cites = [] } = asking;
  const removalId = uuidv7();
  await updateHolder(tx, holder.holder_id, { ended_at: at });
  await insertRemoval(tx, {
    ...{ removal_id: removalId, holder_id: holder.holder_id, account_id: holder.account_id },
    ...{ person_id: holder.person_id, because, opened_at: at },
  });
  recordDeed(tx, {
    ...{ at, actor, cites },
    event: 'account.removal-asked',
    subject: { kind: 'account', id: holder.account_id },
    data: { removalId, personId: holder.person_id },
  });
  return removalId;
}
