// SPDX-License-Identifier: EUPL-1.2
// A report leaves outside Arengo, by the form of the network or by certified mail. What is kept is that it left, and the receipt.

import type { BodyOf, routes } from '@arengo/contract';
import { isDay, romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Fault, refuseFaults } from '../../foundation/refuse-faults.ts';
import type { Governor } from '../authority/index.ts';
import { readBodySettings } from '../rules/index.ts';
import { reportInHand } from './agree-to-report.ts';
import { caseAtHand, recordStep } from './case-at-hand.ts';
import { nextState } from './impersonation-case.ts';
import { nextReportState } from './impersonation-report.ts';
import { dueAfter } from './impersonation-rules.ts';
import { type ReportRow, updateCase, updateReport } from './impersonation-store.ts';

type Sending = BodyOf<typeof routes.recordImpersonationSending>;

/** Writes that a report was sent. Throws ConflictError while it waits for an agreement. */
export async function recordSending(tx: Transaction, reportId: string, given: Sending, by: Governor): Promise<void> {
  const report = await reportInHand(tx, reportId);
  const state = nextReportState(report.state, 'sent');
  const { found } = await caseAtHand(tx, report.case_id, 'report');
  refuseFaults(faultsOf(given, report, by.at));
  const answerWithin = (await readBodySettings(tx)).falseAccounts?.answerWithin ?? null;
  await updateReport(tx, reportId, {
    ...{ state, sent_on: given.on, receipt: given.receipt, sent_by: by.personId },
    answer_due: dueAfter(given.on, answerWithin),
  });
  // What was said of an earlier outcome is over: the account is reported again.
  await updateCase(tx, report.case_id, {
    state: nextState(found.state, 'reported'),
    ...{ outcome: null, outcome_reason: null, outcome_act_id: null, outcome_by: null, outcome_at: null },
  });
  recordStep(tx, by, {
    ...{ caseId: report.case_id, event: 'impersonation.report-sent', cites: [by.act, ...report.clauses] },
    data: { reportId, addressee: report.addressee, on: given.on },
  });
}

/** Takes a report back before it is sent. */
export async function withdrawReport(tx: Transaction, reportId: string, by: Governor): Promise<void> {
  const report = await reportInHand(tx, reportId);
  const state = nextReportState(report.state, 'withdrawn');
  await updateReport(tx, reportId, { state, withdrawn_by: by.personId, withdrawn_at: by.at });
  recordStep(tx, by, {
    ...{ caseId: report.case_id, event: 'impersonation.report-withdrawn', cites: [by.act] },
    data: { reportId },
  });
}

function faultsOf({ on, receipt }: Sending, { asked_at: askedAt }: ReportRow, now: Date): Fault[] {
  const wrong = !isDay(on) || on > romeDay(now) || on < romeDay(askedAt);
  return [
    ...(wrong ? [{ field: '/on', because: NO_DAY }] : []),
    ...(receipt === '' ? [{ field: '/receipt', because: NO_RECEIPT }] : []),
  ];
}

const NO_DAY = {
  it: 'Scrivi il giorno dell’invio: non prima di quando la segnalazione fu preparata, e già arrivato.',
  en: 'Write the day on which it was sent: not before the report was prepared, and one that has come.',
};
const NO_RECEIPT = {
  it: 'Scrivi la ricevuta: il numero della pratica che la rete o l’autorità ha dato, o il protocollo della PEC.',
  en: 'Write the receipt: the number that the network or the authority gave, or that of the certified e-mail.',
};
