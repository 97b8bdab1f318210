// SPDX-License-Identifier: EUPL-1.2
// An account that passes for the invented comune: reported, found to deceive, and still to be reported to its network.
import { requireGovernment } from '../features/authority/index.ts';
import { addText, assessAccount, openCase } from '../features/impersonation/index.ts';
import { findPersonByEmail } from '../features/people/index.ts';
import { romeDay } from '../foundation/clock/rome.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { FALSE_ACCOUNT, PEOPLE } from './valdoria.ts';

export async function furnishFalseAccounts(tx: Transaction, at: Date, home: string): Promise<void> {
  const [manager] = PEOPLE;
  const person = await findPersonByEmail(tx, manager?.email ?? '');
  if (!person) return;
  const by = { personId: person.person_id, at, act: await requireGovernment(tx, person.person_id, at) };
  const { said, reason, ...seen } = FALSE_ACCOUNT;
  const caseId = await openCase(tx, { ...seen, reportedOn: romeDay(at) }, by, home);
  await addText(tx, caseId, said, by);
  await assessAccount(tx, caseId, { verdict: 'confirmed', declared: false, reason }, by);
}
