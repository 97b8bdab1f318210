// SPDX-License-Identifier: EUPL-1.2
import { handleJob, type JobHandler } from '../../foundation/jobs/job.ts';
import type { UpkeepTask } from '../../foundation/jobs/upkeep.ts';
import { itemsToAssess } from '../listening/index.ts';
import { enqueueDelivery, measuresToDeliver } from './deliver-later.ts';
import { type Courier, deliverMeasures } from './deliver-measures.ts';
import { casesLeftBehind } from './measure-store.ts';
import { enquiriesHeard } from './moderation-news.ts';
import { openCases } from './open-cases.ts';

export const moderationDeclares = [measuresToDeliver, enquiriesHeard];

export function moderationJobs(courier: Courier): JobHandler[] {
  return [
    handleJob(itemsToAssess, async ({ bodyId }) => {
      await openCases(courier, bodyId);
    }),
    handleJob(measuresToDeliver, (errand) => deliverMeasures(courier, errand)),
  ];
}

const LATE_MS = 60_000;

/** Measures that should have moved by now are taken up again. */
export const moderationUpkeep: UpkeepTask = async (tx, now) => {
  for (const caseId of await casesLeftBehind(tx, new Date(now.getTime() - LATE_MS)))
    await enqueueDelivery(tx, caseId, now);
};
