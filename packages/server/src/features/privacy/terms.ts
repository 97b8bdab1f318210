// SPDX-License-Identifier: EUPL-1.2
import type { DataClass } from '@arengo/contract';
import type { Policy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { findTerms } from './privacy-store.ts';
import { type OwnTerms, type Term, termOf } from './retention.ts';

/** The terms that the body has set itself. */
export async function ownTerms(tx: Transaction): Promise<OwnTerms> {
  const rows = await findTerms(tx);
  return Object.fromEntries(rows.map(({ data_class, term }) => [data_class, term]));
}

export type Rule = { policy: Policy | null; version: number | null; termOf: (dataClass: DataClass) => Term };

/** What holds now: the policy in force and the body's own terms. */
export async function rulesOf(tx: Transaction, at: Date): Promise<Rule> {
  const inForce = await policyInForceIfAny(tx, at);
  const policy = inForce?.policy ?? null;
  const own = await ownTerms(tx);
  return { policy, version: inForce?.version ?? null, termOf: (dataClass) => termOf(dataClass, policy, own) };
}
