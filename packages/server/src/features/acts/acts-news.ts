// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { declareJob } from '../../foundation/jobs/job.ts';

/** News for the features above: a draft has been given number and date. */
export const actNumbered = declareJob('act-numbered', z.object({ bodyId: z.uuid(), actId: z.uuid() }));
export const actsDeclares = [actNumbered];
