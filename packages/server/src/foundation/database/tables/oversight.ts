// SPDX-License-Identifier: EUPL-1.2
import type { Maybe, MaybeTime, Time } from './columns.ts';

export type ViolationReportTable = {
  body_id: string;
  report_id: string;
  account_id: string;
  post_id: Maybe<string>;
  what: string;
  clauses: string[];
  reported_by: string;
  reported_at: Time;
  outcome: Maybe<'no-violation' | 'to-mend' | 'to-withdraw' | 'to-refuse'>;
  reason: Maybe<string>;
  decided_by: Maybe<string>;
  decided_at: MaybeTime;
};
export type AgcomNoticeTable = {
  body_id: string;
  notice_id: string;
  ordered_by: string;
  /** Days are asked for as text: a date would be read in the zone of the machine. */
  ordered_on: string;
  about: string;
  shown_from: string;
  shown_to: string;
  registered_by: string;
  registered_at: Time;
};

export type OversightTables = {
  violation_report: ViolationReportTable;
  agcom_notice: AgcomNoticeTable;
};
