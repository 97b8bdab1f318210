// SPDX-License-Identifier: EUPL-1.2
// The rows as PostgreSQL keeps them. Times are timestamptz, read as Date; bytes are Buffers; `json` columns are parsed.
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Time = ColumnType<Date, Date, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;
// bigint arrives as text so that no digit is lost.
type BigInteger = ColumnType<string, number | bigint | string, number | bigint | string>;
type Json<T extends object> = JSONColumnType<T, string, string>;

export type BodyTable = { body_id: string; slug: string; name: string; created_at: Time; kind: Maybe<string> };
export type FoundingInvitationTable = {
  invitation_id: string;
  code_hash: Buffer;
  code_sealed: Maybe<Buffer>;
  draft: Json<object>;
  made_at: Time;
  expires_at: Time;
  used_at: MaybeTime;
  founded: Maybe<string>;
};
export type BodySettingTable = { body_id: string; settings: Json<object> };

export type AuditRecordTable = {
  body_id: string;
  record_id: string;
  link: BigInteger;
  place: number;
  at: Time;
  event: string;
  actor_id: Maybe<string>;
  subject_id: string;
  content: string;
};
export type AuditLinkTable = {
  body_id: string;
  link: BigInteger;
  at: Time;
  records: number;
  previous: Buffer;
  digest: Buffer;
  hash: Buffer;
};
export type AuditHeadTable = { body_id: string; link: BigInteger; hash: Buffer };

export type PersonTable = {
  body_id: string;
  person_id: string;
  email: string;
  name: string;
  role: string;
  locale: Generated<'it' | 'en'>;
  password_hash: Maybe<string>;
  totp_secret: Maybe<Buffer>;
  totp_confirmed_at: MaybeTime;
  totp_last_step: Maybe<string | number>;
  left_at: MaybeTime;
  created_at: Time;
};
export type SessionTable = {
  body_id: string;
  session_hash: Buffer;
  person_id: string;
  created_at: Time;
  last_seen_at: Time;
  expires_at: Time;
};
export type SignInFailureTable = { body_id: string; email: string; failures: number; last_at: Time };

export type ActTable = {
  body_id: string;
  act_id: string;
  kind: string;
  organ: string;
  number: string;
  date: ColumnType<Date, string, string>;
  subject: string;
  in_force_from: Time;
  revoked_at: MaybeTime;
};
export type AccountTable = {
  body_id: string;
  account_id: string;
  network: string;
  remote_id: string;
  handle: string;
  name: string;
  origin: string;
  url: Maybe<string>;
  credentials: Maybe<Buffer>;
  webhook_secret: Maybe<Buffer>;
  opened_by: string;
  closed_at: MaybeTime;
  created_at: Time;
};
export type AuthorisationTable = {
  body_id: string;
  authorisation_id: string;
  act_id: string;
  person_id: string;
  account_id: Maybe<string>;
  powers: string[];
  from_at: Time;
  to_at: MaybeTime;
  revoked_at: MaybeTime;
};

export type PolicyVersionTable = {
  body_id: string;
  version: number;
  policy_id: string;
  source: string;
  sha256: Buffer;
  act_id: string;
  effective_from: Time;
  created_at: Time;
};

export type ListeningTable = {
  body_id: string;
  account_id: string;
  cursor: Maybe<string>;
  polled_at: MaybeTime;
  heard_at: MaybeTime;
  trouble: Maybe<string>;
  trouble_since: MaybeTime;
  past_cursor: Maybe<string>;
  past_read: Generated<number>;
  past_total: Maybe<number>;
  past_asked_at: MaybeTime;
  past_done_at: MaybeTime;
};
export type AuthorTable = {
  body_id: string;
  author_id: string;
  network: string;
  remote_id: string;
  handle: string;
  display_name: string;
};
export type NetworkPostTable = {
  body_id: string;
  account_id: string;
  remote_id: string;
  text: string;
  posted_at: Time;
  permalink: Maybe<string>;
};
export type ItemOriginTable = { body_id: string; account_id: string; remote_id: string; item_id: string };
export type ItemTable = {
  body_id: string;
  item_id: string;
  account_id: string;
  author_id: string;
  item_type: 'comment' | 'visitor-post' | 'message';
  remote_id: string;
  post_remote_id: Maybe<string>;
  parent_remote_id: Maybe<string>;
  permalink: Maybe<string>;
  held: boolean;
  version: number;
  text: string;
  revision: string;
  posted_at: Time;
  received_at: Time;
  deleted_at: MaybeTime;
  assessed_version: Generated<number>;
};
export type ItemVersionTable = {
  body_id: string;
  item_id: string;
  version: number;
  text: string;
  revision: string;
  seen_at: Time;
};

