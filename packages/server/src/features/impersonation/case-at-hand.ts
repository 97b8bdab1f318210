// SPDX-License-Identifier: EUPL-1.2
// The first beats of every write: the case, locked; what may be done with it now.
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import type { Governor } from '../authority/index.ts';
import { type CaseFacts, type Step, whyNot } from './impersonation-case.ts';
import { isPending } from './impersonation-report.ts';
import { type CaseRow, evidenceOf, lockCase, type ReportRow, reportsOf } from './impersonation-store.ts';

export type Needs = Context & {
  /** Where this installation is reached: the practice network stands there. */
  publicUrl: string;
};
export type Who = Pick<Caller, 'bodyId' | 'personId'>;

export const noSuchCase = () => new NotFoundError({ it: 'Questo caso', en: 'This case' });

export type AtHand = { found: CaseRow; facts: CaseFacts; reports: ReportRow[] };

/** The case, locked, and the step allowed. Throws NotFoundError and ConflictError. */
export async function caseAtHand(tx: Transaction, caseId: string, step: Step | null): Promise<AtHand> {
  const found = await lockCase(tx, caseId);
  if (!found) throw noSuchCase();
  const reports = await reportsOf(tx, [caseId]);
  const facts = factsOf(found, reports, (await evidenceOf(tx, caseId)).length);
  const because = step && whyNot(step, facts);
  if (because) throw new ConflictError(because, { code: 'impersonation-not-now', cites: found.clauses });
  return { found, facts, reports };
}

export function factsOf(found: CaseRow, reports: readonly ReportRow[], evidence: number): CaseFacts {
  const { state, verdict, outcome } = found;
  return { state, verdict, outcome, evidence, pending: reports.filter((one) => isPending(one.state)).length };
}

/** Records a deed on a case, under the act by which it was done and the clauses of the case. */
export function recordStep(
  tx: Transaction,
  by: Omit<Governor, 'act'>,
  { caseId, event, cites, data }: { caseId: string; event: string; cites: string[]; data?: Deed['data'] },
): void {
  recordDeed(tx, {
    at: by.at,
    event,
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'impersonation-case', id: caseId },
    cites,
    ...(data ? { data } : {}),
  });
}
