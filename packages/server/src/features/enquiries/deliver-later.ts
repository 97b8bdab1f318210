// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { declareJob, enqueue } from '../../foundation/jobs/job.ts';

/** An answer is to be sent to its network, or to be looked up on it. */
export const answerToDeliver = declareJob('deliver-answer', z.object({ bodyId: z.uuid(), answerId: z.uuid() }));

export async function enqueueAnswer(tx: Transaction, answerId: string, runAt: Date): Promise<void> {
  const payload = { bodyId: tx.bodyId, answerId };
  await enqueue(tx, answerToDeliver, payload, { key: `answer:${answerId}`, runAt });
}
