// SPDX-License-Identifier: EUPL-1.2
// What makes the demonstration's register look like one in use: a publication on the Albo, and a draft.
import { draftAct, listActs, publishOnAlbo } from '../features/acts/index.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { ALBO, DRAFT } from './valdoria.ts';

export async function furnishActs(tx: Transaction, at: Date): Promise<void> {
  const by = { actor: { kind: 'administrator' as const }, at };
  const { acts } = await listActs(tx, { organ: 'giunta' }, { limit: 1, at });
  for (const { actId } of acts) await publishOnAlbo(tx, actId, ALBO, by);
  await draftAct(tx, DRAFT, by);
}
