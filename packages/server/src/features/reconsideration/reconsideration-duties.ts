// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { listAccounts } from '../accounts/index.ts';
import { accountsWithPower, permissionsOf, powerHolders } from '../authority/index.ts';
import { listApprovals } from '../moderation/index.ts';
import { type FirstDecision, partInFirst } from './first-decision.ts';
import { listReconsiderations } from './reconsideration-store.ts';

// Beyond these somebody has to decide some before the rest is shown.
const MOST = 50;

/**
 * Reconsiderations that this person may decide: not those of what they decided or agreed to. Whoever governs is told of those
 * that nobody may decide.
 */
export async function reconsiderationDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const known = (await listAccounts(tx)).map(({ account_id }) => account_id);
  if (known.length === 0) return [];
  const waiting = await listReconsiderations(tx, { open: true, accountIds: known, limit: MOST });
  if (waiting.length === 0) return [];
  const mine = await accountsWithPower(tx, personId, { power: 'moderate', at, accountIds: known });
  const governs = (await permissionsOf(tx, personId, at)).has('govern');
  const duties: Duty[] = [];
  for (const row of waiting) {
    const first = { ...row, approvals: await listApprovals(tx, row.decision_id) };
    if (mine.includes(row.account_id) && partInFirst(first, personId) === null) duties.push(decideDuty(row));
    else if (governs && (await nobodyMay(tx, row, first, at))) duties.push(appointDuty(row));
  }
  return duties;
}

type Waiting = Awaited<ReturnType<typeof listReconsiderations>>[number];

async function nobodyMay(tx: Transaction, row: Waiting, first: FirstDecision, at: Date): Promise<boolean> {
  const { account_id: accountId, network } = row;
  const holders = await powerHolders(tx, { power: 'moderate', accountId, network, at });
  return [...holders].every((holder) => partInFirst(first, holder) !== null);
}

const decideDuty = (row: Waiting): Duty => ({
  code: 'decide-reconsideration',
  about: {
    it: `Decidi il riesame chiesto su «${row.account_name}»`,
    en: `Decide the reconsideration asked for on “${row.account_name}”`,
  },
  due: row.due_at,
  to: `/cittadini/riesami/${row.reconsideration_id}`,
});

const appointDuty = (row: Waiting): Duty => ({
  code: 'appoint-for-reconsideration',
  about: {
    it: `Incarica un’altra persona di moderare «${row.account_name}»: è stato chiesto un riesame, e chi può moderare ha già preso parte alla prima decisione`,
    en: `Appoint somebody else to moderate “${row.account_name}”: a reconsideration was asked for, and all who may moderate had a part in the first decision`,
  },
  due: row.due_at,
  to: '/registri/autorizzazioni',
});
