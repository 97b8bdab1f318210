// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { declareJob } from '../../foundation/jobs/job.ts';

/** What its term has ended for is to be erased. */
export const erasureDue = declareJob('erase-due', z.object({ bodyId: z.uuid(), askedBy: z.uuid().nullable() }));
/** Erasures that citizens asked for are to be written in the journal. */
export const erasuresToJournal = declareJob('journal-erasures', z.object({ bodyId: z.uuid() }));
