// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { type FileFacts, findFile } from '../../foundation/files/files-store.ts';
import type { Act } from './act.ts';
import { findAct, findActs, findEndedBy } from './acts-store.ts';
import { present } from './lock-act.ts';

export type ActRead = { act: Act; ender: Act | null; ended: Act[]; file: FileFacts | null };

/** An act with the one that ends it, those that it ends and its file. Throws NotFoundError. */
export async function readAct(tx: Transaction, actId: string): Promise<ActRead> {
  const act = present(await findActs(tx, [actId]), actId);
  const enderId = act.revokedBy ?? act.supersededBy;
  return {
    act,
    ender: enderId === null ? null : await findAct(tx, enderId),
    ended: await findEndedBy(tx, actId),
    file: act.fileId === null ? null : await findFile(tx, act.fileId),
  };
}
