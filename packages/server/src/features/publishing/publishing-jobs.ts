// SPDX-License-Identifier: EUPL-1.2
import { handleJob, type JobHandler } from '../../foundation/jobs/job.ts';
import type { UpkeepTask } from '../../foundation/jobs/upkeep.ts';
import { variantApproved, variantChanged } from '../editorial/index.ts';
import { enqueueVariant, variantToDeliver } from './deliver-later.ts';
import { deliverVariant, type Postman } from './deliver-variant.ts';
import { deliveriesLeftBehind } from './delivery-store.ts';
import { holdChanged, planDelivery } from './plan-delivery.ts';

export const publishingDeclares = [variantToDeliver];

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
  ];
}

const LATE_MS = 60_000;

/** Deliveries that should have moved by now are taken up again. */
export const publishingUpkeep: UpkeepTask = async (tx, now) => {
  for (const variantId of await deliveriesLeftBehind(tx, new Date(now.getTime() - LATE_MS)))
    await enqueueVariant(tx, variantId, now);
};
