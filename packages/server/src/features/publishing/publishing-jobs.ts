// SPDX-License-Identifier: EUPL-1.2
import { handleJob, type JobHandler } from '../../foundation/jobs/job.ts';
import type { UpkeepTask } from '../../foundation/jobs/upkeep.ts';
import { variantApproved, variantChanged } from '../editorial/index.ts';
import { checkAhead } from './check-ahead.ts';
import { comparePublished, lookAtPublished, postRead, publishedToLook } from './compare-published.ts';
import { enqueueVariant, enqueueWithdrawal, variantToDeliver, variantToWithdraw } from './deliver-later.ts';
import { deliverVariant, type Postman } from './deliver-variant.ts';
import { deliveriesLeftBehind } from './delivery-store.ts';
import { freezeForElections } from './freeze-queue.ts';
import { holdChanged, planDelivery } from './plan-delivery.ts';
import { withdrawPublished } from './withdraw-published.ts';

export const publishingDeclares = [variantToDeliver, variantToWithdraw, postRead, publishedToLook];

export function publishingJobs(postman: Postman): JobHandler[] {
  const { database, clock } = postman;
  return [
    handleJob(variantApproved, ({ bodyId, variantId }) =>
      database.inBody(bodyId, (tx) => planDelivery(tx, variantId, clock.now())),
    ),
    handleJob(variantChanged, ({ bodyId, variantId }) =>
      database.inBody(bodyId, (tx) => holdChanged(tx, variantId, clock.now())),
    ),
    handleJob(variantToDeliver, (place) => deliverVariant(postman, place)),
    handleJob(variantToWithdraw, (place) => withdrawPublished(postman, place)),
    handleJob(postRead, ({ bodyId, ...read }) =>
      database.inBody(bodyId, (tx) => comparePublished(tx, read, clock.now())),
    ),
    handleJob(publishedToLook, (place) => lookAtPublished(postman, place)),
  ];
}

const LATE_MS = 60_000;

/** Deliveries that should have moved by now are taken up again; what leaves soon is looked at; an election period stops the queue. */
export const publishingUpkeep: UpkeepTask = async (tx, now) => {
  for (const { variantId, withdrawing } of await deliveriesLeftBehind(tx, new Date(now.getTime() - LATE_MS)))
    await (withdrawing ? enqueueWithdrawal : enqueueVariant)(tx, variantId, now);
  await checkAhead(tx, now);
  await freezeForElections(tx, now);
};
