// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { recordDeed } from '../audit/index.ts';
import { lockStandingDecision, updateDecision } from './decision-store.ts';
import { canMove, canUndo, nextMeasureState } from './measure.ts';
import { lockMeasuresOfDecision, updateMeasure } from './measure-store.ts';

/**
 * A decision is bound to the form that was seen: when the item changes, one that waits for approval is void, and so is one of
 * which nothing has left yet. When its author took the item away, only the first: there is nothing to decide again.
 */
export async function voidDecision(
  tx: Transaction,
  caseId: string,
  change: 'edited' | 'gone',
  at: Date,
): Promise<void> {
  const decision = await lockStandingDecision(tx, caseId);
  if (!decision) return;
  if (decision.state === 'final' && (change === 'gone' || !(await hasAllToLeave(tx, decision.decision_id)))) return;
  await updateDecision(tx, decision.decision_id, { state: 'undone' });
  await withdrawMeasures(tx, decision.decision_id);
  recordDeed(tx, {
    at,
    event: 'decision.void',
    actor: { kind: 'automatic' },
    subject: { kind: 'decision', id: decision.decision_id },
    data: { caseId, because: 'the item changed before the decision was approved, or before anything left' },
  });
}

async function hasAllToLeave(tx: Transaction, decisionId: string): Promise<boolean> {
  const measures = await lockMeasuresOfDecision(tx, decisionId);
  return measures.length > 0 && canUndo(measures);
}

/** Takes back what has not left. */
export async function withdrawMeasures(tx: Transaction, decisionId: string): Promise<void> {
  for (const measure of await lockMeasuresOfDecision(tx, decisionId)) {
    if (!canMove(measure.state, 'undone')) continue;
    await updateMeasure(tx, measure.measure_id, { state: nextMeasureState(measure.state, 'undone') });
  }
}
