// SPDX-License-Identifier: EUPL-1.2
import type { UpkeepTask } from '../../foundation/jobs/upkeep.ts';
import { forgetKeys } from './reasons-store.ts';

/** Keys whose notice has left are forgotten. */
export const reasonsUpkeep: UpkeepTask = (tx) => forgetKeys(tx);
