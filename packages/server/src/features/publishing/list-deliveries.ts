// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryRow, QueryOf, ReplyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { listAccounts, namesOf } from '../accounts/index.ts';
import { accountsWithPower, askAuthority } from '../authority/index.ts';
import { listComing } from './coming-store.ts';
import { comparisonsOf } from './comparison-store.ts';
import { countFrozen, type Freeze, openFreezes } from './freeze-store.ts';
import { viewDelivery } from './publishing-views.ts';
import type { By } from './see-to-delivery.ts';

type Reply = ReplyOf<typeof routes.listDeliveries>;

/** What leaves, stands still or left, on the accounts that the person may see. */
export async function listDeliveries(
  tx: Transaction,
  { list, from, to, accountId, limit }: QueryOf<typeof routes.listDeliveries>,
  { personId, at }: By,
): Promise<Reply> {
  const all = (await listAccounts(tx)).map((account) => account.account_id);
  const wanted = accountId === undefined ? all : all.filter((one) => one === accountId);
  const accountIds = await accountsWithPower(tx, personId, { power: 'see', at, accountIds: wanted });
  const [since, until] = [from, to].map((one) => (one === undefined ? undefined : new Date(one)));
  const found = await listComing(tx, { list, accountIds, from: since, to: until, limit });
  const comparisons = await comparisonsOf(
    tx,
    found.map((row) => row.variant_id),
  );
  const may = new Map<string, DeliveryRow['mayPublish']>();
  for (const accountId of new Set(found.map((row) => row.account_id))) {
    const answer = await askAuthority(tx, personId, { power: 'publish', accountId, at });
    may.set(accountId, { granted: answer.granted, because: answer.granted ? NOTHING : answer.because });
  }
  return {
    rows: found.map((row) => ({
      ...viewDelivery(row, comparisons.get(row.variant_id)?.outcome ?? null),
      postId: row.post_id,
      workingTitle: row.working_title,
      accountId: row.account_id,
      accountName: row.account_name,
      network: row.network,
      lane: row.lane,
      mayPublish: may.get(row.account_id) ?? { granted: false, because: NOTHING },
    })),
    freezes: await viewFreezes(tx, await openFreezes(tx)),
  };
}

const NOTHING = { it: '', en: '' };

export async function viewFreezes(tx: Transaction, freezes: readonly Freeze[]): Promise<Reply['freezes']> {
  if (freezes.length === 0) return [];
  const held = await countFrozen(tx);
  const names = await namesOf(
    tx,
    freezes.map((one) => one.begun_by),
  );
  return freezes.map((one) => ({
    id: one.freeze_id,
    because: one.because,
    reason: one.reason,
    begunAt: one.begun_at.toISOString(),
    begunBy: one.begun_by === null ? null : { id: one.begun_by, name: names.get(one.begun_by) ?? '' },
    held,
  }));
}
