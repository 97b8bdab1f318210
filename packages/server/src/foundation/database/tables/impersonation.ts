// SPDX-License-Identifier: EUPL-1.2
import type { Day, Maybe, MaybeTime, Time } from './columns.ts';

export type ImpersonationCaseTable = {
  body_id: string;
  case_id: string;
  kind: 'fake' | 'unauthorised';
  state: 'opened' | 'assessed' | 'reported' | 'resolved' | 'closed';
  network: Maybe<string>;
  handle: Maybe<string>;
  address_key: Maybe<string>;
  address: string;
  name: string;
  shown: string;
  signs: string[];
  clauses: string[];
  reporter: 'citizen' | 'staff' | 'network' | 'press' | 'other';
  reported_by: string;
  reported_on: Day;
  opened_by: string;
  opened_at: Time;
  verdict: Maybe<'confirmed' | 'unfounded'>;
  declared: Maybe<boolean>;
  verdict_reason: Maybe<string>;
  assessed_by: Maybe<string>;
  assessed_at: MaybeTime;
  outcome: Maybe<'removed' | 'not-removed' | 'authorised' | 'dismissed'>;
  outcome_reason: Maybe<string>;
  outcome_act_id: Maybe<string>;
  outcome_by: Maybe<string>;
  outcome_at: MaybeTime;
  closed_by: Maybe<string>;
  closed_at: MaybeTime;
  erased_at: MaybeTime;
};
export type ImpersonationEvidenceTable = {
  body_id: string;
  evidence_id: string;
  case_id: string;
  file_id: Maybe<string>;
  text: Maybe<string>;
  sha256: Buffer;
  added_by: string;
  added_at: Time;
};
export type ImpersonationReportTable = {
  body_id: string;
  report_id: string;
  case_id: string;
  addressee: 'network' | 'postal-police' | 'prosecutor';
  words: string;
  state: 'awaiting-agreement' | 'ready' | 'sent' | 'not-agreed' | 'withdrawn';
  requires: string[];
  clauses: string[];
  asked_by: string;
  asked_at: Time;
  sent_on: Day;
  receipt: Maybe<string>;
  sent_by: Maybe<string>;
  answer_due: MaybeTime;
  withdrawn_by: Maybe<string>;
  withdrawn_at: MaybeTime;
};
export type ImpersonationAgreementTable = {
  body_id: string;
  report_id: string;
  requirement: string;
  verdict: 'yes' | 'no';
  reason: string;
  person_id: string;
  given_at: Time;
};
export type ImpersonationWarningTable = {
  body_id: string;
  warning_id: string;
  case_id: string;
  text_it: string;
  text_en: Maybe<string>;
  shown_from: Day;
  shown_to: Day;
  published_by: string;
  published_at: Time;
  withdrawn_by: Maybe<string>;
  withdrawn_at: MaybeTime;
};

export type ImpersonationTables = {
  impersonation_case: ImpersonationCaseTable;
  impersonation_evidence: ImpersonationEvidenceTable;
  impersonation_report: ImpersonationReportTable;
  impersonation_agreement: ImpersonationAgreementTable;
  impersonation_warning: ImpersonationWarningTable;
};
