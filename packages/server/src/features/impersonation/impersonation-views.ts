// SPDX-License-Identifier: EUPL-1.2
import type {
  ImpersonationCaseView,
  ImpersonationReportView,
  ImpersonationRow,
  RegisterComparison,
} from '@arengo/contract';
import { IMPERSONATION_OUTCOMES, IMPERSONATION_SIGNS } from '@arengo/contract';
import type { Clause, Policy } from '@arengo/policy';
import { type Act, citeAct } from '../acts/index.ts';
import type { MayAgree } from './agree-to-report.ts';
import { factsOf } from './case-at-hand.ts';
import { STEPS, whyNot, whyNotOutcome } from './impersonation-case.ts';
import { type Addressee, dueAfter, ruleOfReport, statedTerm, usesProperty } from './impersonation-rules.ts';
import type { AgreementRow, CaseRow, EvidenceRow, ReportRow, WarningRow } from './impersonation-store.ts';
import { draftReport, draftWarning, type Told } from './words-to-begin.ts';

export type Names = ReadonlyMap<string, string>;
const ADDRESSED: readonly Addressee[] = ['network', 'postal-police', 'prosecutor'];

export const viewClause = ({ id, section, modality, audience, text }: Clause) => ({
  ...{ id, section, modality, audience },
  text,
});

/** By when the next step of a case is due; null where nothing says so. `own`: the body's time to report, in days. */
export function dueOf(
  { state, kind, reportedDay }: CaseRow,
  reports: readonly ReportRow[],
  { policy, own }: { policy: Policy | null; own: number | null },
): Date | null {
  if (state === 'opened' || state === 'assessed') {
    return dueAfter(reportedDay, (policy ? statedTerm(policy, kind)?.days : null) ?? own);
  }
  if (state !== 'reported') return null;
  const awaited = reports.flatMap((one) => (one.state === 'sent' && one.answer_due ? [one.answer_due] : []));
  return awaited.toSorted((one, other) => other.getTime() - one.getTime())[0] ?? null;
}

export function viewRow(
  row: CaseRow,
  { reports, due, warned }: { reports: readonly ReportRow[]; due: Date | null; warned: boolean },
): ImpersonationRow {
  return {
    id: row.case_id,
    ...{ kind: row.kind, state: row.state, network: row.network, handle: row.handle },
    ...{ address: row.address, name: row.name, reportedOn: row.reportedDay },
    openedAt: row.opened_at.toISOString(),
    ...{ verdict: row.verdict, outcome: row.outcome, warned },
    awaitsAgreement: reports.some(({ state }) => state === 'awaiting-agreement'),
    due: due?.toISOString() ?? null,
  };
}

export type Beside = {
  reports: readonly ReportRow[];
  agreements: readonly AgreementRow[];
  evidence: readonly EvidenceRow[];
  warnings: readonly WarningRow[];
  mayAgree: ReadonlyMap<string, MayAgree>;
  comparison: RegisterComparison;
  policy: Policy | null;
  act: Act | null;
  names: Names;
  body: string;
  governs: boolean;
  due: Date | null;
  today: string;
  /** `9 marzo 2026` */
  reportedOn: string;
};

export function viewCase(row: CaseRow, beside: Beside): ImpersonationCaseView {
  const { reports, evidence, policy, names, today, comparison } = beside;
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  const facts = factsOf(row, reports, evidence.length);
  const warned = beside.warnings.some((one) => stateOfWarning(one, today) === 'shown');
  const told = toldOf(row, beside);
  return {
    ...viewRow(row, { reports, due: beside.due, warned }),
    shown: row.shown,
    signs: IMPERSONATION_SIGNS.filter((sign) => row.signs.includes(sign)),
    reporter: row.reporter,
    reportedBy: beside.governs ? row.reported_by : null,
    openedBy: person(row.opened_by),
    clauses: policy ? policy.clauses.filter(({ id }) => row.clauses.includes(id)).map(viewClause) : [],
    comparison,
    evidence: evidence.map((one) => viewEvidence(one, person)),
    assessment: viewAssessment(row, person),
    reports: reports.map((one) => viewReport(one, beside)),
    resolution: viewResolution(row, beside.act, person),
    closedAt: row.closed_at?.toISOString() ?? null,
    warnings: beside.warnings.map((one) => viewWarning(one, today, person)),
    steps: STEPS.map((step) => ({ step, because: whyNot(step, facts) })),
    addressees: ADDRESSED.map((addressee) => ({
      addressee,
      ...(policy
        ? ruleOfReport(policy, { kind: row.kind, property: usesProperty(row.signs) }, addressee)
        : { clauses: [], requires: [] }),
      draft: draftReport(addressee, told),
    })),
    outcomes: IMPERSONATION_OUTCOMES.map((outcome) => ({ outcome, because: whyNotOutcome(outcome, facts) })),
    warningDraft: draftWarning({ ...told, handle: row.handle }),
  };
}

