// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { listKnownAccounts, readLives } from '../accounts/index.ts';
import type { Registered } from './compare-with-register.ts';

/** Every account of the register, planned ones and those out of scope too. */
export async function readRegistered(tx: Transaction, at: Date): Promise<Registered[]> {
  const lives = await readLives(tx, await listKnownAccounts(tx), at);
  return lives.map(({ account, state }) => ({
    accountId: account.account_id,
    ...{ network: account.network, handle: account.handle, key: account.address_key },
    ...{ kind: account.kind, state, name: account.name, whose: account.whose },
  }));
}
