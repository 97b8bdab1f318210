// SPDX-License-Identifier: EUPL-1.2
import type { Selectable } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { AccountTable } from '../../foundation/database/tables.ts';

export type Account = Selectable<AccountTable>;

export async function insertAccount(tx: Transaction, account: Omit<Account, 'body_id' | 'closed_at'>): Promise<void> {
  await tx.kysely
    .insertInto('account')
    .values({ ...account, body_id: tx.bodyId })
    .execute();
}

export function findAccount(tx: Transaction, accountId: string): Promise<Account | undefined> {
  return tx.kysely
    .selectFrom('account')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** Accounts that are open, by name. */
export function listAccounts(tx: Transaction): Promise<Account[]> {
  return tx.kysely
    .selectFrom('account')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('closed_at', 'is', null)
    .orderBy('name')
    .execute();
}
