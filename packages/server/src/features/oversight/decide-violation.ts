// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { citeAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { askAuthority } from '../authority/index.ts';
import type { By, May } from '../editorial/index.ts';
import { findPerson } from '../people/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { overseerOf } from './violation.ts';
import { decideViolation as keepDecision, lockViolation } from './violation-store.ts';

type Decision = BodyOf<typeof routes.decideViolationReport>;

/** Whoever the policy entrusts it to says what becomes of a violation that was reported, and why. What follows is done by them, or by whoever wrote. */
export async function decideViolation(
  tx: Transaction,
  reportId: string,
  { outcome, reason }: Decision,
  by: By,
): Promise<void> {
  const report = await lockViolation(tx, reportId);
  if (!report) throw new NotFoundError({ it: 'La segnalazione', en: 'The report' });
  const overseer = overseerOf((await policyInForceIfAny(tx, by.at))?.policy ?? null);
  const asks = overseer ? [overseer.clause] : [];
  const may = await mayDecide(tx, overseer?.role ?? null, report.account_id, by);
  if (!may.granted) throw new RefusedError(may.because, { code: 'no-authority', cites: asks });
  if (report.outcome !== null) throw new ConflictError(DECIDED);
  await keepDecision(tx, reportId, { outcome, reason, by: by.personId, at: by.at });
  recordDeed(tx, {
    at: by.at,
    event: 'violation.decided',
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'violation-report', id: reportId },
    cites: [...asks, ...may.cites],
    data: { outcome, accountId: report.account_id, postId: report.post_id },
  });
  await announceLive(tx, { kind: 'queue' });
}

/** Whether the person decides on what is reported of an account: by their role, if the policy says which, and by an act. */
export async function mayDecide(
  tx: Transaction,
  role: string | null,
  accountId: string,
  { personId, at }: By,
): Promise<May> {
  if (role !== null && (await findPerson(tx, personId))?.role !== role)
    return { granted: false, because: notRole(role) };
  const power = role === null ? 'manage' : 'approve';
  const answer = await askAuthority(tx, personId, { power, accountId, at });
  return answer.granted ? { granted: true, cites: [citeAct(answer.act)] } : { granted: false, because: answer.because };
}

const notRole = (role: string) => ({
  it: `La policy affida questa decisione a: ${role.replaceAll('-', ' ')}.`,
  en: `The policy entrusts this decision to: ${role.replaceAll('-', ' ')}.`,
});
const DECIDED = {
  it: 'Su questa segnalazione c’è già una decisione. Rileggila: se i fatti sono altri, serve un’altra segnalazione.',
  en: 'This report was decided on already. Read it again: other facts take another report.',
};
