// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { declareJob, enqueue } from '../../foundation/jobs/job.ts';

/** Items that ask something were assessed, or one that asked was taken away. */
export const enquiriesHeard = declareJob('enquiries-heard', z.object({ bodyId: z.uuid() }));

export async function announceEnquiries(tx: Transaction): Promise<void> {
  await enqueue(tx, enquiriesHeard, { bodyId: tx.bodyId }, { key: `enquiries-heard:${tx.bodyId}` });
}
