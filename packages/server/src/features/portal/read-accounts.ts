// SPDX-License-Identifier: EUPL-1.2
// The register of accounts as citizens may know it: an account that is only planned is not there yet.
import type { Transaction } from '../../foundation/database/database.ts';
import {
  isAlive,
  type KnownAccount,
  type LivingAccount,
  listKnownAccounts,
  namesOf,
  readLives,
} from '../accounts/index.ts';
import type { Act } from '../acts/index.ts';
import { type Warning, warningsNow } from '../impersonation/index.ts';

export type AccountSeen = KnownAccount & {
  name: string;
  url: string | null;
  /** The service that runs it. */
  office: string | null;
  /** The outside subject that runs it. */
  managedBy: string | null;
  whose: LivingAccount['account']['whose'];
  openedAt: Date;
  /** After the last day of a temporary one. */
  endsAt: Date | null;
  closesAt: Date | null;
  act: Act | null;
};
/** `open`: the body's own and those about its services; `outside`: known, and not the body's. */
export type AccountsKnown = {
  open: AccountSeen[];
  closed: AccountSeen[];
  outside: AccountSeen[];
  /** What the body tells of accounts that pretend to be it. */
  warnings: Warning[];
  asOf: Date;
};

export async function readKnown(tx: Transaction, now: Date): Promise<AccountsKnown> {
  const lives = await readLives(tx, await listKnownAccounts(tx), now);
  const offices = await namesOf(
    tx,
    lives.map(({ account }) => account.office_id),
  );
  const seen = lives.map((living) => see(living, offices));
  return {
    open: seen.filter(({ state }) => isAlive(state)),
    closed: seen.filter(({ state }) => state === 'closed'),
    outside: seen.filter(({ state, closesAt }) => state === 'out-of-scope' && (closesAt === null || closesAt > now)),
    warnings: await warningsNow(tx, now),
    asOf: now,
  };
}

function see({ account, state, acts }: LivingAccount, offices: ReadonlyMap<string, string>): AccountSeen {
  const confirmed = acts.confirmations.findLast((act) => act.number !== null);
  return {
    accountId: account.account_id,
    ...{ network: account.network, handle: account.handle, key: account.address_key, kind: account.kind, state },
    ...{ name: account.name, url: account.url, managedBy: account.managed_by, whose: account.whose },
    office: offices.get(account.office_id ?? '') ?? null,
    ...{ openedAt: account.created_at, endsAt: account.ends_at, closesAt: account.closes_at },
    act: confirmed ?? acts.opening,
  };
}
