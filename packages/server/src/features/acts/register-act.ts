// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { type Act, citeAct } from './act.ts';
import { insertAct } from './acts-store.ts';

/** Enters an act in the register. Answers its id; the same organ, kind, number and date twice is refused by the database. */
export async function registerAct(
  tx: Transaction,
  act: Omit<Act, 'actId' | 'revokedAt'>,
  by: Pick<Deed, 'actor' | 'at'>,
): Promise<string> {
  const actId = uuidv7();
  await insertAct(tx, { ...act, actId, revokedAt: null });
  recordDeed(tx, { ...by, event: 'act.registered', subject: { kind: 'act', id: actId }, cites: [citeAct(act)] });
  return actId;
}
