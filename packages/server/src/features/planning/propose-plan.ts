// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { requireAuthority } from '../authority/index.ts';
import type { By } from '../editorial/index.ts';
import { planAtHand, planDeed, refuseOverlap, requireOpenAccount, stateAfter } from './plan-at-hand.ts';
import { putPlan } from './plans-store.ts';

/** Proposes a plan to whoever approves it. */
export async function proposePlan(tx: Transaction, planId: string, by: By): Promise<void> {
  const before = await planAtHand(tx, planId);
  await requireAuthority(tx, by.personId, { power: 'draft', accountId: before.accountId, at: by.at });
  const state = stateAfter(before, 'propose');
  await requireOpenAccount(tx, before.accountId, by.at);
  await refuseOverlap(tx, before);
  const plan = { ...before, state, proposedAt: by.at, version: before.version + 1 };
  await putPlan(tx, plan);
  recordDeed(tx, planDeed('editorial-plan.proposed', plan, by, { version: plan.version }));
  await announceLive(tx, { kind: 'queue' });
}
