// SPDX-License-Identifier: EUPL-1.2
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type {
  ImpersonationAgreementTable,
  ImpersonationCaseTable,
  ImpersonationEvidenceTable,
  ImpersonationReportTable,
  ImpersonationWarningTable,
} from '../../foundation/database/tables/impersonation.ts';

const day = (column: string) => sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;
const maybeDay = (column: string) => sql<string | null>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;

/** `reportedDay` is `YYYY-MM-DD`. */
export type CaseRow = Selectable<ImpersonationCaseTable> & { reportedDay: string };

const cases = (tx: Transaction) =>
  tx.kysely
    .selectFrom('impersonation_case')
    .selectAll()
    .select(day('reported_on').as('reportedDay'))
    .where('body_id', '=', tx.bodyId);

const MOST = 500;

/** Those still open first, then the last opened. */
export function listCases(tx: Transaction): Promise<CaseRow[]> {
  return cases(tx)
    .orderBy((order) => order('state', '=', 'closed'))
    .orderBy('opened_at', 'desc')
    .orderBy('case_id', 'desc')
    .limit(MOST)
    .execute();
}

export function listOpenCases(tx: Transaction): Promise<CaseRow[]> {
  return cases(tx).where('state', '<>', 'closed').orderBy('opened_at').limit(MOST).execute();
}

export function findCase(tx: Transaction, caseId: string): Promise<CaseRow | undefined> {
  return cases(tx).where('case_id', '=', caseId).executeTakeFirst();
}

/** The same, locked until the transaction ends. */
export function lockCase(tx: Transaction, caseId: string): Promise<CaseRow | undefined> {
  return cases(tx).where('case_id', '=', caseId).forUpdate().executeTakeFirst();
}

/** A case that is not closed on the same account. */
export function findOpenOn(
  tx: Transaction,
  { network, key, address }: { network: string | null; key: string | null; address: string },
): Promise<CaseRow | undefined> {
  const open = cases(tx).where('state', '<>', 'closed');
  const same =
    network !== null && key !== null
      ? open.where('network', '=', network).where('address_key', '=', key)
      : open.where('network', 'is', null).where('address', '=', address);
  return same.executeTakeFirst();
}

export async function insertCase(
  tx: Transaction,
  row: Omit<Insertable<ImpersonationCaseTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('impersonation_case')
    .values({ body_id: tx.bodyId, ...row })
    .execute();
}

export async function updateCase(
  tx: Transaction,
  caseId: string,
  change: Omit<Updateable<ImpersonationCaseTable>, 'body_id' | 'case_id'>,
): Promise<void> {
  await tx.kysely
    .updateTable('impersonation_case')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('case_id', '=', caseId)
    .execute();
}

export type EvidenceRow = Selectable<ImpersonationEvidenceTable> & {
  file_name: string | null;
  media_type: string | null;
  size: number | null;
};

export function evidenceOf(tx: Transaction, caseId: string): Promise<EvidenceRow[]> {
  return tx.kysely
    .selectFrom('impersonation_evidence as evidence')
    .leftJoin('file', (join) =>
      join.onRef('file.body_id', '=', 'evidence.body_id').onRef('file.file_id', '=', 'evidence.file_id'),
    )
    .selectAll('evidence')
    .select(['file.name as file_name', 'file.media_type', 'file.size'])
    .where('evidence.body_id', '=', tx.bodyId)
    .where('evidence.case_id', '=', caseId)
    .orderBy('evidence.evidence_id')
    .execute();
}

export async function insertEvidence(
  tx: Transaction,
  row: Omit<Insertable<ImpersonationEvidenceTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('impersonation_evidence')
    .values({ body_id: tx.bodyId, ...row })
    .execute();
}

/** `sentDay` is `YYYY-MM-DD`. */
export type ReportRow = Selectable<ImpersonationReportTable> & { sentDay: string | null };

const reports = (tx: Transaction) =>
  tx.kysely
    .selectFrom('impersonation_report')
    .selectAll()
    .select(maybeDay('sent_on').as('sentDay'))
    .where('body_id', '=', tx.bodyId);

