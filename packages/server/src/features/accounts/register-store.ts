// SPDX-License-Identifier: EUPL-1.2
// What the register keeps beside an account: costs, identity checks, holders of the network's rights, removals to be proven.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type {
  AccountCheckTable,
  AccountCostTable,
  AccountHolderTable,
  AccountRemovalTable,
} from '../../foundation/database/tables/accounts.ts';
import type { IdentityCheck } from './account-demands.ts';

export type CostRow = Selectable<AccountCostTable>;
export type CheckRow = Selectable<AccountCheckTable>;
/** `sinceDay` is `YYYY-MM-DD`: a date would be read in the zone of the machine. */
export type HolderRow = Selectable<AccountHolderTable> & { sinceDay: string };
export type RemovalRow = Selectable<AccountRemovalTable> & {
  network: string;
  account_name: string;
  login_name: string;
};

const SINCE = sql<string>`to_char(account_holder.since, 'YYYY-MM-DD')`.as('sinceDay');

export async function insertCost(tx: Transaction, cost: Omit<Insertable<AccountCostTable>, 'body_id'>): Promise<void> {
  await tx.kysely
    .insertInto('account_cost')
    .values({ ...cost, body_id: tx.bodyId })
    .execute();
}

export function lockCost(tx: Transaction, accountId: string, costId: string): Promise<CostRow | undefined> {
  return tx.kysely
    .selectFrom('account_cost')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('account_id', '=', accountId)
    .where('cost_id', '=', costId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateCost(
  tx: Transaction,
  costId: string,
  change: { act_id?: string; ended_at?: Date },
): Promise<void> {
  await tx.kysely
    .updateTable('account_cost')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('cost_id', '=', costId)
    .execute();
}

export function costsOf(tx: Transaction, accountId: string): Promise<CostRow[]> {
  return tx.kysely
    .selectFrom('account_cost')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('cost_id')
    .execute();
}

export async function insertChecks(
  tx: Transaction,
  accountId: string,
  checks: readonly { check: IdentityCheck; dueAt: Date }[],
): Promise<void> {
  if (checks.length === 0) return;
  await tx.kysely
    .insertInto('account_check')
    .values(
      checks.map(({ check, dueAt }) => ({
        body_id: tx.bodyId,
        account_id: accountId,
        identity_check: check,
        state: 'to-do' as const,
        due_at: dueAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The checks of some accounts, or of all. */
export function checksOf(tx: Transaction, accountIds: readonly string[] | null): Promise<CheckRow[]> {
  const query = tx.kysely.selectFrom('account_check').selectAll().where('body_id', '=', tx.bodyId);
  const narrowed =
    accountIds === null ? query : query.where('account_id', '=', sql<string>`any(${accountIds}::uuid[])`);
  return narrowed.orderBy('identity_check').execute();
}

export function lockCheck(tx: Transaction, accountId: string, check: IdentityCheck): Promise<CheckRow | undefined> {
  return tx.kysely
    .selectFrom('account_check')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('account_id', '=', accountId)
    .where('identity_check', '=', check)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateCheck(
  tx: Transaction,
  accountId: string,
  check: IdentityCheck,
  change: Omit<Updateable<AccountCheckTable>, 'body_id' | 'account_id' | 'identity_check'>,
): Promise<void> {
  await tx.kysely
    .updateTable('account_check')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('account_id', '=', accountId)
    .where('identity_check', '=', check)
    .execute();
}

export async function insertHolder(
  tx: Transaction,
  holder: Omit<Insertable<AccountHolderTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('account_holder')
    .values({ ...holder, body_id: tx.bodyId })
    .execute();
}

const livingHolders = (tx: Transaction) =>
  tx.kysely
    .selectFrom('account_holder')
    .selectAll()
    .select(SINCE)
    .where('body_id', '=', tx.bodyId)
    .where('ended_at', 'is', null);

/** Who holds the rights of some accounts now, or of all. */
export function holdersOf(tx: Transaction, accountIds: readonly string[] | null): Promise<HolderRow[]> {
  const query = livingHolders(tx);
  const narrowed =
    accountIds === null ? query : query.where('account_id', '=', sql<string>`any(${accountIds}::uuid[])`);
  return narrowed.orderBy('since').orderBy('holder_id').execute();
}

/** What a person holds, locked. */
export function lockHoldings(tx: Transaction, personId: string): Promise<HolderRow[]> {
  return livingHolders(tx).where('person_id', '=', personId).orderBy('holder_id').forUpdate().execute();
}

export function lockHolder(tx: Transaction, accountId: string, holderId: string): Promise<HolderRow | undefined> {
  return livingHolders(tx)
    .where('account_id', '=', accountId)
    .where('holder_id', '=', holderId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateHolder(
  tx: Transaction,
  holderId: string,
  change: { login_name?: string; successor_id?: string | null; ended_at?: Date },
): Promise<void> {
  await tx.kysely
    .updateTable('account_holder')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('holder_id', '=', holderId)
    .execute();
}

export async function insertRemoval(
  tx: Transaction,
  removal: Omit<Insertable<AccountRemovalTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('account_removal')
    .values({ ...removal, body_id: tx.bodyId })
    .execute();
}

const removals = (tx: Transaction) =>
  tx.kysely
    .selectFrom('account_removal')
    .innerJoin('account', (join) =>
      join
        .onRef('account.body_id', '=', 'account_removal.body_id')
        .onRef('account.account_id', '=', 'account_removal.account_id'),
    )
    .innerJoin('account_holder', (join) =>
      join
        .onRef('account_holder.body_id', '=', 'account_removal.body_id')
        .onRef('account_holder.holder_id', '=', 'account_removal.holder_id'),
    )
    .selectAll('account_removal')
    .select(['account.network', 'account.name as account_name', 'account_holder.login_name'])
    .where('account_removal.body_id', '=', tx.bodyId);

/** The removals of an account, or of all; the open ones first. */
export function removalsOf(tx: Transaction, accountId: string | null): Promise<RemovalRow[]> {
  const narrowed = accountId === null ? removals(tx) : removals(tx).where('account_removal.account_id', '=', accountId);
  return narrowed
    .orderBy('account_removal.proven_at', (order) => order.desc().nullsFirst())
    .orderBy('account_removal.opened_at')
    .orderBy('account_removal.removal_id')
    .limit(500)
    .execute();
}

export function lockRemoval(tx: Transaction, removalId: string): Promise<RemovalRow | undefined> {
  return removals(tx)
    .where('account_removal.removal_id', '=', removalId)
    .forUpdate('account_removal')
    .executeTakeFirst();
}

export async function updateRemoval(
  tx: Transaction,
  removalId: string,
  change: Omit<Updateable<AccountRemovalTable>, 'body_id' | 'removal_id'>,
): Promise<void> {
  await tx.kysely
    .updateTable('account_removal')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('removal_id', '=', removalId)
    .execute();
}

/** Names of people and offices of the body, also of who has left. */
export async function namesOf(tx: Transaction, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await sql<{ id: string; name: string }>`
    select person_id as id, name from person where body_id = ${tx.bodyId} and person_id = any(${wanted}::uuid[])
    union all
    select office_id as id, name from office where body_id = ${tx.bodyId} and office_id = any(${wanted}::uuid[])
  `.execute(tx.kysely);
  return new Map(rows.rows.map(({ id, name }) => [id, name]));
}

/** Offices that are open, by name. */
export async function openOffices(tx: Transaction): Promise<{ id: string; name: string }[]> {
  return tx.kysely
    .selectFrom('office')
    .select(['office_id as id', 'name'])
    .where('body_id', '=', tx.bodyId)
    .where('closed_at', 'is', null)
    .orderBy('name')
    .execute();
}

/** Whether the file proves a check or a removal. */
export async function proofFile(tx: Transaction, fileId: string): Promise<boolean> {
  const found = await sql<{ proves: boolean }>`
    select exists (select from account_check where body_id = ${tx.bodyId} and file_id = ${fileId})
      or exists (select from account_removal where body_id = ${tx.bodyId} and file_id = ${fileId}) as proves
  `.execute(tx.kysely);
  return found.rows[0]?.proves ?? false;
}

/** How the body is called in the addresses of the portal. */
export async function slugOf(tx: Transaction): Promise<string> {
  const row = await tx.kysely.selectFrom('body').select('slug').where('body_id', '=', tx.bodyId).executeTakeFirst();
  return row?.slug ?? '';
}
