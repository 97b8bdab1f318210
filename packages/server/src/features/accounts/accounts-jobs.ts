// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import { handleJob, type JobHandler } from '../../foundation/jobs/job.ts';
import type { UpkeepTask } from '../../foundation/jobs/upkeep.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import type { Network } from '../../networks/network.ts';
import { isAlive } from './account.ts';
import { listAccounts, readLives } from './accounts-store.ts';
import type { DemandsAt } from './by-government.ts';
import { connectionToTest, testConnection } from './connect-account.ts';
import { missingChecks } from './identity-check.ts';
import { checksOf, insertChecks } from './register-store.ts';

export const accountsDeclares = [connectionToTest];

export function accountsJobs(
  needs: Context & { sealer: Sealer; networks: ReadonlyMap<string, Network> },
): JobHandler[] {
  return [handleJob(connectionToTest, (place) => testConnection(needs, place))];
}

/** Every open account has the checks that the policy in force asks for, also those that a new version added. */
export const accountsUpkeep =
  (accountDemands: DemandsAt): UpkeepTask =>
  async (tx, now) => {
    const demands = await accountDemands(tx, now);
    if (demands.checks.length === 0) return;
    const open = (await readLives(tx, await listAccounts(tx), now)).filter(({ state }) => isAlive(state));
    const known = Map.groupBy(await checksOf(tx, null), (row) => row.account_id);
    for (const { account } of open) {
      const has = (known.get(account.account_id) ?? []).map((row) => row.identity_check);
      await insertChecks(tx, account.account_id, missingChecks(demands, has, now));
    }
  };
