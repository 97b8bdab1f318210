// SPDX-License-Identifier: EUPL-1.2
import type { UpkeepTask } from '../../foundation/jobs/upkeep.ts';
import { listExpired } from './emergency-store.ts';
import { lapse } from './request-emergency.ts';

/** Emergency requests whose hours are over are closed, and what was given for them is erased. */
export const custodyUpkeep: UpkeepTask = async (tx, now) => {
  for (const row of await listExpired(tx, now)) await lapse(tx, row, now);
};
