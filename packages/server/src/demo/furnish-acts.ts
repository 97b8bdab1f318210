// SPDX-License-Identifier: EUPL-1.2
// What makes the demonstration's register look like one in use: a publication on the Albo, and a draft with what
// rests on it.
import { draftAct, listActs, publishOnAlbo } from '../features/acts/index.ts';
import { grantAuthorisation } from '../features/authority/index.ts';
import { findPersonByEmail } from '../features/people/index.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { ALBO, DRAFT, DRAFT_GRANT } from './valdoria.ts';

export async function furnishActs(tx: Transaction, at: Date): Promise<void> {
  const by = { actor: { kind: 'administrator' as const }, at };
  const { acts } = await listActs(tx, { organ: 'giunta' }, { limit: 1, at });
  for (const { actId } of acts) await publishOnAlbo(tx, actId, ALBO, by);
  const actId = await draftAct(tx, DRAFT, by);
  const person = await findPersonByEmail(tx, DRAFT_GRANT.email);
  if (!person) return;
  const grant = { actId, personId: person.person_id, accountId: null, powers: DRAFT_GRANT.powers, from: at, to: null };
  await grantAuthorisation(tx, grant, by);
}
