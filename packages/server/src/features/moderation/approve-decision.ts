// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { citeAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { requireAuthority } from '../authority/index.ts';
import { findPerson } from '../people/index.ts';
import { answerableBy } from './agreement.ts';
import { takeCaseInHand } from './case-at-hand.ts';
import { updateCase } from './case-store.ts';
import { answerApproval, listApprovals, lockDecision, updateDecision } from './decision-store.ts';
import { enqueueDelivery } from './deliver-later.ts';
import { nextMeasureState } from './measure.ts';
import { lockMeasuresOfDecision, updateMeasure } from './measure-store.ts';
import { withdrawMeasures } from './void-decision.ts';

type Verdict = BodyOf<typeof routes.approveDecision>;
type Decision = NonNullable<Awaited<ReturnType<typeof lockDecision>>>;

/** Whoever the policy asks agrees, or not. The last agreement lets the measures leave. Answers the case's id. */
export async function approveDecision(
  { database, clock, graceSeconds }: Context & { graceSeconds: number },
  caller: Caller,
  decisionId: string,
  verdict: Verdict,
): Promise<string> {
  const at = clock.now();
  return database.inBody(caller.bodyId, async (tx) => {
    const decision = await loadPending(tx, decisionId, caller);
    const { held } = await takeCaseInHand(tx, caller.personId, { caseId: decision.case_id, power: 'see', at });
    const requirement = await requirementFor(tx, decision, caller);
    const power = requirement === 'second-person' ? 'moderate' : 'approve';
    const act = await requireAuthority(tx, caller.personId, { power, accountId: held.account_id, at });
    await answerApproval(tx, decisionId, requirement, { personId: caller.personId, ...verdict, at });
    const settled = await settle(tx, decision, verdict, { at, dueAt: new Date(at.getTime() + graceSeconds * 1000) });
    recordDeed(tx, {
      at,
      event: 'decision.approval-given',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'case', id: decision.case_id },
      cites: [citeAct(act)],
      data: { decisionId, requirement, verdict: verdict.verdict, settled },
    });
    await announceLive(tx, { kind: 'queue' });
    return decision.case_id;
  });
}

async function loadPending(tx: Transaction, decisionId: string, caller: Caller): Promise<Decision> {
  const decision = await lockDecision(tx, decisionId);
  if (!decision) throw new NotFoundError({ it: 'La decisione', en: 'The decision' });
  if (decision.state !== 'awaiting-approval') {
    throw new ConflictError({
      it: 'Questa decisione non aspetta più il tuo consenso.',
      en: 'This decision no longer waits for your agreement.',
    });
  }
  if (decision.person_id === caller.personId) {
    throw new RefusedError({
      it: 'Hai preso tu questa decisione: il consenso lo deve dare un’altra persona.',
      en: 'You took this decision yourself: somebody else has to agree.',
    });
  }
  return decision;
}

async function requirementFor(tx: Transaction, decision: Decision, caller: Caller): Promise<string> {
  const person = await findPerson(tx, caller.personId);
  const waiting = (await listApprovals(tx, decision.decision_id)).filter((approval) => approval.verdict === 'waiting');
  const mine = waiting.find((approval) => answerableBy(approval.requirement, person?.role ?? ''));
  if (mine) return mine.requirement;
  throw new RefusedError({
    it: 'Il consenso spetta a un’altra figura: il caso dice quale.',
    en: 'Another role has to agree: the case says which.',
  });
}

async function settle(
  tx: Transaction,
  decision: Decision,
  { verdict }: Verdict,
  { at, dueAt }: { at: Date; dueAt: Date },
): Promise<'waiting' | 'final' | 'not-approved'> {
  if (verdict === 'no') {
    await updateDecision(tx, decision.decision_id, { state: 'not-approved' });
    await withdrawMeasures(tx, decision.decision_id);
    await updateCase(tx, decision.case_id, { state: 'open' });
    return 'not-approved';
  }
  const approvals = await listApprovals(tx, decision.decision_id);
  if (approvals.some((approval) => approval.verdict !== 'yes')) return 'waiting';
  await updateDecision(tx, decision.decision_id, { state: 'final', final_at: at });
  for (const measure of await lockMeasuresOfDecision(tx, decision.decision_id)) {
    await updateMeasure(tx, measure.measure_id, { state: nextMeasureState(measure.state, 'approved'), due_at: dueAt });
  }
  await updateCase(tx, decision.case_id, { state: 'decided', decided_at: at });
  await enqueueDelivery(tx, decision.case_id, dueAt);
  return 'final';
}
