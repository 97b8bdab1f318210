// SPDX-License-Identifier: EUPL-1.2
// Everything that is kept of a case, for whoever has to show it to somebody outside.
import type { KeptFile } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { readFile } from '../../foundation/files/files-store.ts';
import {
  type AgreementRow,
  agreementsOf,
  type CaseRow,
  type EvidenceRow,
  evidenceOf,
  findCase,
  type ReportRow,
  reportsOf,
} from './impersonation-store.ts';

export type FalseAccount = {
  row: CaseRow;
  evidence: EvidenceRow[];
  reports: ReportRow[];
  agreements: AgreementRow[];
};

export async function readFalseAccount(tx: Transaction, caseId: string): Promise<FalseAccount | null> {
  const row = await findCase(tx, caseId);
  if (!row) return null;
  const reports = await reportsOf(tx, [caseId]);
  const ids = reports.map((one) => one.report_id);
  return { row, evidence: await evidenceOf(tx, caseId), reports, agreements: await agreementsOf(tx, ids) };
}

/** The file of a piece of evidence; null where it is a text. */
export async function fileOfEvidence(tx: Transaction, { file_id }: EvidenceRow): Promise<KeptFile | null> {
  return file_id === null ? null : readFile(tx, file_id);
}
