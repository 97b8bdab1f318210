// SPDX-License-Identifier: EUPL-1.2
import type { UpkeepTask } from '../../foundation/jobs/upkeep.ts';
import { lapseSilent } from './complete-review.ts';
import { openCensus } from './open-review.ts';

/** A census begins when a policy that asks for it is in force; a campaign whose day has come is settled. */
export const reviewsUpkeep: UpkeepTask = async (tx, now) => {
  await openCensus(tx, now);
  await lapseSilent(tx, now);
};
