// SPDX-License-Identifier: EUPL-1.2
import type { Maybe, MaybeTime, Time } from './columns.ts';

export type ReviewPlanTable = { body_id: string; every_months: number; set_by: string; set_at: Time };
export type ReviewTable = {
  body_id: string;
  review_id: string;
  kind: 'census' | 'campaign';
  policy_version: Maybe<number>;
  clauses: string[];
  opened_at: Time;
  opened_by: Maybe<string>;
  due_at: MaybeTime;
  completed_at: MaybeTime;
  completed_by: Maybe<string>;
  report: Maybe<string>;
};
export type ReviewLineTable = {
  body_id: string;
  review_id: string;
  line_id: string;
  account_id: Maybe<string>;
  authorisation_id: Maybe<string>;
  reviewer_id: Maybe<string>;
  outcome: Maybe<'confirmed' | 'regularised' | 'changed' | 'removed' | 'lapsed' | 'ended'>;
  decided_by: Maybe<string>;
  decided_at: MaybeTime;
  act_id: Maybe<string>;
  changed_to: Maybe<string>;
  note: Maybe<string>;
};

export type ReviewsTables = {
  review_plan: ReviewPlanTable;
  review: ReviewTable;
  review_line: ReviewLineTable;
};
