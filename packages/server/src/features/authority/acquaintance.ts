// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { findPerson, partyOf } from '../people/index.ts';
import { acknowledgementStanding } from '../rules/index.ts';
import { ACQUAINTED, type Acquaintance } from './authority.ts';

/** Whether the person's powers wait for an acknowledgement of the policy in force. */
export async function acquaintanceOf(tx: Transaction, personId: string, at: Date): Promise<Acquaintance> {
  const { beforePower, clauseFor, missing } = await acknowledgementStanding(tx, personId, at);
  if (missing === null || beforePower.length === 0) return ACQUAINTED;
  const person = await findPerson(tx, personId);
  const party = person && partyOf(person.kind);
  return { missing, beforePower, clauseFor, external: party === 'external' || party === 'supplier' };
}
