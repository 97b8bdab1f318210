// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Because, ConflictError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import { listKnownAccounts } from '../accounts/index.ts';
import { citeAct } from '../acts/index.ts';
import { accountsWithPower, requireAuthority, requireGovernment } from '../authority/index.ts';
import { answerableBy } from '../moderation/index.ts';
import { findPerson } from '../people/index.ts';
import { recordStep, type Who } from './case-at-hand.ts';
import { nextReportState, type ReportState } from './impersonation-report.ts';
import {
  agreementsOf,
  findReport,
  insertAgreement,
  lockCase,
  type ReportRow,
  updateReport,
} from './impersonation-store.ts';

type Given = BodyOf<typeof routes.agreeToImpersonationReport>;

/** Whoever the policy asks agrees, or not, by the act that gives them that power. The last agreement makes the report ready. */
export function agreeToReport(
  { database, clock }: Context,
  { bodyId, personId }: Who,
  reportId: string,
  given: Given,
): Promise<{ id: string; state: ReportState }> {
  const at = clock.now();
  return database.inBody(bodyId, async (tx) => {
    const report = await reportInHand(tx, reportId);
    const may = await mayAgree(tx, report, personId, at);
    if (!may.granted) throw new RefusedError(may.because, { cites: report.clauses });
    const next = nextReportState(report.state, given.verdict === 'yes' ? 'agreed' : 'refused');
    const { verdict, reason } = given;
    refuseFaults(verdict === 'no' && reason === '' ? [{ field: '/reason', because: NO_REASON }] : []);
    await insertAgreement(tx, {
      ...{ report_id: reportId, requirement: may.requirement, verdict, reason },
      ...{ person_id: personId, given_at: at },
    });
    const state = verdict === 'yes' && may.others ? report.state : next;
    await updateReport(tx, reportId, { state });
    recordStep(
      tx,
      { personId, at },
      {
        ...{ caseId: report.case_id, event: 'impersonation.agreement-given', cites: [may.act, ...report.clauses] },
        data: { reportId, requirement: may.requirement, verdict, settled: state },
      },
    );
    return { id: reportId, state };
  });
}

/** The report with its case locked first, as in every other step. */
export async function reportInHand(tx: Transaction, reportId: string): Promise<ReportRow> {
  const seen = await findReport(tx, reportId);
  if (seen) await lockCase(tx, seen.case_id);
  const report = await findReport(tx, reportId);
  if (!report) throw new NotFoundError({ it: 'La segnalazione', en: 'The report' });
  return report;
}

export type MayAgree =
  | { granted: true; requirement: string; act: string /** Somebody else has to agree too. */; others: boolean }
  | { granted: false; because: Because };

/** Whether the person can give an agreement that a report waits for, and by which act. */
export async function mayAgree(tx: Transaction, report: ReportRow, personId: string, at: Date): Promise<MayAgree> {
  if (report.state !== 'awaiting-agreement') throw new ConflictError(NOT_WAITING);
  if (report.asked_by === personId) return { granted: false, because: OWN };
  const given = new Set((await agreementsOf(tx, [report.report_id])).map(({ requirement }) => requirement));
  const waiting = report.requires.filter((one) => !given.has(one));
  const role = (await findPerson(tx, personId))?.role ?? '';
  const requirement = waiting.find((one) => answerableBy(one, role));
  if (requirement === undefined) return { granted: false, because: OTHER_ROLE };
  const act = await actFor(tx, requirement, personId, at).catch((error: unknown) => {
    if (error instanceof RefusedError) return error.because;
    throw error;
  });
  if (typeof act !== 'string') return { granted: false, because: act };
  return { granted: true, requirement, act, others: waiting.length > 1 };
}

// Whoever has a role agrees by the power to approve, on whatever account; a second person is one who governs too.
async function actFor(tx: Transaction, requirement: string, personId: string, at: Date): Promise<string> {
  if (requirement === 'second-person') return requireGovernment(tx, personId, at);
  const accountIds = (await listKnownAccounts(tx)).map((one) => one.account_id);
  const [accountId] = await accountsWithPower(tx, personId, { power: 'approve', at, accountIds });
  if (accountId === undefined) throw new RefusedError(NO_POWER, { code: 'no-authority' });
  return citeAct(await requireAuthority(tx, personId, { power: 'approve', accountId, at }));
}

const NOT_WAITING = {
  it: 'Questa segnalazione non aspetta più nessun consenso.',
  en: 'This report no longer waits for any agreement.',
};
const OWN = {
  it: 'Hai preparato tu questa segnalazione: il consenso lo deve dare un’altra persona.',
  en: 'You prepared this report yourself: somebody else has to agree.',
};
const OTHER_ROLE = {
  it: 'Il consenso spetta a un’altra figura: la segnalazione dice quale.',
  en: 'Another role has to agree: the report says which.',
};
const NO_POWER = {
  it: 'Nessun atto in vigore ti dà il potere di approvare. Chi governa gli account può registrare l’atto che lo dà.',
  en: 'No act in force gives you the power to approve. Whoever governs the accounts can register the act that does.',
};
const NO_REASON = {
  it: 'Scrivi perché non sei d’accordo: chi l’ha preparata deve poterla correggere.',
  en: 'Write why you do not agree: whoever prepared it has to be able to mend it.',
};
