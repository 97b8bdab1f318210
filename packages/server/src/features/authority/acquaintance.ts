// SPDX-License-Identifier: EUPL-1.2
import type { PersonKind } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { partyOf } from '../people/index.ts';
import { type AcknowledgementStanding, type HeldVersion, standingBefore } from '../rules/index.ts';
import { ACQUAINTED, type Acquaintance } from './authority.ts';

/** The version of the policy that holds, as the person stands before it; null where none does. */
export type Before = { held: HeldVersion | null; kind: PersonKind };

/** Whether the person's powers wait for an acknowledgement of the policy in force. */
export async function acquaintanceOf(tx: Transaction, before: Before, at: Date): Promise<Acquaintance> {
  const standing = await standingBefore(tx, before.held, at);
  return nothingWaits(standing) ? ACQUAINTED : acquaintance(standing, before.kind);
}

const nothingWaits = ({ missing, beforePower }: AcknowledgementStanding) =>
  missing === null || beforePower.length === 0;

function acquaintance({ missing, beforePower, clauseFor }: AcknowledgementStanding, kind: PersonKind) {
  const party = partyOf(kind);
  return { missing, beforePower, clauseFor, external: party === 'external' || party === 'supplier' };
}
