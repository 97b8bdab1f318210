// SPDX-License-Identifier: EUPL-1.2
import type { ColumnType, Generated } from 'kysely';
import type { Json, Maybe, MaybeTime, Time } from './columns.ts';

export type PostTemplateTable = {
  body_id: string;
  template_id: string;
  name: string;
  level: Maybe<'green' | 'yellow' | 'orange' | 'red'>;
  kind: 'alert' | 'all-clear';
  text: string;
  short_text: Maybe<string>;
  valid_hours: ColumnType<number | null, number | null | undefined, number | null>;
  content: Json<object>;
  seal: string;
  replaces: Maybe<string>;
  approved_by: Maybe<string>;
  approved_at: MaybeTime;
  retired_at: MaybeTime;
  retired_by: Maybe<string>;
  retired_because: Maybe<string>;
  created_by: string;
  created_at: Time;
  changed_at: MaybeTime;
};
export type TemplateVerdictTable = {
  body_id: string;
  verdict_id: string;
  template_id: string;
  by_role: string;
  person_id: string;
  verdict: 'yes' | 'no';
  seal: string;
  reason: Maybe<string>;
  at: Time;
};
export type TemplateUseTable = {
  body_id: string;
  post_id: string;
  template_id: string;
  seal: string;
  blanks: Json<Record<string, string>>;
};
export type PublicationRequestTable = {
  body_id: string;
  request_id: string;
  origin: 'office' | 'external';
  office_id: Maybe<string>;
  asker: Maybe<string>;
  asker_contact: Maybe<string>;
  subject: string;
  what: string;
  audience: Generated<string>;
  wanted_by: MaybeTime;
  sources: Generated<string>;
  state:
    | 'draft'
    | 'to-sign'
    | 'signed'
    | 'to-decide'
    | 'accepted'
    | 'taken'
    | 'refused'
    | 'published'
    | 'unpublished'
    | 'withdrawn';
  seal: Maybe<string>;
  signed_by: Maybe<string>;
  signed_at: MaybeTime;
  outcome: Maybe<string>;
  created_by: string;
  created_at: Time;
  changed_at: Time;
  version: Generated<number>;
  originating_body: Maybe<string>;
  originating_ground: Maybe<string>;
  asker_kind: Maybe<'public' | 'private'>;
  outside_territory: Generated<boolean>;
  public_interest: Maybe<string>;
  decided_by: Maybe<string>;
  decided_at: MaybeTime;
  communication: Maybe<string>;
  communicated_at: MaybeTime;
  news_at: MaybeTime;
};
export type RequestFileTable = {
  body_id: string;
  request_id: string;
  file_id: string;
  rights: Generated<string>;
  place: Generated<number>;
  alt: Generated<string>;
  people: Generated<'nobody' | 'adults' | 'minors' | 'vulnerable' | 'not-stated'>;
  release: Maybe<string>;
  legal_basis: Maybe<string>;
  width: Maybe<number>;
  height: Maybe<number>;
};
export type RequestStepTable = {
  body_id: string;
  step_id: string;
  request_id: string;
  event: string;
  state: PublicationRequestTable['state'];
  person_id: Maybe<string>;
  at: Time;
  detail: Maybe<string>;
  seal: Maybe<string>;
  post_id: Maybe<string>;
};
export type HeadReplacementTable = {
  body_id: string;
  replacement_id: string;
  office_id: string;
  person_id: string;
  act_id: string;
  from_at: Time;
  to_at: MaybeTime;
  ended_at: MaybeTime;
  created_by: string;
  created_at: Time;
};
export type PostTable = {
  body_id: string;
  post_id: string;
  request_id: Maybe<string>;
  template_id: Maybe<string>;
  corrects: Maybe<string>;
  working_title: string;
  text: string;
  language: 'it' | 'en';
  link: Maybe<string>;
  category: Maybe<string>;
  purpose: Maybe<string>;
  public_interest: Maybe<string>;
  official_source: Maybe<string>;
  news_link: Maybe<string>;
  act_id: Maybe<string>;
  office_id: Maybe<string>;
  third_party: ColumnType<object | null, string | null | undefined, string | null>;
  licence: Maybe<string>;
  stated: Json<Record<string, string>>;
  dismissed: Json<{ check: string; quote: string; reason: string }[]>;
  late: 'send' | 'ask' | 'never';
  valid_until: MaybeTime;
  off_hours_reason: Maybe<string>;
  paid_reach: boolean;
  lane: 'ordinary' | 'emergency';
  version: Generated<number>;
  approval_asked_at: MaybeTime;
  discarded_at: MaybeTime;
  created_by: string;
  created_at: Time;
  changed_at: Time;
  written_by: string;
  written_at: Time;
};
export type PostAuthorTable = { body_id: string; post_id: string; person_id: string };
export type PostMediaTable = {
  body_id: string;
  post_id: string;
  place: number;
  file_id: string;
  kind: 'image' | 'video';
  alt: string;
  captions_file_id: Maybe<string>;
  rights: Maybe<string>;
  people: 'nobody' | 'adults' | 'minors' | 'vulnerable' | 'not-stated';
  release: Maybe<string>;
  legal_basis: Maybe<string>;
  text_inside: boolean;
  width: number;
  height: number;
};
export type VariantTable = {
  body_id: string;
  variant_id: string;
  post_id: string;
  account_id: string;
  text: Maybe<string>;
  title: Maybe<string>;
  link: Maybe<string>;
  media: ColumnType<number[] | null, number[] | null | undefined, number[] | null>;
  planned_at: MaybeTime;
  seal: string;
  approved_seal: Maybe<string>;
  dropped_at: MaybeTime;
};
export type ApprovalVerdictTable = {
  body_id: string;
  verdict_id: string;
  variant_id: string;
  by_role: string;
  person_id: string;
  verdict: 'yes' | 'no';
  seal: string;
  reason: Maybe<string>;
  at: Time;
};

export type EditorialTables = {
  publication_request: PublicationRequestTable;
  request_file: RequestFileTable;
  request_step: RequestStepTable;
  head_replacement: HeadReplacementTable;
  post: PostTable;
  post_author: PostAuthorTable;
  post_media: PostMediaTable;
  variant: VariantTable;
  approval_verdict: ApprovalVerdictTable;
  post_template: PostTemplateTable;
  template_verdict: TemplateVerdictTable;
  template_use: TemplateUseTable;
};
