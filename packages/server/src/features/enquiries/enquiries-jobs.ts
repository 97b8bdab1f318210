// SPDX-License-Identifier: EUPL-1.2
import { handleJob, type JobHandler } from '../../foundation/jobs/job.ts';
import type { UpkeepTask } from '../../foundation/jobs/upkeep.ts';
import { enquiriesHeard } from '../moderation/index.ts';
import { answersLeftBehind } from './answers-store.ts';
import { type Courier, deliverAnswer } from './deliver-answer.ts';
import { answerToDeliver, enqueueAnswer } from './deliver-later.ts';
import { openEnquiries, openNext } from './open-enquiries.ts';
import { recogniseConnections } from './recognise-connections.ts';

export const enquiriesDeclares = [answerToDeliver];

export function enquiriesJobs(courier: Courier): JobHandler[] {
  return [
    handleJob(enquiriesHeard, ({ bodyId }) => openEnquiries(courier, bodyId)),
    handleJob(answerToDeliver, (errand) => deliverAnswer(courier, errand)),
  ];
}

const LATE_MS = 60_000;

/** Enquiries and answers that should have moved by now are taken up again; codes that arrived are recognised. */
export const enquiriesUpkeep: UpkeepTask = async (tx, now) => {
  await openNext(tx, now);
  await recogniseConnections(tx, now);
  for (const { answer_id } of await answersLeftBehind(tx, new Date(now.getTime() - LATE_MS)))
    await enqueueAnswer(tx, answer_id, now);
};
