// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import { requireAuthority } from '../authority/index.ts';
import type { By } from '../editorial/index.ts';
import { moved } from './plan.ts';
import { planAtHand, planDeed, requireOpenAccount, stateAfter } from './plan-at-hand.ts';
import { deletePlan, putPlan } from './plans-store.ts';

/** Begins the plan of an account. Answers its id. */
export async function writePlan(tx: Transaction, given: BodyOf<typeof routes.writePlan>, by: By): Promise<string> {
  await requireOpenAccount(tx, given.accountId, by.at);
  await requireAuthority(tx, by.personId, { power: 'draft', accountId: given.accountId, at: by.at });
  const plan = {
    ...given,
    ...NOT_DECIDED,
    planId: uuidv7(),
    state: 'draft' as const,
    version: 1,
    authors: [by.personId],
    proposedAt: null,
    createdBy: by.personId,
    createdAt: by.at,
    changedAt: by.at,
  };
  await putPlan(tx, plan);
  recordDeed(tx, planDeed('editorial-plan.written', plan, by, { from: plan.from, to: plan.to }));
  return plan.planId;
}

/** Writes a plan again: what was agreed to it falls, for it is another plan. */
export async function changePlan(
  tx: Transaction,
  planId: string,
  { version, ...given }: BodyOf<typeof routes.changePlan>,
  by: By,
): Promise<void> {
  const before = await planAtHand(tx, planId, version);
  await requireAuthority(tx, by.personId, { power: 'draft', accountId: before.accountId, at: by.at });
  const plan = {
    ...before,
    ...given,
    ...NOT_DECIDED,
    state: stateAfter(before, 'write'),
    version: version + 1,
    authors: [...new Set([...before.authors, by.personId])],
    proposedAt: null,
    changedAt: by.at,
  };
  await putPlan(tx, plan);
  const data = { version: plan.version, from: plan.from, to: plan.to, was: before.state };
  recordDeed(tx, planDeed('editorial-plan.changed', plan, by, data));
}

/** Discards a plan that is nobody's word yet. */
export async function discardPlan(tx: Transaction, planId: string, by: By): Promise<void> {
  const plan = await planAtHand(tx, planId);
  await requireAuthority(tx, by.personId, { power: 'draft', accountId: plan.accountId, at: by.at });
  if (moved(plan.state, 'discard') !== 'gone') throw new ConflictError(STANDS, { code: 'plan-state' });
  await deletePlan(tx, planId);
  recordDeed(tx, planDeed('editorial-plan.discarded', plan, by));
}

const NOT_DECIDED = { decidedBy: null, decidedAt: null, reason: null };
const STANDS = {
  it: 'Il piano è stato proposto o approvato: resta nel registro. Riscrivilo, se non va più bene.',
  en: 'The plan was proposed or approved: it stays on the register. Write it again if it no longer fits.',
};
