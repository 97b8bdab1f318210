// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { type PolicyVersion, policyInForce } from '../rules/index.ts';

/** The policy in force, or null before the body has adopted one: then any act in force will do. */
export async function policyAt(tx: Transaction, at: Date): Promise<PolicyVersion | null> {
  try {
    return await policyInForce(tx, at);
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