export type CaseTable = {
  body_id: string;
  case_id: string;
  account_id: string;
  author_id: string;
  state: 'quiet' | 'open' | 'awaiting-approval' | 'decided' | 'gone';
  item_version: number;
  urgency: number;
  network: string;
  item_type: ItemTable['item_type'];
  categories: string[];
  enquiry: Maybe<string>;
  held: boolean;
  findings: ColumnType<unknown[], string, string>;
  policy_version: number;
  received_at: Time;
  due_at: Time;
  claimed_by: Maybe<string>;
  claimed_until: MaybeTime;
  decided_at: MaybeTime;
};
export type DecisionTable = {
  body_id: string;
  decision_id: string;
  case_id: string;
  author_id: string;
  person_id: string;
  item_version: number;
  outcome: 'no-violation' | 'violation';
  state: 'awaiting-approval' | 'final' | 'undone' | 'not-approved';
  gravity: 'ordinary' | 'serious';
  grounds: ColumnType<{ category: string | null; clause: string; note: string | null }[], string, string>;
  situation: ColumnType<object, string, string>;
  ruling: ColumnType<object, string, string>;
  policy_version: number;
  act_id: string;
  reason: Maybe<string>;
  notice: Maybe<string>;
  decided_at: Time;
  final_at: MaybeTime;
};
export type ApprovalTable = {
  body_id: string;
  decision_id: string;
  requirement: string;
  person_id: Maybe<string>;
  verdict: 'waiting' | 'yes' | 'no';
  reason: Maybe<string>;
  at: MaybeTime;
};
export type EvidenceTable = {
  body_id: string;
  item_id: string;
  version: number;
  content: string;
  sha256: Buffer;
  stored_at: Time;
};
export type MeasureTable = {
  body_id: string;
  measure_id: string;
  decision_id: string;
  case_id: string;
  account_id: string;
  action: string;
  clause: Maybe<string>;
  text: Maybe<string>;
  state:
    | 'awaiting-approval'
    | 'waiting'
    | 'sending'
    | 'confirmed'
    | 'unconfirmed'
    | 'refused'
    | 'by-hand'
    | 'withdrawn'
    | 'reversed';
  direction: Generated<'apply' | 'reverse'>;
  due_at: Time;
  attempts: Generated<number>;
  sender: Maybe<string>;
  trouble: ColumnType<{ it: string; en: string } | null, string | null | undefined, string | null>;
  reference: Maybe<string>;
  confirmed_at: MaybeTime;
};

export type ConductChargeTable = {
  body_id: string;
  charge_id: string;
  person_id: string;
  act_id: string;
  from_at: Time;
  to_at: MaybeTime;
  revoked_at: MaybeTime;
};
export type ConductCaseTable = {
  body_id: string;
  case_id: string;
  state: 'opened' | 'informed' | 'heard' | 'assessed' | 'concluded' | 'inadmissible' | 'destroyed';
  clause: string;
  policy_version: number;
  person_id: Maybe<string>;
  brought_by: Maybe<string>;
  reported_on: Maybe<string>;
  fact: Maybe<string>;
  fact_on: Maybe<string>;
  link: Maybe<string>;
  file: Maybe<Buffer>;
  file_name: Maybe<string>;
  file_type: Maybe<string>;
  informed_on: Maybe<string>;
  informed_how: Maybe<string>;
  heard_on: Maybe<string>;
  hearing: Maybe<'in-person' | 'in-writing' | 'declined' | 'no-answer'>;
  said: Maybe<string>;
  assessment: ColumnType<unknown[] | null, string | null | undefined, string | null>;
  outcome: Maybe<'nothing-to-object' | 'reminder' | 'request-to-amend' | 'referral'>;
  reason: Maybe<string>;
  opened_at: Time;
  concluded_at: MaybeTime;
  keep_until: Maybe<string>;
  destroyed_at: MaybeTime;
};

export type Tables = {
  founding_invitation: FoundingInvitationTable;
  conduct_charge: ConductChargeTable;
  conduct_case: ConductCaseTable;
  body: BodyTable;
  body_setting: BodySettingTable;
  audit_record: AuditRecordTable;
  audit_link: AuditLinkTable;
  audit_head: AuditHeadTable;
  person: PersonTable;
  session: SessionTable;
  sign_in_failure: SignInFailureTable;
  act: ActTable;
  account: AccountTable;
  authorisation: AuthorisationTable;
  policy_version: PolicyVersionTable;
  listening: ListeningTable;
  author: AuthorTable;
  network_post: NetworkPostTable;
  item_origin: ItemOriginTable;
  item: ItemTable;
  item_version: ItemVersionTable;
  moderation_case: CaseTable;
  decision: DecisionTable;
  approval: ApprovalTable;
  evidence: EvidenceTable;
  measure: MeasureTable;
};
