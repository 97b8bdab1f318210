// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import type { Network } from '../../networks/network.ts';
import { citeAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { type Assessment, assessCase, type CaseAtHand, refuseIfClaimed, takeCaseInHand } from './case-at-hand.ts';
import { type LockedCase, updateCase } from './case-store.ts';
import { type Decided, decide } from './decision.ts';
import { insertApprovals, insertDecision, keepEvidence } from './decision-store.ts';
import { enqueueDelivery } from './deliver-later.ts';
import { evidenceOf } from './evidence.ts';
import { insertMeasures } from './measure-store.ts';
import { noticeWay } from './network-effects.ts';
import type { ReasonsPages } from './reasons-pages.ts';

export type DecisionRequest = BodyOf<typeof routes.takeDecision>;
export type Deciding = Context & {
  networks: ReadonlyMap<string, Network>;
  graceSeconds: number;
  reasonsPages: ReasonsPages;
};

/** A person decides a case under the policy in force. Answers the decision's id. */
export async function takeDecision(
  deciding: Deciding,
  caller: Caller,
  caseId: string,
  request: DecisionRequest,
): Promise<string> {
  return deciding.database.inBody(caller.bodyId, (tx) => decideCase(tx, deciding, caller, caseId, request));
}

/** The same, in a transaction of the caller's. */
export async function decideCase(
  tx: Transaction,
  deciding: Deciding,
  caller: Caller,
  caseId: string,
  request: DecisionRequest,
): Promise<string> {
  const at = deciding.clock.now();
  const hand = await takeCaseInHand(tx, caller.personId, { caseId, power: 'moderate', at });
  refuseIfSettled(hand.held, request, caller.personId, at);
  const categories = request.grounds.flatMap((ground) => ground.category ?? []);
  const otherGround = request.grounds.some((ground) => ground.category === null);
  const assessment = await assessCase(tx, hand.held, { categories, gravity: request.gravity, otherGround, at });
  const addressLength = await deciding.reasonsPages.addressLength(tx);
  const decided = rule(deciding, { held: hand.held, addressLength }, request, assessment);
  const decisionId = await save(tx, deciding, { caller, hand, request, assessment, decided, at });
  await announceLive(tx, { kind: 'queue' });
  return decisionId;
}

function refuseIfSettled(held: LockedCase, request: DecisionRequest, personId: string, at: Date): void {
  refuseIfClaimed(held, personId, at);
  if (held.version !== request.itemVersion) {
    throw new ConflictError(
      {
        it: 'Il testo è cambiato dopo che l’hai letto. Rileggilo e decidi di nuovo.',
        en: 'The text changed after you read it. Read it again and decide again.',
      },
      { code: 'item-changed' },
    );
  }
  if (held.state === 'decided' || held.state === 'awaiting-approval') {
    throw new ConflictError(
      { it: 'Questo caso è già stato deciso.', en: 'This case has already been decided.' },
      { code: 'already-decided' },
    );
  }
  if (held.state === 'gone') {
    throw new ConflictError(
      { it: 'L’autore ha già tolto questo contenuto.', en: 'The author has already taken this item away.' },
      { code: 'gone' },
    );
  }
}

type Seat = { held: LockedCase; addressLength: number };

function rule(
  deciding: Deciding,
  { held, addressLength }: Seat,
  request: DecisionRequest,
  { ruling }: Assessment,
): Decided {
  const capabilities = deciding.networks.get(held.network)?.capabilities ?? {};
  const verdict = decide(request, ruling, { noticeWay: noticeWay(capabilities), held: held.held, addressLength });
  if (verdict.ok) return verdict.decided;
  const errors = [{ pointer: verdict.pointer, detail: verdict.because.en }];
  throw new RefusedError(verdict.because, { code: 'not-lawful', cites: verdict.cites, errors });
}

type Settled = {
  caller: Caller;
  hand: CaseAtHand;
  request: DecisionRequest;
  assessment: Assessment;
  decided: Decided;
  at: Date;
};

async function save(tx: Transaction, { graceSeconds, reasonsPages }: Deciding, settled: Settled): Promise<string> {
  const { hand, decided, at } = settled;
  const { held } = hand;
  const decisionId = uuidv7();
  const waits = decided.agreements.length > 0;
  const dueAt = new Date(at.getTime() + graceSeconds * 1000);
  const evidence = evidenceOf(held);
  if (decided.measures.length > 0) {
    const kept = { itemId: held.case_id, version: held.version, ...evidence, storedAt: at };
    await keepEvidence(tx, kept, held.item_type);
  }
  await insertDecision(tx, decisionRow(decisionId, settled, waits), held.item_type);
  await insertApprovals(tx, decisionId, decided.agreements);
  await insertMeasures(tx, measureRows(decisionId, settled, waits, dueAt), held.item_type);
  await giveReasons(tx, reasonsPages, decisionId, settled);
  await updateCase(tx, held.case_id, {
    state: waits ? 'awaiting-approval' : 'decided',
    decided_at: waits ? null : at,
    claimed_by: null,
    claimed_until: null,
  });
  recordDecision(tx, decisionId, settled, evidence.sha256);
  if (!waits && decided.measures.length > 0) await enqueueDelivery(tx, held.case_id, dueAt);
  return decisionId;
}

async function giveReasons(
  tx: Transaction,
  { openPage }: ReasonsPages,
  decisionId: string,
  { hand, request, assessment, at }: Settled,
): Promise<void> {
  const { measures } = request;
  if (measures.length === 0) return;
  const detected = hand.held.categories.length > 0;
  await openPage(tx, { decisionId, decidedAt: at, detected, ruling: assessment.ruling, measures });
}

function decisionRow(decisionId: string, { caller, hand, request, assessment, decided, at }: Settled, waits: boolean) {
  return {
    decision_id: decisionId,
    case_id: hand.held.case_id,
    author_id: hand.held.author_id,
    person_id: caller.personId,
    item_version: hand.held.version,
    outcome: request.outcome,
    state: waits ? ('awaiting-approval' as const) : ('final' as const),
    gravity: request.gravity,
    grounds: JSON.stringify(decided.grounds),
    situation: JSON.stringify(assessment.situation),
    ruling: JSON.stringify(assessment.ruling),
    policy_version: assessment.version.version,
    act_id: hand.act.actId,
    reason: request.reason,
    notice: request.notice,
    decided_at: at,
    final_at: waits ? null : at,
  };
}

// Telling the author goes first: once a profile is blocked, nothing reaches it any more.
const ORDER = [
  'warn',
  'notice',
  'approve',
  'hide',
  'remove',
  'report-to-network',
  'report-user-to-network',
  'refer-to-authority',
  'block',
];

function measureRows(decisionId: string, { hand, decided }: Settled, waits: boolean, dueAt: Date) {
  return decided.measures
    .toSorted((a, b) => ORDER.indexOf(a.action) - ORDER.indexOf(b.action))
    .map((measure) => ({
      measure_id: uuidv7(),
      decision_id: decisionId,
      case_id: hand.held.case_id,
      account_id: hand.held.account_id,
      ...measure,
      state: waits ? ('awaiting-approval' as const) : ('waiting' as const),
      due_at: dueAt,
    }));
}

function recordDecision(tx: Transaction, decisionId: string, settled: Settled, evidence: Buffer): void {
  const { caller, hand, request, assessment, decided, at } = settled;
  const clauses = [...decided.grounds, ...decided.measures].flatMap(({ clause }) => clause ?? []);
  recordDeed(tx, {
    at,
    event: 'decision.taken',
    actor: { kind: 'person', id: caller.personId },
    subject: { kind: 'case', id: hand.held.case_id },
    cites: [citeAct(hand.act), ...new Set(clauses)],
    data: {
      decisionId,
      outcome: request.outcome,
      gravity: request.gravity,
      grounds: decided.grounds.map(({ category, clause }) => ({ category, clause })),
      measures: decided.measures.map(({ action, clause }) => ({ action, clause })),
      agreements: decided.agreements,
      policy: { id: assessment.version.policy.id, version: assessment.version.version },
      itemVersion: hand.held.version,
      evidenceSha256: evidence.toString('hex'),
    },
  });
}
