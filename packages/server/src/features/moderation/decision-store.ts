// SPDX-License-Identifier: EUPL-1.2
// Decisions, the approvals that they wait for, and the evidence that they rest on.
import type { Insertable } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { DecisionTable } from '../../foundation/database/tables/moderation.ts';
import { keepWords, readWords } from '../../foundation/sealing/body-secret.ts';

export async function insertDecision(
  tx: Transaction,
  decision: Omit<Insertable<DecisionTable>, 'body_id'>,
  itemType: string,
): Promise<void> {
  const keep = (words: string | null | undefined, what: string) =>
    keepWords(tx, words ?? null, {
      isPrivate: itemType === 'message',
      place: placeOfWords(decision.decision_id, what),
    });
  const { reason, notice } = decision;
  const words = { reason: await keep(reason, 'reason'), notice: await keep(notice, 'notice') };
  await tx.kysely
    .insertInto('decision')
    .values({ ...decision, ...words, body_id: tx.bodyId })
    .execute();
}

const placeOfWords = (decisionId: string, what: string) => `decision/${decisionId}/${what}`;

/** A decision with its words as they were written: those on a private message are kept sealed with it. */
export async function openDecision<D extends { decision_id: string; reason: string | null; notice: string | null }>(
  tx: Transaction,
  decision: D,
): Promise<D> {
  const open = (words: string | null, what: string) =>
    readWords(tx, words, { isPrivate: true, place: placeOfWords(decision.decision_id, what) });
  const { reason, notice } = decision;
  return { ...decision, reason: await open(reason, 'reason'), notice: await open(notice, 'notice') };
}

export async function insertApprovals(
  tx: Transaction,
  decisionId: string,
  requirements: readonly string[],
): Promise<void> {
  if (requirements.length === 0) return;
  await tx.kysely
    .insertInto('approval')
    .values(
      requirements.map((requirement) => ({
        body_id: tx.bodyId,
        decision_id: decisionId,
        requirement,
        verdict: 'waiting' as const,
      })),
    )
    .execute();
}

/** Keeps what was written, as it was. The same version is kept once. */
export async function keepEvidence(
  tx: Transaction,
  evidence: { itemId: string; version: number; content: string; sha256: Buffer; storedAt: Date },
  itemType: string,
): Promise<void> {
  const place = placeOfEvidence(evidence.itemId, evidence.version);
  await tx.kysely
    .insertInto('evidence')
    .values({
      body_id: tx.bodyId,
      item_id: evidence.itemId,
      version: evidence.version,
      content: await keepWords(tx, evidence.content, { isPrivate: itemType === 'message', place }),
      sha256: evidence.sha256,
      stored_at: evidence.storedAt,
    })
    .onConflict((conflict) => conflict.columns(['body_id', 'item_id', 'version']).doNothing())
    .execute();
}

const placeOfEvidence = (itemId: string, version: number) => `evidence/${itemId}/${version}`;

/** The content of evidence as its hash was taken. */
export const openEvidence = (
  tx: Transaction,
  { item_id, version, content }: { item_id: string; version: number; content: string },
): Promise<string> => readWords(tx, content, { isPrivate: true, place: placeOfEvidence(item_id, version) });

export function findDecision(tx: Transaction, decisionId: string) {
  return tx.kysely
    .selectFrom('decision')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('decision_id', '=', decisionId)
    .executeTakeFirst();
}

export function lockDecision(tx: Transaction, decisionId: string) {
  return tx.kysely
    .selectFrom('decision')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('decision_id', '=', decisionId)
    .forUpdate()
    .executeTakeFirst();
}

/** The last decision of a case that waits for approval or is final, locked. */
export function lockStandingDecision(tx: Transaction, caseId: string) {
  return tx.kysely
    .selectFrom('decision')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('case_id', '=', caseId)
    .where('state', 'in', ['awaiting-approval', 'final'])
    .orderBy('decision_id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether a later decision stands on the same case. */
export async function isDecidedSince(
  tx: Transaction,
  decision: { decision_id: string; case_id: string },
): Promise<boolean> {
  const later = await tx.kysely
    .selectFrom('decision')
    .select('decision_id')
    .where('body_id', '=', tx.bodyId)
    .where('case_id', '=', decision.case_id)
    .where('decision_id', '>', decision.decision_id)
    .where('state', 'in', ['final', 'awaiting-approval'])
    .executeTakeFirst();
  return later !== undefined;
}

export async function updateDecision(
  tx: Transaction,
  decisionId: string,
  change: { state?: DecisionTable['state']; final_at?: Date; overturned?: 'whole' | 'part' },
): Promise<void> {
  await tx.kysely
    .updateTable('decision')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('decision_id', '=', decisionId)
    .execute();
}

export function listApprovals(tx: Transaction, decisionId: string) {
  return tx.kysely
    .selectFrom('approval')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('decision_id', '=', decisionId)
    .orderBy('requirement')
    .execute();
}

export async function answerApproval(
  tx: Transaction,
  decisionId: string,
  requirement: string,
  answer: { personId: string; verdict: 'yes' | 'no'; reason: string | null; at: Date },
): Promise<void> {
  await tx.kysely
    .updateTable('approval')
    .set({ person_id: answer.personId, verdict: answer.verdict, reason: answer.reason, at: answer.at })
    .where('body_id', '=', tx.bodyId)
    .where('decision_id', '=', decisionId)
    .where('requirement', '=', requirement)
    .execute();
}
