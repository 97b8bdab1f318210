// SPDX-License-Identifier: EUPL-1.2
// Trouble with credentials is seen before the hour, not at it.
import type { Transaction } from '../../foundation/database/database.ts';
import { askConnectionTest } from '../accounts/index.ts';
import { accountsToTest } from './coming-store.ts';

const HOUR_MS = 60 * 60_000;
/** How long before its hour a post's account is tried, and for how long a trial counts. */
const AHEAD_MS = 6 * HOUR_MS;

/** Has every connection tried by which something leaves in the next hours. */
export async function checkAhead(tx: Transaction, at: Date): Promise<void> {
  const [until, since] = [new Date(at.getTime() + AHEAD_MS), new Date(at.getTime() - AHEAD_MS)];
  for (const accountId of await accountsToTest(tx, { at, until, since })) await askConnectionTest(tx, accountId);
}
