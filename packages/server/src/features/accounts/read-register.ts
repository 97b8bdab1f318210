// SPDX-License-Identifier: EUPL-1.2
// The register as the desk shows it: one read-only transaction for each question.
import type { AccountList, AccountView, RemovalView, ReplyOf, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { readFile } from '../../foundation/files/files-store.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import type { Network } from '../../networks/network.ts';
import { findActs } from '../acts/index.ts';
import { nameNetwork } from './account-words.ts';
import { findAccount, type LivingAccount, listKnownAccounts, readLives } from './accounts-store.ts';
import { type Beside, viewAccount, viewDemands, viewRemoval, viewSummary } from './accounts-views.ts';
import { KNOWN_NETWORKS } from './address.ts';
import type { DemandsAt } from './by-government.ts';
import {
  checksOf,
  costsOf,
  holdersOf,
  namesOf,
  openOffices,
  proofFile,
  type RemovalRow,
  removalsOf,
  slugOf,
} from './register-store.ts';

export type ReadNeeds = Context & { networks: ReadonlyMap<string, Network>; accountDemands: DemandsAt };

/** Every account that is known, with what is to be seen to. */
export function readAccountList(needs: ReadNeeds, { bodyId }: Caller): Promise<AccountList> {
  const at = needs.clock.now();
  return needs.database.readInBody(bodyId, async (tx) => {
    const lives = await readLives(tx, await listKnownAccounts(tx), at);
    const checks = Map.groupBy(await checksOf(tx, null), (row) => row.account_id);
    const holders = Map.groupBy(await holdersOf(tx, null), (row) => row.account_id);
    const removals = Map.groupBy(await removalsOf(tx, null), (row) => row.account_id);
    const names = await namesOf(
      tx,
      lives.flatMap(({ account }) => [account.office_id, account.responsible_id]),
    );
    return {
      accounts: lives.map((living) => {
        const { account_id: id } = living.account;
        const beside = {
          checks: checks.get(id) ?? [],
          holders: holders.get(id) ?? [],
          removals: removals.get(id) ?? [],
        };
        return viewSummary(living, { ...beside, names, at });
      }),
      networks: KNOWN_NETWORKS.map((id) => ({ id, name: nameNetwork(id), connects: needs.networks.has(id) })),
      demands: viewDemands(await needs.accountDemands(tx, at)),
      offices: await openOffices(tx),
    };
  });
}

/** One account with all that the register keeps of it. Throws NotFoundError. */
export function readAccount(needs: ReadNeeds, { bodyId }: Caller, accountId: string): Promise<AccountView> {
  const at = needs.clock.now();
  return needs.database.readInBody(bodyId, async (tx) => {
    const account = await findAccount(tx, accountId);
    const [living] = account ? await readLives(tx, [account], at) : [];
    if (!living) throw new NotFoundError({ it: 'L’account', en: 'The account' });
    const demands = await needs.accountDemands(tx, at);
    return viewAccount(living, {
      ...(await readBeside(tx, living)),
      ...{ demands, at, publicBase: await publicBase(tx) },
      capabilities: needs.networks.get(living.account.network)?.capabilities ?? null,
    });
  });
}

async function readBeside(tx: Transaction, { account }: LivingAccount): Promise<Beside> {
  const { account_id: id } = account;
  const [costs, checks] = [await costsOf(tx, id), await checksOf(tx, [id])];
  const [holders, removals] = [await holdersOf(tx, [id]), await removalsOf(tx, id)];
  const names = await namesOf(tx, [
    ...[account.office_id, account.responsible_id],
    ...checks.map((row) => row.checked_by),
    ...holders.flatMap((row) => [row.person_id, row.successor_id]),
    ...removals.flatMap((row) => [row.person_id, row.proven_by]),
  ]);
  const acts = await findActs(
    tx,
    costs.flatMap((row) => row.act_id ?? []),
  );
  return { costs, checks, holders, removals, names, acts };
}

const publicBase = async (tx: Transaction) => `/enti/${await slugOf(tx)}/account`;

/** Removals to be proven, and those that were. */
export function readRemovals({ database }: ReadNeeds, { bodyId }: Caller): Promise<RemovalView[]> {
  return database.readInBody(bodyId, async (tx) => viewAll(tx, await removalsOf(tx, null)));
}

async function viewAll(tx: Transaction, rows: readonly RemovalRow[]): Promise<RemovalView[]> {
  const names = await namesOf(
    tx,
    rows.flatMap((row) => [row.person_id, row.proven_by]),
  );
  return rows.map((row) => viewRemoval(row, names));
}

/** Throws NotFoundError. */
export async function readRemoval(needs: ReadNeeds, caller: Caller, removalId: string): Promise<RemovalView> {
  const removal = (await readRemovals(needs, caller)).find(({ id }) => id === removalId);
  if (!removal) throw new NotFoundError({ it: 'Questa rimozione', en: 'This removal' });
  return removal;
}

/** A file that proves a check or a removal. Throws NotFoundError for any other. */
export function readProof(
  { database }: ReadNeeds,
  { bodyId }: Caller,
  fileId: string,
): Promise<ReplyOf<typeof routes.readAccountFile>> {
  return database.readInBody(bodyId, async (tx) => {
    const file = (await proofFile(tx, fileId)) ? await readFile(tx, fileId) : null;
    if (!file) throw new NotFoundError({ it: 'Il file', en: 'The file' });
    return file;
  });
}
