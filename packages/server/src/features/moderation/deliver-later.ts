// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { declareJob, enqueue } from '../../foundation/jobs/job.ts';

/** There are measures of a case to be sent to its network, or to be looked up on it. */
export const measuresToDeliver = declareJob('deliver-measures', z.object({ bodyId: z.uuid(), caseId: z.uuid() }));

/** One waiting delivery per case: its measures leave in their order. */
export async function enqueueDelivery(tx: Transaction, caseId: string, runAt: Date): Promise<void> {
  await enqueue(tx, measuresToDeliver, { bodyId: tx.bodyId, caseId }, { key: `deliver:${caseId}`, runAt });
}
