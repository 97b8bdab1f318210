// SPDX-License-Identifier: EUPL-1.2
// An editorial plan: its states, what a policy asks of it, and when it stands in the way of another. Pure.
import type { PLAN_STATES, PlanAsks } from '@arengo/contract';
import type { Policy } from '@arengo/policy';

export type PlanState = (typeof PLAN_STATES)[number];
export type PlanEvent = 'write' | 'propose' | 'approve' | 'refuse' | 'discard';

/** A missing cell is a move that does not exist. What was approved and is written again is a draft: it is approved again. */
const MOVES: Record<PlanState, Partial<Record<PlanEvent, PlanState | 'gone'>>> = {
  draft: { write: 'draft', propose: 'proposed', discard: 'gone' },
  proposed: { write: 'draft', approve: 'approved', refuse: 'refused' },
  refused: { write: 'draft', discard: 'gone' },
  approved: { write: 'draft' },
};

/** The state after an event, `gone` for one that is discarded, or null where there is no such move. */
export function moved(state: PlanState, event: PlanEvent): PlanState | 'gone' | null {
  return MOVES[state][event] ?? null;
}

const INTEGRATION = 'integration-of-active-accounts';
const NOTHING: PlanAsks = {
  approvedBy: null,
  perAccount: null,
  meetings: null,
  meetingFirst: null,
  crossShare: [],
  integration: null,
};

/** What a policy asks of plans, each with the first clause that says it. Meetings that a clause asks for each account's plan precede it. */
export function asksOf(policy: Policy | null): PlanAsks {
  const asks = { ...NOTHING, crossShare: [...NOTHING.crossShare] };
  for (const { id, effects } of policy?.clauses ?? []) {
    for (const effect of effects) {
      if (effect.effect === 'oversight' && effect.over === INTEGRATION) asks.integration ??= id;
      if (effect.effect !== 'editorial-plan') continue;
      if (effect.approvedBy) asks.approvedBy ??= { role: effect.approvedBy, clause: id };
      if (effect.perAccount) asks.perAccount ??= id;
      if (effect.meetings) asks[effect.perAccount ? 'meetingFirst' : 'meetings'] ??= id;
      if (effect.crossShare) asks.crossShare.push(id);
    }
  }
  return asks;
}

export type Span = { from: string; to: string };
export type PlacedPlan = Span & { planId: string; accountId: string; state: PlanState };

/** Whether two spans of days, ends included, have a day in common. */
export const meet = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to;

/** Another plan of the same account, proposed or approved, with a day in common: two plans never hold on one day. */
export function inTheWay<P extends PlacedPlan>(plan: PlacedPlan, others: readonly P[]): P | null {
  const found = others.find(
    (one) =>
      one.planId !== plan.planId &&
      one.accountId === plan.accountId &&
      (one.state === 'proposed' || one.state === 'approved') &&
      meet(one, plan),
  );
  return found ?? null;
}

/** Whether an approved plan of the account covers a day. */
export function covered(plans: readonly PlacedPlan[], accountId: string, day: string): boolean {
  return plans.some(
    (one) => one.accountId === accountId && one.state === 'approved' && one.from <= day && day <= one.to,
  );
}

/** Whether one of the meetings held by then prepared the plan. */
export function wasPrepared(
  planId: string,
  meetings: readonly { heldAt: Date; plans: readonly string[] }[],
  at: Date,
): boolean {
  return meetings.some(({ heldAt, plans }) => heldAt <= at && plans.includes(planId));
}

/** The role to which a policy entrusts the editorial programming, or null. */
export function programmingRole(policy: Policy | null): { role: string; clause: string } | null {
  for (const { id, effects } of policy?.clauses ?? []) {
    for (const effect of effects) {
      if (effect.effect === 'role' && effect.duties?.includes('editorial-programming'))
        return { role: effect.role, clause: id };
    }
  }
  return null;
}
