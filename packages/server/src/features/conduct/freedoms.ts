// SPDX-License-Identifier: EUPL-1.2
import { type Freedom, freedom } from '@arengo/contract';
import { z } from 'zod';

const stored = z.array(freedom);

/** The assessment as it was kept; empty where there is none yet. */
export function freedomsOf(assessment: unknown): Freedom[] {
  return assessment === null ? [] : stored.parse(assessment);
}
