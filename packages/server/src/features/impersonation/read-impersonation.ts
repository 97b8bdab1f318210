// SPDX-License-Identifier: EUPL-1.2
import type { ImpersonationCaseView, ImpersonationRoom, KeptFile, RegisterComparison } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { readFile } from '../../foundation/files/files-store.ts';
import { namesOf } from '../accounts/index.ts';
import { findAct } from '../acts/index.ts';
import { chargeOf } from '../conduct/index.ts';
import { findBody } from '../people/index.ts';
import { policyInForceIfAny, readBodySettings } from '../rules/index.ts';
import { type MayAgree, mayAgree } from './agree-to-report.ts';
import { noSuchCase } from './case-at-hand.ts';
import { compareWithRegister, type Seen } from './compare-with-register.ts';
import { clausesAbout, staffImageClauses, statedTerm } from './impersonation-rules.ts';
import {
  agreementsOf,
  type CaseRow,
  evidenceOf,
  findCase,
  listCases,
  type ReportRow,
  reportsOf,
  warningsOf,
  warningsShownOn,
} from './impersonation-store.ts';
import { dueOf, viewCase, viewClause, viewRow } from './impersonation-views.ts';
import { readRegistered } from './read-registered.ts';

export type Reader = { personId: string; at: Date; governs: boolean; home: string };

/** Every case, with what the policy says of them and the body's own times. */
export async function readRoom(tx: Transaction, { personId, at }: Reader): Promise<ImpersonationRoom> {
  const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
  const own = (await readBodySettings(tx)).falseAccounts ?? { reportWithin: null, answerWithin: null };
  const rows = await listCases(tx);
  const reports = Map.groupBy(
    await reportsOf(
      tx,
      rows.map((row) => row.case_id),
    ),
    (one) => one.case_id,
  );
  const warned = new Set((await warningsShownOn(tx, romeDay(at))).map((one) => one.case_id));
  const view = (row: CaseRow) => {
    const of = reports.get(row.case_id) ?? [];
    const due = dueOf(row, of, { policy, own: own.reportWithin });
    return viewRow(row, { reports: of, due, warned: warned.has(row.case_id) });
  };
  return {
    rows: rows.map(view),
    clauses: {
      fake: policy ? clausesAbout(policy, 'fake', { property: true }).map(viewClause) : [],
      unauthorised: policy ? clausesAbout(policy, 'unauthorised').map(viewClause) : [],
    },
    apart: policy ? staffImageClauses(policy).map(viewClause) : [],
    handlesConduct: (await chargeOf(tx, personId, at)) !== null,
    terms: { ...own, stated: policy ? statedTerm(policy, 'fake') : null },
  };
}

/** An account held against the register as it is now; nothing of it is kept. */
export async function compareSeen(tx: Transaction, seen: Seen, { at, home }: Reader): Promise<RegisterComparison> {
  return compareWithRegister(await readRegistered(tx, at), seen, home);
}

/** One case. Throws NotFoundError. */
export async function readCase(tx: Transaction, caseId: string, reader: Reader): Promise<ImpersonationCaseView> {
  const row = await findCase(tx, caseId);
  if (!row) throw noSuchCase();
  const { at, governs } = reader;
  const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
  const own = (await readBodySettings(tx)).falseAccounts?.reportWithin ?? null;
  const reports = await reportsOf(tx, [caseId]);
  const agreements = await agreementsOf(
    tx,
    reports.map((one) => one.report_id),
  );
  const [evidence, warnings] = [await evidenceOf(tx, caseId), await warningsOf(tx, caseId)];
  const people = [
    ...[row.opened_by, row.assessed_by, row.outcome_by],
    ...reports.map((one) => one.asked_by),
    ...agreements.map((one) => one.person_id),
    ...evidence.map((one) => one.added_by),
    ...warnings.map((one) => one.published_by),
  ];
  return viewCase(row, {
    ...{ reports, agreements, evidence, warnings, policy, governs },
    mayAgree: await agreementsInReach(tx, reports, reader),
    comparison: await compareSeen(tx, row, reader),
    act: row.outcome_act_id === null ? null : await findAct(tx, row.outcome_act_id),
    names: await namesOf(tx, people),
    body: (await findBody(tx, tx.bodyId))?.name ?? '',
    due: dueOf(row, reports, { policy, own }),
    today: romeDay(at),
    reportedOn: sayDay(row.reportedDay),
  });
}

async function agreementsInReach(tx: Transaction, reports: readonly ReportRow[], { personId, at }: Reader) {
  const found = new Map<string, MayAgree>();
  for (const report of reports) {
    if (report.state === 'awaiting-agreement') found.set(report.report_id, await mayAgree(tx, report, personId, at));
  }
  return found;
}

const DAY = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' });
const sayDay = (day: string) => DAY.format(new Date(`${day}T00:00:00Z`));

/** A file of evidence. Throws NotFoundError for any other. */
export async function readEvidenceFile(tx: Transaction, caseId: string, evidenceId: string): Promise<KeptFile> {
  const found = (await evidenceOf(tx, caseId)).find((one) => one.evidence_id === evidenceId);
  const file = found?.file_id ? await readFile(tx, found.file_id) : null;
  if (!file) throw new NotFoundError({ it: 'Il file', en: 'The file' });
  return file;
}

/** A warning that citizens see today. `key`: what tells the account of its network apart; null = on no known network. */
export type Warning = {
  warningId: string;
  text: { it: string; en: string | null };
  from: string;
  name: string;
  network: string | null;
  handle: string | null;
  key: string | null;
  address: string;
};

export async function warningsNow(tx: Transaction, at: Date): Promise<Warning[]> {
  const rows = await warningsShownOn(tx, romeDay(at));
  return rows.map((row) => ({
    ...{ warningId: row.warning_id, text: { it: row.text_it, en: row.text_en }, from: row.fromDay },
    ...{ name: row.name, network: row.network, handle: row.handle, key: row.address_key, address: row.address },
  }));
}
