// SPDX-License-Identifier: EUPL-1.2
import type { UpkeepTask } from '../../foundation/jobs/upkeep.ts';
import { tallyReceived } from './tally-received.ts';

export const statisticsUpkeep: UpkeepTask = async (tx, now) => {
  await tallyReceived(tx, now);
};
