// SPDX-License-Identifier: EUPL-1.2
// From rows to what the desk shows: the only way out.
import type { DecisionView, MeasureView, QueueRow as QueueRowView } from '@arengo/contract';
import type { Capabilities } from '../../networks/network.ts';
import { categoriesOf, enquiryOf } from './case-at-hand.ts';
import type { approvalsOf, decisionsOf, measuresOf } from './case-reading-store.ts';
import { canUndo } from './measure.ts';
import { effectFor, type NetworkOrder } from './network-effects.ts';
import type { QueueRow } from './queue-store.ts';

/** Blurred until asked for. */
const HARSH = ['insult', 'profanity', 'threat', 'hate', 'violence', 'dignity', 'obscene'];

export function viewQueueRow(row: QueueRow, at: Date, readable: boolean): QueueRowView {
  return {
    id: row.case_id,
    state: row.state,
    network: row.network,
    accountName: row.account_name,
    itemType: row.item_type,
    itemVersion: row.item_version,
    excerpt: readable ? row.excerpt : '',
    author: readable ? row.author_name : '',
    harsh: row.categories.some((category) => HARSH.includes(category)),
    categories: categoriesOf(row.categories),
    enquiry: enquiryOf(row.enquiry),
    held: row.held,
    urgency: row.urgency,
    postedAt: row.posted_at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    claim: viewClaim(row, at),
  };
}

export function viewClaim(
  row: { claimed_by: string | null; claimed_until: Date | null; claimed_name: string | null },
  at: Date,
) {
  if (!row.claimed_by || !row.claimed_until || row.claimed_until <= at) return null;
  return { personId: row.claimed_by, personName: row.claimed_name ?? '', until: row.claimed_until.toISOString() };
}

type Rows = {
  approvals: Awaited<ReturnType<typeof approvalsOf>>;
  measures: Awaited<ReturnType<typeof measuresOf>>;
};
type Decision = Awaited<ReturnType<typeof decisionsOf>>[number];

export function viewDecision(
  decision: Decision,
  { approvals, measures }: Rows,
  capabilities: Capabilities,
): DecisionView {
  const own = measures.filter((measure) => measure.decision_id === decision.decision_id);
  const undoable = ['final', 'awaiting-approval'].includes(decision.state) && own.length > 0 && canUndo(own);
  const [first] = own;
  return {
    id: decision.decision_id,
    outcome: decision.outcome,
    person: decision.person_name,
    decidedAt: decision.decided_at.toISOString(),
    state: decision.state,
    overturned: decision.overturned,
    grounds: decision.grounds.map(({ category, clause, note }) => ({ category: category ?? 'other', clause, note })),
    reason: decision.reason,
    notice: decision.notice,
    approvals: approvals
      .filter((approval) => approval.decision_id === decision.decision_id)
      .map((approval) => ({
        role: approval.requirement,
        person: approval.person_name,
        verdict: approval.verdict,
        reason: approval.reason,
      })),
    measures: own.map((measure) => viewMeasure(measure, capabilities)),
    undoUntil: undoable && first ? first.due_at.toISOString() : null,
  };
}

function viewMeasure(measure: Rows['measures'][number], capabilities: Capabilities): MeasureView {
  const effect = effectFor(measure.action as NetworkOrder, capabilities);
  return {
    id: measure.measure_id,
    action: measure.action as MeasureView['action'],
    state: measure.state,
    clause: measure.clause,
    dueAt: measure.state === 'waiting' ? measure.due_at.toISOString() : null,
    attempts: measure.attempts,
    trouble: measure.trouble,
    confirmedAt: measure.confirmed_at?.toISOString() ?? null,
    reversible: measure.state === 'confirmed' && effect?.reverse !== undefined,
  };
}
