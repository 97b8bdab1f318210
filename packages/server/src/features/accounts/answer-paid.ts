// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { type Act, findActs } from '../acts/index.ts';
import { type Cost, type PaidAnswer, paidFeatures } from './account-cost.ts';
import type { AccountDemands } from './account-demands.ts';
import { type CostRow, costsOf } from './register-store.ts';

/** Whether anything may be paid for on an account, by what the register says of its costs. */
export async function answerPaid(
  tx: Transaction,
  accountId: string,
  demands: Pick<AccountDemands, 'paid'>,
  at: Date,
): Promise<PaidAnswer> {
  const rows = await costsOf(tx, accountId);
  const acts = await findActs(
    tx,
    rows.flatMap((row) => row.act_id ?? []),
  );
  return paidFeatures(
    demands,
    rows.map((row) => costOf(row, acts)),
    at,
  );
}

/** A row of the register with the act that funds it. */
export const costOf = (row: CostRow, acts: ReadonlyMap<string, Act>): Cost => ({
  amountCents: row.amount_cents,
  act: acts.get(row.act_id ?? '') ?? null,
  endedAt: row.ended_at,
});
