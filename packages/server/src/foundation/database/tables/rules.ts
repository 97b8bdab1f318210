// SPDX-License-Identifier: EUPL-1.2
import type { Generated } from 'kysely';
import type { Maybe, MaybeTime, Time } from './columns.ts';

export type PolicyVersionTable = {
  body_id: string;
  version: number;
  policy_id: string;
  source: string;
  sha256: Buffer;
  act_id: string;
  takes_effect: Generated<'explicit' | 'date' | 'act' | 'albo-publication'>;
  effective_from: MaybeTime;
  created_at: Time;
  adopted_by: Maybe<string>;
  parent_act_id: Maybe<string>;
  withdrawn_at: MaybeTime;
};
export type PolicyDraftTable = {
  body_id: string;
  draft_id: string;
  name: string;
  origin: string;
  source: string;
  sha256: Buffer;
  revision: number;
  begun_by: string;
  begun_at: Time;
  saved_by: string;
  saved_at: Time;
  discarded_at: MaybeTime;
  version: Maybe<number>;
};
export type AcknowledgementTable = {
  body_id: string;
  person_id: string;
  version: number;
  source_sha256: Buffer;
  at: Time;
};
export type PolicySuggestionTable = {
  body_id: string;
  suggestion_id: string;
  received_at: Time;
  sender: 'citizen' | 'association' | 'business' | 'staff' | 'other-body';
  clause: Maybe<string>;
  summary: string;
  outcome: Generated<'open' | 'accepted' | 'not-accepted' | 'noted'>;
  outcome_reason: Maybe<string>;
  outcome_at: MaybeTime;
  registered_by: string;
};

export type RulesTables = {
  policy_version: PolicyVersionTable;
  policy_draft: PolicyDraftTable;
  acknowledgement: AcknowledgementTable;
  policy_suggestion: PolicySuggestionTable;
};
