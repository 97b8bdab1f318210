// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import { enqueue, handleJob, type JobHandler } from '../../foundation/jobs/job.ts';
import type { UpkeepTask } from '../../foundation/jobs/upkeep.ts';
import { eraseDue } from './erase-due.ts';
import { journalIn } from './journal.ts';
import { ordersToJournal } from './orders-store.ts';
import { erasureDue, erasuresToJournal } from './privacy-news.ts';
import { lastRun, openDestructions } from './privacy-store.ts';
import { journalErasures } from './settle-erasures.ts';

export const privacyDeclares = [erasureDue, erasuresToJournal];

export function privacyJobs(context: Context & { config: { dataFolder: string } }): JobHandler[] {
  return [
    handleJob(erasureDue, async ({ bodyId, askedBy }) => {
      await eraseDue(context, bodyId, askedBy);
    }),
    handleJob(erasuresToJournal, ({ bodyId }) =>
      journalErasures(context, bodyId, journalIn(context.config.dataFolder)),
    ),
  ];
}

const DAY_MS = 24 * 60 * 60_000;

/** Once a day, and whatever a killed process left half done. */
export const privacyUpkeep: UpkeepTask = async (tx, now) => {
  const ran = await lastRun(tx);
  const due = ran === null || now.getTime() - ran.getTime() >= DAY_MS || (await openDestructions(tx)).length > 0;
  const { bodyId } = tx;
  if (due) await enqueue(tx, erasureDue, { bodyId, askedBy: null }, { key: `erase-due:${bodyId}` });
  if ((await ordersToJournal(tx)).length > 0)
    await enqueue(tx, erasuresToJournal, { bodyId }, { key: `journal-erasures:${bodyId}` });
};
