// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { declareJob, enqueue } from '../../foundation/jobs/job.ts';

const variant = z.object({ bodyId: z.uuid(), variantId: z.uuid() });

/** The hour of a variant has come, or it is to be tried or looked up again. */
export const variantToDeliver = declareJob('deliver-variant', variant);
/** What is out is to be taken off its network. */
export const variantToWithdraw = declareJob('withdraw-variant', variant);

type Lane = 'ordinary' | 'emergency';

/** One waiting job for each variant. An alert goes before whatever else waits. */
export async function enqueueVariant(
  tx: Transaction,
  variantId: string,
  runAt: Date,
  lane: Lane = 'ordinary',
): Promise<void> {
  const spec = { key: `deliver-variant:${variantId}`, runAt, first: lane === 'emergency' };
  await enqueue(tx, variantToDeliver, { bodyId: tx.bodyId, variantId }, spec);
}

export async function enqueueWithdrawal(tx: Transaction, variantId: string, runAt: Date): Promise<void> {
  await enqueue(
    tx,
    variantToWithdraw,
    { bodyId: tx.bodyId, variantId },
    { key: `withdraw-variant:${variantId}`, runAt },
  );
}
