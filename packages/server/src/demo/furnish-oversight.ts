// SPDX-License-Identifier: EUPL-1.2
// What an editor of the demonstration reported of what the body publishes: it waits for a decision.
import { listAccounts } from '../features/accounts/index.ts';
import { reportViolation } from '../features/oversight/index.ts';
import { findPersonByEmail } from '../features/people/index.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { VIOLATION } from './valdoria.ts';

export async function furnishOversight(tx: Transaction, at: Date): Promise<void> {
  const { on, by, what, clauses } = VIOLATION;
  const account = (await listAccounts(tx)).find(({ handle }) => handle === on);
  const reporter = await findPersonByEmail(tx, by);
  if (!account || !reporter) return;
  const report = { accountId: account.account_id, postId: null, what, clauses: [...clauses] };
  await reportViolation(tx, report, { personId: reporter.person_id, at });
}
