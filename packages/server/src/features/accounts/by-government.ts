// SPDX-License-Identifier: EUPL-1.2
import type { Context, Government } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import type { Deed } from '../audit/index.ts';
import type { AccountDemands } from './account-demands.ts';
import { type Account, lockAccount } from './accounts-store.ts';

/** What the policy in force asks of accounts is known by rules, which come later: the register is handed the question. */
export type DemandsAt = (tx: Transaction, at: Date) => Promise<AccountDemands>;
export type RegisterNeeds = Context &
  Government & {
    sealer: Sealer;
    accountDemands: DemandsAt;
    /** Where this installation is reached: the practice network stands there. */
    publicUrl: string;
  };

export type GovernedDeed = Pick<Deed, 'at' | 'actor'> & {
  personId: string;
  /** The act by which the person governs. */
  act: string;
};

/** A write of the register: one transaction, by somebody who governs the body. Throws RefusedError when they do not. */
export function byGovernment<T>(
  { database, clock, requireGovernment }: Pick<RegisterNeeds, 'database' | 'clock' | 'requireGovernment'>,
  { bodyId, personId }: Caller,
  work: (tx: Transaction, by: GovernedDeed) => Promise<T>,
): Promise<T> {
  const at = clock.now();
  return database.inBody(bodyId, async (tx) => {
    const act = await requireGovernment(tx, personId, at);
    return work(tx, { at, actor: { kind: 'person', id: personId }, personId, act });
  });
}

const ACCOUNT = { it: 'L’account', en: 'The account' };

/** The account, locked. Throws NotFoundError. */
export async function takeAccount(tx: Transaction, accountId: string): Promise<Account> {
  const account = await lockAccount(tx, accountId);
  if (!account) throw new NotFoundError(ACCOUNT);
  return account;
}

/** The same, of the body itself: one that is out of scope has no life here. Throws NotFoundError. */
export async function takeOwnAccount(tx: Transaction, accountId: string): Promise<Account> {
  const account = await takeAccount(tx, accountId);
  if (account.kind === 'out-of-scope') throw new NotFoundError(ACCOUNT);
  return account;
}
