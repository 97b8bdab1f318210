// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { type AcknowledgementStanding, askedBy, NOTHING_ASKED, standingOf } from './acknowledgement.ts';
import { understandText } from './policy-in-force.ts';
import { findVersionToAcknowledge, type HeldVersion } from './version-store.ts';

/** Whether a person has acknowledged the policy in force, and whose powers wait for it. Runs at each request of some bodies. */
export async function acknowledgementStanding(
  tx: Transaction,
  personId: string,
  at: Date,
): Promise<AcknowledgementStanding> {
  return standingBefore(tx, await findVersionToAcknowledge(tx, personId, at), at);
}

/** The same, of a version that was already found for the person. */
export async function standingBefore(
  tx: Transaction,
  held: HeldVersion | null,
  at: Date,
): Promise<AcknowledgementStanding> {
  if (held === null || (held.revokedAt !== null && held.revokedAt <= at)) return NOTHING_ASKED;
  const { policy } = await understandText(tx, held);
  return standingOf(askedBy(policy), held.version, held.acknowledged);
}