/** Of one case, in the order in which they were asked; or of every case that is not closed. */
export function reportsOf(tx: Transaction, caseIds: readonly string[]): Promise<ReportRow[]> {
  return reports(tx).where('case_id', '=', sql<string>`any(${caseIds}::uuid[])`).orderBy('report_id').execute();
}

export function findReport(tx: Transaction, reportId: string): Promise<ReportRow | undefined> {
  return reports(tx).where('report_id', '=', reportId).executeTakeFirst();
}

export async function insertReport(
  tx: Transaction,
  row: Omit<Insertable<ImpersonationReportTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('impersonation_report')
    .values({ body_id: tx.bodyId, ...row })
    .execute();
}

export async function updateReport(
  tx: Transaction,
  reportId: string,
  change: Omit<Updateable<ImpersonationReportTable>, 'body_id' | 'report_id'>,
): Promise<void> {
  await tx.kysely
    .updateTable('impersonation_report')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('report_id', '=', reportId)
    .execute();
}

export type AgreementRow = Selectable<ImpersonationAgreementTable>;

export function agreementsOf(tx: Transaction, reportIds: readonly string[]): Promise<AgreementRow[]> {
  return tx.kysely
    .selectFrom('impersonation_agreement')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('report_id', '=', sql<string>`any(${reportIds}::uuid[])`)
    .execute();
}

export async function insertAgreement(
  tx: Transaction,
  row: Omit<Insertable<ImpersonationAgreementTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('impersonation_agreement')
    .values({ body_id: tx.bodyId, ...row })
    .execute();
}

/** Days are `YYYY-MM-DD`. */
export type WarningRow = Selectable<ImpersonationWarningTable> & { fromDay: string; toDay: string | null };

const warnings = (tx: Transaction) =>
  tx.kysely
    .selectFrom('impersonation_warning')
    .selectAll()
    .select([day('shown_from').as('fromDay'), maybeDay('shown_to').as('toDay')])
    .where('body_id', '=', tx.bodyId);

/** Of a case, the last published first. */
export function warningsOf(tx: Transaction, caseId: string): Promise<WarningRow[]> {
  return warnings(tx).where('case_id', '=', caseId).orderBy('warning_id', 'desc').execute();
}

export function lockWarning(tx: Transaction, warningId: string): Promise<WarningRow | undefined> {
  return warnings(tx).where('warning_id', '=', warningId).forUpdate().executeTakeFirst();
}

/** Warnings that are shown on a day, with the account that each is about; the last published first. */
export function warningsShownOn(tx: Transaction, today: string) {
  return tx.kysely
    .selectFrom('impersonation_warning as warning')
    .innerJoin('impersonation_case as found', (join) =>
      join.onRef('found.body_id', '=', 'warning.body_id').onRef('found.case_id', '=', 'warning.case_id'),
    )
    .select(['warning.warning_id', 'warning.case_id', 'warning.text_it', 'warning.text_en'])
    .select(['found.network', 'found.handle', 'found.address_key', 'found.address', 'found.name'])
    .select(day('warning.shown_from').as('fromDay'))
    .where('warning.body_id', '=', tx.bodyId)
    .where('warning.withdrawn_at', 'is', null)
    .where('warning.shown_from', '<=', sql<Date>`${today}::date`)
    .where((where) =>
      where.or([where('warning.shown_to', 'is', null), where('warning.shown_to', '>=', sql<Date>`${today}::date`)]),
    )
    .orderBy('warning.warning_id', 'desc')
    .limit(MOST)
    .execute();
}

export async function insertWarning(
  tx: Transaction,
  row: Omit<Insertable<ImpersonationWarningTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('impersonation_warning')
    .values({ body_id: tx.bodyId, ...row })
    .execute();
}

/** Takes off the warning that stands on a case; answers its id, or null where none stood. */
export async function withdrawStanding(
  tx: Transaction,
  caseId: string,
  { personId, at }: { personId: string; at: Date },
): Promise<string | null> {
  const row = await tx.kysely
    .updateTable('impersonation_warning')
    .set({ withdrawn_by: personId, withdrawn_at: at })
    .where('body_id', '=', tx.bodyId)
    .where('case_id', '=', caseId)
    .where('withdrawn_at', 'is', null)
    .returning('warning_id')
    .executeTakeFirst();
  return row?.warning_id ?? null;
}
