// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { type AcknowledgementStanding, askedBy, NOTHING_ASKED, standingOf } from './acknowledgement.ts';
import { understand } from './policy-in-force.ts';
import { findVersionToAcknowledge } from './version-store.ts';

/** Whether a person has acknowledged the policy in force, and whose powers wait for it. Runs at each request of some bodies. */
export async function acknowledgementStanding(
  tx: Transaction,
  personId: string,
  at: Date,
): Promise<AcknowledgementStanding> {
  const found = await findVersionToAcknowledge(tx, personId, at);
  if (!found) return NOTHING_ASKED;
  const { policy, version } = await understand(tx, found.row);
  return standingOf(askedBy(policy), version, found.acknowledged);
}
