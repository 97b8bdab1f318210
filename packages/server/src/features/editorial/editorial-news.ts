// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { declareJob } from '../../foundation/jobs/job.ts';

const variant = z.object({ bodyId: z.uuid(), variantId: z.uuid() });

/** News for the features above: nothing is missing any more for a variant to leave. */
export const variantApproved = declareJob('variant-approved', variant);
/** And: what was approved no longer is what is written. */
export const variantChanged = declareJob('variant-changed', variant);
export const editorialDeclares = [variantApproved, variantChanged];
