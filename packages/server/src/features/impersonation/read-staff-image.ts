// SPDX-License-Identifier: EUPL-1.2
import type { StaffImage } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { conductCaseFor } from '../conduct/index.ts';
import { policyVersion } from '../rules/index.ts';
import { compareWithRegister } from './compare-with-register.ts';
import { staffImageClauses } from './impersonation-rules.ts';
import { viewClause } from './impersonation-views.ts';
import { readRegistered } from './read-registered.ts';

/**
 * Of a case of conduct on the coat of arms or the image of the body: the account that was reported, held against the register.
 * For whoever handles the case, and nobody else; nothing of it is kept. Throws NotFoundError.
 */
export async function readStaffImage(
  tx: Transaction,
  { caseId, personId, at, home }: { caseId: string; personId: string; at: Date; home: string },
): Promise<StaffImage> {
  const found = await conductCaseFor(tx, caseId, personId, at);
  const { policy } = await policyVersion(tx, found.policy_version);
  const clause = staffImageClauses(policy).find(({ id }) => id === found.clause);
  if (!clause) return { clause: null, comparison: null };
  const link = found.link;
  const register = await readRegistered(tx, at);
  return {
    clause: viewClause(clause),
    comparison: link === null ? null : compareWithRegister(register, { address: link, name: '' }, home),
  };
}
