// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import { handleJob, type JobHandler } from '../../foundation/jobs/job.ts';
import { actNumbered } from '../acts/index.ts';
import { keepNumbered } from './keep-document.ts';

/** What an act says from the registers at its number and date is kept by itself. */
export function draftingJobs({ database, clock }: Context): JobHandler[] {
  return [
    handleJob(actNumbered, ({ bodyId, actId }) =>
      database.inBody(bodyId, (tx) => keepNumbered(tx, actId, { actor: { kind: 'automatic' }, at: clock.now() })),
    ),
  ];
}
