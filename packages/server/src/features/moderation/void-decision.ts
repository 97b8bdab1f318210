// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { recordDeed } from '../audit/index.ts';
import { lockPendingDecision, updateDecision } from './decision-store.ts';
import { canMove, nextMeasureState } from './measure.ts';
import { lockMeasuresOfDecision, updateMeasure } from './measure-store.ts';

/** Approval is bound to the form that was seen: when the item changes, a decision that still waits for it is void. */
export async function voidPendingDecision(tx: Transaction, caseId: string, at: Date): Promise<void> {
  const decision = await lockPendingDecision(tx, caseId);
  if (!decision) return;
  await updateDecision(tx, decision.decision_id, { state: 'undone' });
  await withdrawMeasures(tx, decision.decision_id);
  recordDeed(tx, {
    at,
    event: 'decision.void',
    actor: { kind: 'automatic' },
    subject: { kind: 'decision', id: decision.decision_id },
    data: { caseId, because: 'the item changed before the decision was approved' },
  });
}

/** Takes back what has not left. */
export async function withdrawMeasures(tx: Transaction, decisionId: string): Promise<void> {
  for (const measure of await lockMeasuresOfDecision(tx, decisionId)) {
    if (!canMove(measure.state, 'undone')) continue;
    await updateMeasure(tx, measure.measure_id, { state: nextMeasureState(measure.state, 'undone') });
  }
}
