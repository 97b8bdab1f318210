// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { declareJob, enqueue, handleJob, type Job, type JobHandler } from '../../foundation/jobs/job.ts';
import type { UpkeepTask } from '../../foundation/jobs/upkeep.ts';
import { NetworkBusy } from '../../networks/network.ts';
import { accountOpened, isConnected, listOpenAccounts } from '../accounts/index.ts';
import { announceItems, itemsToAssess } from './hear-events.ts';
import { type Ears, listenToAccount, noteTrouble, readPastPage } from './listen.ts';
import { findListening, hasItemsToAssess } from './listening-store.ts';

const place = z.object({ bodyId: z.uuid(), accountId: z.uuid() });

export const accountToListen = declareJob('listen-to-account', place);
export const pastToRead = declareJob('read-past', place);

/** News of this feature: the accounts' own, and what is handled by the features above. */
export const listeningDeclares = [accountOpened, accountToListen, pastToRead, itemsToAssess];

const EVERY_MS = 15_000;
const AFTER_TROUBLE_MS = 60_000;
const LATE_MS = 2 * 60_000;

/**
 * Each listening leaves the next one behind, so that an account is never listened to by two at once. One that is not open
 * leaves none; upkeep takes it up when it is.
 */
export function listeningJobs(ears: Ears): JobHandler[] {
  return [
    handleJob(accountOpened, (where) => again(ears, accountToListen, where, `listen:${where.accountId}`, 0)),
    handleJob(accountToListen, async (where) => {
      const pause = await listenOnce(ears, where);
      if (pause !== null) await again(ears, accountToListen, where, `listen:${where.accountId}`, pause);
    }),
    handleJob(pastToRead, async (where) => {
      const { more } = await readPastPage(ears, where);
      if (more) await again(ears, pastToRead, where, `read-past:${where.accountId}`, 0);
    }),
  ];
}

/** Answers how long to wait for the next time, or null where there is none. */
async function listenOnce(ears: Ears, where: z.infer<typeof place>): Promise<number | null> {
  try {
    const listened = await listenToAccount(ears, where);
    if (listened === null) return null;
    return listened.more ? 0 : EVERY_MS;
  } catch (error) {
    await noteTrouble(ears, where, error instanceof Error ? error.message : String(error));
    const asked = error instanceof NetworkBusy ? error.retryAfterSeconds : null;
    return asked === null ? AFTER_TROUBLE_MS : asked * 1000;
  }
}

async function again(
  { database, clock }: Ears,
  job: Job<z.infer<typeof place>>,
  where: z.infer<typeof place>,
  key: string,
  pauseMs: number,
): Promise<void> {
  const runAt = new Date(clock.now().getTime() + pauseMs);
  await database.inBody(where.bodyId, (tx) => enqueue(tx, job, where, { key, runAt }));
}

/** Every open account is listened to, and every item is assessed, whatever was lost with a killed process. */
export const listeningUpkeep: UpkeepTask = async (tx, now) => {
  for (const account of (await listOpenAccounts(tx, now)).filter(isConnected)) {
    const where = { bodyId: tx.bodyId, accountId: account.account_id };
    const state = await findListening(tx, account.account_id);
    const late = now.getTime() - (state?.polled_at?.getTime() ?? 0) > LATE_MS;
    if (late) await enqueue(tx, accountToListen, where, { key: `listen:${account.account_id}`, keepRunAt: true });
    const readingPast = state?.past_asked_at && !state.past_done_at;
    if (readingPast) await enqueue(tx, pastToRead, where, { key: `read-past:${account.account_id}`, keepRunAt: true });
  }
  if (await hasItemsToAssess(tx)) await announceItems(tx);
};
