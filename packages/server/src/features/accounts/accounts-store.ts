// SPDX-License-Identifier: EUPL-1.2
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { AccountTable } from '../../foundation/database/tables/accounts.ts';
import { type Act, findActs } from '../acts/index.ts';
import { type AccountLife, type AccountState, accountState, isAlive } from './account.ts';

export type Account = Selectable<AccountTable>;
/** An account with the acts that its life follows from. */
export type LivingAccount = { account: Account; state: AccountState; acts: AccountActs };
export type AccountActs = { opening: Act | null; confirmations: Act[]; closing: Act | null };

export async function insertAccount(
  tx: Transaction,
  account: Omit<Insertable<AccountTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('account')
    .values({ ...account, body_id: tx.bodyId })
    .execute();
}

export async function updateAccount(
  tx: Transaction,
  accountId: string,
  change: Omit<Updateable<AccountTable>, 'body_id' | 'account_id'>,
): Promise<void> {
  await tx.kysely
    .updateTable('account')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('account_id', '=', accountId)
    .execute();
}

const accounts = (tx: Transaction) => tx.kysely.selectFrom('account').selectAll().where('body_id', '=', tx.bodyId);

/** Whatever its kind and state. */
export function findAccount(tx: Transaction, accountId: string): Promise<Account | undefined> {
  return accounts(tx).where('account_id', '=', accountId).executeTakeFirst();
}

export function lockAccount(tx: Transaction, accountId: string): Promise<Account | undefined> {
  return accounts(tx).where('account_id', '=', accountId).forUpdate().executeTakeFirst();
}

/** The body's accounts by name, in whatever state; those out of scope are not its own. */
export function listAccounts(tx: Transaction): Promise<Account[]> {
  return accounts(tx).where('kind', '<>', 'out-of-scope').orderBy('name').orderBy('account_id').execute();
}

/** All that is known, also what is not the body's. */
export function listKnownAccounts(tx: Transaction): Promise<Account[]> {
  return accounts(tx).orderBy('name').orderBy('account_id').execute();
}

/** Accounts under the same address that have not been told to close. */
export function findByAddress(tx: Transaction, network: string, key: string): Promise<Account | undefined> {
  return accounts(tx)
    .where('network', '=', network)
    .where('address_key', '=', key)
    .where('closes_at', 'is', null)
    .executeTakeFirst();
}

/** The accounts that are open at an instant, by name: those that Arengo listens to and acts on. */
export async function listOpenAccounts(tx: Transaction, at: Date): Promise<Account[]> {
  const living = await readLives(tx, await listAccounts(tx), at);
  return living.filter(({ state }) => isAlive(state)).map(({ account }) => account);
}

/** The state of an account at an instant, from its acts. */
export async function stateOfAccount(tx: Transaction, account: Account, at: Date): Promise<AccountState> {
  const [living] = await readLives(tx, [account], at);
  return living?.state ?? 'closed';
}

/** Accounts with their acts and the state that follows at an instant, in the same order. */
export async function readLives(tx: Transaction, all: readonly Account[], at: Date): Promise<LivingAccount[]> {
  const confirmations = await confirmationsOf(tx, all);
  const actIds = all.flatMap((account) => [account.opened_by, account.closed_by]).filter((id) => id !== null);
  const known = await findActs(tx, [...new Set([...actIds, ...[...confirmations.values()].flat()])]);
  return all.map((account) => {
    const acts = {
      opening: known.get(account.opened_by ?? '') ?? null,
      confirmations: (confirmations.get(account.account_id) ?? []).flatMap((id) => known.get(id) ?? []),
      closing: known.get(account.closed_by ?? '') ?? null,
    };
    return { account, acts, state: accountState(lifeOf(account, acts), at) };
  });
}

export function lifeOf(account: Account, { opening, confirmations, closing }: AccountActs): AccountLife {
  return {
    kind: account.kind,
    acts: opening ? [opening, ...confirmations] : confirmations,
    ends: account.ends_at && { at: account.ends_at, byAct: account.ends_by_act },
    closing: account.closes_at && { at: account.closes_at, act: closing },
  };
}

async function confirmationsOf(tx: Transaction, all: readonly Account[]): Promise<Map<string, string[]>> {
  if (all.length === 0) return new Map();
  const rows = await tx.kysely
    .selectFrom('account_confirmation')
    .select(['account_id', 'act_id'])
    .where('body_id', '=', tx.bodyId)
    .where(
      'account_id',
      'in',
      all.map((account) => account.account_id),
    )
    .orderBy('at')
    .execute();
  return new Map([...Map.groupBy(rows, (row) => row.account_id)].map(([id, of]) => [id, of.map((row) => row.act_id)]));
}

export async function insertConfirmation(
  tx: Transaction,
  accountId: string,
  actId: string,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.kysely
    .insertInto('account_confirmation')
    .values({ body_id: tx.bodyId, account_id: accountId, act_id: actId, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Takes a confirmation back: of a draft, which has had no effect. Answers whether there was one. */
export async function deleteConfirmation(tx: Transaction, accountId: string, actId: string): Promise<boolean> {
  const { numDeletedRows } = await tx.kysely
    .deleteFrom('account_confirmation')
    .where('body_id', '=', tx.bodyId)
    .where('account_id', '=', accountId)
    .where('act_id', '=', actId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