type Person = (id: string) => { id: string; name: string };

function toldOf(row: CaseRow, { body, evidence, comparison, reportedOn }: Beside): Told {
  return {
    ...{ body, kind: row.kind, name: row.name, address: row.address, network: row.network, shown: row.shown },
    ...{ reportedOn, reason: row.verdict_reason ?? '', signs: row.signs, comparison },
    evidence: evidence.map((one) => ({ what: one.file_name ?? 'testo', sha256: one.sha256.toString('hex') })),
  };
}

function viewEvidence(row: EvidenceRow, person: Person): ImpersonationCaseView['evidence'][number] {
  const { file_name: name, media_type: mediaType, size } = row;
  return {
    id: row.evidence_id,
    file: name === null ? null : { name, mediaType: mediaType ?? '', size: size ?? 0 },
    text: row.text,
    sha256: row.sha256.toString('hex'),
    addedBy: person(row.added_by),
    addedAt: row.added_at.toISOString(),
  };
}

function viewAssessment(row: CaseRow, person: Person): ImpersonationCaseView['assessment'] {
  const { verdict, declared, verdict_reason: reason, assessed_by: by, assessed_at: at } = row;
  if (verdict === null || by === null || at === null) return null;
  return { verdict, declared: declared ?? false, reason: reason ?? '', by: person(by), at: at.toISOString() };
}

function viewResolution(row: CaseRow, act: Act | null, person: Person): ImpersonationCaseView['resolution'] {
  const { outcome, outcome_reason: reason, outcome_by: by, outcome_at: at } = row;
  if (outcome === null || by === null || at === null) return null;
  return {
    ...{ outcome, reason: reason ?? '', by: person(by), at: at.toISOString() },
    act: act && row.outcome_act_id ? { id: row.outcome_act_id, citation: citeAct(act) } : null,
  };
}

function viewReport(row: ReportRow, { agreements, names, mayAgree }: Beside): ImpersonationReportView {
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  const may = mayAgree.get(row.report_id);
  const given = agreements.filter((one) => one.report_id === row.report_id);
  return {
    id: row.report_id,
    ...{ addressee: row.addressee, words: row.words, state: row.state, clauses: row.clauses },
    agreements: row.requires.map((requirement) => {
      const answer = given.find((one) => one.requirement === requirement);
      return {
        requirement,
        ...{ verdict: answer?.verdict ?? ('waiting' as const), reason: answer?.reason ?? '' },
        ...{ by: answer ? person(answer.person_id) : null, at: answer?.given_at.toISOString() ?? null },
      };
    }),
    ...{ askedBy: person(row.asked_by), askedAt: row.asked_at.toISOString() },
    ...{ sentOn: row.sentDay, receipt: row.receipt, answerDue: row.answer_due?.toISOString() ?? null },
    mayAgree: may ? { granted: may.granted, because: may.granted ? { it: '', en: '' } : may.because } : null,
  };
}

/** `today`: the day in Rome. */
export function stateOfWarning(
  { withdrawn_at: withdrawn, fromDay, toDay }: WarningRow,
  today: string,
): ImpersonationCaseView['warnings'][number]['state'] {
  if (withdrawn !== null) return 'withdrawn';
  if (today < fromDay) return 'to-come';
  return toDay !== null && today > toDay ? 'over' : 'shown';
}

function viewWarning(row: WarningRow, today: string, person: Person): ImpersonationCaseView['warnings'][number] {
  return {
    id: row.warning_id,
    ...{ text: row.text_it, textEn: row.text_en, from: row.fromDay, to: row.toDay },
    ...{ publishedBy: person(row.published_by), publishedAt: row.published_at.toISOString() },
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    state: stateOfWarning(row, today),
  };
}
