// SPDX-License-Identifier: EUPL-1.2

import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import type { Governor } from '../authority/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { caseAtHand, recordStep } from './case-at-hand.ts';
import { isPending, type ReportState } from './impersonation-report.ts';
import { ruleOfReport, usesProperty } from './impersonation-rules.ts';
import { insertReport } from './impersonation-store.ts';

type Asked = BodyOf<typeof routes.askImpersonationReport>;

/** Prepares a report. Where the policy asks for somebody's agreement it waits for it, under the clause that says so. */
export async function askReport(
  tx: Transaction,
  caseId: string,
  { addressee, words }: Asked,
  by: Governor,
): Promise<{ id: string; state: ReportState }> {
  const { found, reports } = await caseAtHand(tx, caseId, 'report');
  refuseFaults(words === '' ? [{ field: '/words', because: NO_WORDS }] : []);
  if (reports.some((one) => one.addressee === addressee && isPending(one.state))) throw new ConflictError(TWICE);
  const policy = (await policyInForceIfAny(tx, by.at))?.policy;
  const rule = policy
    ? ruleOfReport(policy, { kind: found.kind, property: usesProperty(found.signs) }, addressee)
    : { clauses: [], requires: [] };
  const requires = rule.requires.map(({ requirement }) => requirement);
  const clauses = [...new Set([...rule.clauses, ...rule.requires.map(({ clause }) => clause)])];
  const id = uuidv7();
  const state = requires.length > 0 ? 'awaiting-agreement' : 'ready';
  await insertReport(tx, {
    ...{ report_id: id, case_id: caseId, addressee, words, state, requires, clauses },
    ...{ asked_by: by.personId, asked_at: by.at },
  });
  recordStep(tx, by, {
    ...{ caseId, event: 'impersonation.report-asked', cites: [by.act, ...clauses] },
    data: { reportId: id, addressee, requires },
  });
  return { id, state };
}

const NO_WORDS = {
  it: 'Scrivi il testo della segnalazione.',
  en: 'Write the text of the report.',
};
const TWICE = {
  it: 'Una segnalazione allo stesso destinatario non è ancora partita. Inviala o ritirala, poi preparane un’altra.',
  en: 'A report to the same addressee has not left yet. Send it or take it back, then prepare another.',
};
