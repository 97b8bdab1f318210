// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { listAccounts } from '../accounts/index.ts';
import { accountsWithPower } from '../authority/index.ts';
import { listApprovals } from '../moderation/index.ts';
import { partInFirst } from './first-decision.ts';
import { listReconsiderations } from './reconsideration-store.ts';

// Beyond these somebody has to decide some before the rest is shown.
const MOST = 50;

/** Reconsiderations that this person may decide: not those of what they decided or agreed to. */
export async function reconsiderationDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const known = (await listAccounts(tx)).map(({ account_id }) => account_id);
  if (known.length === 0) return [];
  const waiting = await listReconsiderations(tx, { open: true, accountIds: known, limit: MOST });
  if (waiting.length === 0) return [];
  const mine = await accountsWithPower(tx, personId, { power: 'moderate', at, accountIds: known });
  const duties: Duty[] = [];
  for (const row of waiting.filter(({ account_id }) => mine.includes(account_id))) {
    const approvals = await listApprovals(tx, row.decision_id);
    if (partInFirst({ ...row, approvals }, personId)) continue;
    duties.push({
      code: 'decide-reconsideration',
      about: {
        it: `Decidi il riesame chiesto su «${row.account_name}»`,
        en: `Decide the reconsideration asked for on “${row.account_name}”`,
      },
      due: row.due_at,
      to: `/cittadini/riesami/${row.reconsideration_id}`,
    });
  }
  return duties;
}
