// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Network, PublishesPosts } from '../../networks/network.ts';
import { type Account, findAccount, isAlive, isConnected, stateOfAccount } from '../accounts/index.ts';

export type Reach =
  | { reached: true; account: Account; publishes: PublishesPosts }
  | { reached: false; because: 'account' | 'by-hand' };

/** Whether a post can be sent for the account at an instant, by a program or by a person. */
export async function reachAccount(
  tx: Transaction,
  networks: ReadonlyMap<string, Network>,
  accountId: string,
  at: Date,
): Promise<Reach> {
  const account = await findAccount(tx, accountId);
  if (!account || !isAlive(await stateOfAccount(tx, account, at))) return { reached: false, because: 'account' };
  const publishes = networks.get(account.network)?.capabilities.publishesPosts;
  if (!publishes || !isConnected(account)) return { reached: false, because: 'by-hand' };
  return { reached: true, account, publishes };
}
