// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { declareJob, enqueue, handleJob, type JobHandler } from '../../foundation/jobs/job.ts';
import type { UpkeepTask } from '../../foundation/jobs/upkeep.ts';
import { renewRegisterByItself } from '../data-protection/index.ts';
import { recogniseCodes } from './recognise-codes.ts';
import { tendRequests } from './tend-requests.ts';

const requestsToTend = declareJob('tend-data-requests', z.object({ bodyId: z.uuid() }));

export const dataRequestsDeclares = [requestsToTend];

const EVERY_MS = 60 * 60 * 1000;
const keyOf = (bodyId: string) => `tend-data-requests:${bodyId}`;

/** Each tending leaves the next one behind. */
export function dataRequestsJobs({ database, clock }: Context): JobHandler[] {
  return [
    handleJob(requestsToTend, async ({ bodyId }) => {
      const at = clock.now();
      await database.inBody(bodyId, async (tx) => {
        await tendRequests(tx, at);
        await renewRegisterByItself(tx, at);
        await tendLater(tx, new Date(at.getTime() + EVERY_MS), {});
      });
    }),
  ];
}

const tendLater = (tx: Transaction, runAt: Date, spec: { keepRunAt?: boolean }) =>
  enqueue(tx, requestsToTend, { bodyId: tx.bodyId }, { key: keyOf(tx.bodyId), runAt, ...spec });

/** Codes that arrived are recognised within a minute; what the hour asks is seen to in its job. */
export const dataRequestsUpkeep: UpkeepTask = async (tx, now) => {
  await recogniseCodes(tx, now);
  await tendLater(tx, now, { keepRunAt: true });
};
