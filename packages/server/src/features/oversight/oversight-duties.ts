// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { violationDuties } from './list-violations.ts';
import { noticeDuties } from './register-notice.ts';

/** Violations to decide on, notices to keep published. */
export async function oversightDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  return [...(await violationDuties(tx, personId, at)), ...(await noticeDuties(tx, personId, at))];
}
