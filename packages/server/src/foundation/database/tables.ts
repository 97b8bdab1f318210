// SPDX-License-Identifier: EUPL-1.2
// The rows as PostgreSQL keeps them. Times are timestamptz, read as Date; bytes are Buffers; `json` columns are parsed.
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Time = ColumnType<Date, Date, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;
// bigint arrives as text so that no digit is lost.
type BigInteger = ColumnType<string, number | bigint | string, number | bigint | string>;
// A date is read as a Date at midnight here: select it by to_char.
type Day = ColumnType<Date | null, string | null | undefined, string | null>;
type Json<T extends object> = JSONColumnType<T, string, string>;

export type BodyTable = {
  body_id: string;
  slug: string;
  name: string;
  created_at: Time;
  kind: Maybe<string>;
  oidc_name: Maybe<string>;
};
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
  email: Maybe<string>;
  name: string;
  role: string;
  locale: Generated<'it' | 'en'>;
  password_hash: Maybe<string>;
  totp_secret: Maybe<Buffer>;
  totp_confirmed_at: MaybeTime;
  totp_last_step: Maybe<string | number>;
  left_at: MaybeTime;
  created_at: Time;
  kind: Generated<PersonKind>;
  office_id: Maybe<string>;
  contract_end: ColumnType<Date | null, string | null | undefined, string | null>;
  competence: Generated<string>;
  signs_in: Generated<boolean>;
};
export type PersonKind = 'employee' | 'elected' | 'collaborator' | 'volunteer' | 'supplier' | 'external';
export type OfficeTable = {
  body_id: string;
  office_id: string;
  name: string;
  slug: Maybe<string>;
  email: Maybe<string>;
  phone: Maybe<string>;
  hours: Maybe<string>;
  created_at: Time;
  closed_at: MaybeTime;
};
export type OfficeHeadTable = { body_id: string; office_id: string; person_id: string; since: Time };
export type InvitationTable = {
  body_id: string;
  person_id: string;
  token_hash: Buffer;
  made_by: string;
  renews_all: boolean;
  created_at: Time;
  expires_at: Time;
};
export type PasskeyTable = {
  body_id: string;
  passkey_id: string;
  person_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: BigInteger;
  transports: string[];
  name: string;
  created_at: Time;
  last_used_at: MaybeTime;
  suspect_at: MaybeTime;
};
export type OidcProviderTable = {
  body_id: string;
  issuer: string;
  client_id: string;
  client_secret: Buffer;
  set_at: Time;
};
export type OidcIdentityTable = {
  body_id: string;
  issuer: string;
  subject: string;
  person_id: string;
  bound_at: Time;
};
export type SignInAttemptTable = { attempt_hash: Buffer; content: Buffer; expires_at: Time };
export type SessionTable = {
  body_id: string;
  session_hash: Buffer;
  person_id: string;
  created_at: Time;
  last_seen_at: Time;
  expires_at: Time;
  session_id: Generated<string>;
  way: Generated<'password' | 'passkey' | 'oidc'>;
  device: Generated<string>;
};
export type SignInFailureTable = { body_id: string; email: string; failures: number; last_at: Time };

export type ActTable = {
  body_id: string;
  act_id: string;
  kind: string;
  organ: string;
  number: Maybe<string>;
  date: Day;
  subject: string;
  in_force_from: MaybeTime;
  revoked_at: MaybeTime;
  note: Maybe<string>;
  revoked_by: Maybe<string>;
  superseded_at: MaybeTime;
  superseded_by: Maybe<string>;
  albo_number: Maybe<string>;
  albo_from: Day;
  albo_to: Day;
  albo_url: Maybe<string>;
  file_id: Maybe<string>;
};
export type FileTable = {
  body_id: string;
  file_id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: Buffer;
  pieces: number;
  stored_at: Time;
};
export type FilePieceTable = { body_id: string; file_id: string; place: number; bytes: Buffer };
export type AccountTable = {
  body_id: string;
  account_id: string;
  kind: 'main' | 'thematic' | 'temporary' | 'external-service' | 'out-of-scope';
  network: string;
  remote_id: Maybe<string>;
  handle: string;
  address_key: string;
  name: string;
  origin: Maybe<string>;
  url: Maybe<string>;
  credentials: Maybe<Buffer>;
  webhook_secret: Maybe<Buffer>;
  opened_by: Maybe<string>;
  office_id: Maybe<string>;
  responsible_id: Maybe<string>;
  managed_by: Maybe<string>;
  contract: Maybe<string>;
  ends_at: MaybeTime;
  ends_by_act: Generated<boolean>;
  closes_at: MaybeTime;
  closed_by: Maybe<string>;
  closing_reason: Maybe<string>;
  whose: ColumnType<AccountOwner | null, AccountOwner | null | undefined, AccountOwner | null>;
  tested_at: MaybeTime;
  test_trouble: Maybe<string>;
  created_at: Time;
};
type AccountOwner = 'mayor' | 'giunta' | 'council' | 'employee' | 'other';
export type AccountConfirmationTable = { body_id: string; account_id: string; act_id: string; at: Time };
export type AccountCostTable = {
  body_id: string;
  cost_id: string;
  account_id: string;
  what: string;
  amount_cents: number;
  per: 'once' | 'month' | 'year';
  act_id: Maybe<string>;
  declared_at: Time;
  ended_at: MaybeTime;
};
export type AccountCheckTable = {
  body_id: string;
  account_id: string;
  identity_check: 'coat-of-arms' | 'logo' | 'badge' | 'link-from-site' | 'policy-on-account';
  state: 'to-do' | 'done' | 'not-possible';
  due_at: Time;
  checked_by: Maybe<string>;
  checked_at: MaybeTime;
  note: Maybe<string>;
  url: Maybe<string>;
  file_id: Maybe<string>;
};
export type AccountHolderTable = {
  body_id: string;
  holder_id: string;
  account_id: string;
  person_id: string;
  login_name: string;
  since: ColumnType<Date, string, string>;
  successor_id: Maybe<string>;
  ended_at: MaybeTime;
};
export type AccountRemovalTable = {
  body_id: string;
  removal_id: string;
  holder_id: string;
  account_id: string;
  person_id: string;
  because: string;
  opened_at: Time;
  proven_by: Maybe<string>;
  proven_at: MaybeTime;
  note: Maybe<string>;
  url: Maybe<string>;
  file_id: Maybe<string>;
};
export type AuthorisationTable = {
  body_id: string;
  authorisation_id: string;
  person_id: string;
  all_accounts: boolean;
  networks: Maybe<string[]>;
  powers: string[];
  role: Maybe<string>;
  from_at: Time;
  to_at: MaybeTime;
  temporary_reason: Maybe<string>;
  acceptance_needed: Generated<boolean>;
  accepted_at: MaybeTime;
  accepted_version: Maybe<number>;
  revoked_by: Maybe<string>;
  revoked_at: MaybeTime;
  ended_because: Maybe<'revocation' | 'review' | 'silence' | 'leaving' | 'census' | 'change'>;
  end_recorded_at: MaybeTime;
  unless_confirmed_by: MaybeTime;
  recorded_at: Time;
};
export type AuthorisationActTable = { body_id: string; authorisation_id: string; act_id: string };
export type AuthorisationAccountTable = { body_id: string; authorisation_id: string; account_id: string };
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

export type CustodyHoldingTable = {
  body_id: string;
  holding_id: string;
  person_id: string;
  act_id: string;
  from_at: Time;
  to_at: MaybeTime;
  recorded_by: string;
  recorded_at: Time;
};
export type CustodyKeyTable = {
  body_id: string;
  key_id: string;
  person_id: string;
  recipient: string;
  protection: 'passphrase' | 'passkey' | 'paper';
  locked_identity: Maybe<string>;
  made_at: Time;
  replaced_at: MaybeTime;
};
export type EmergencyKeyTable = {
  body_id: string;
  emergency_key_id: string;
  recipient: string;
  threshold: number;
  made_by: string;
  made_at: Time;
  replaced_at: MaybeTime;
  exposed_at: MaybeTime;
};
export type EmergencyShareTable = {
  body_id: string;
  emergency_key_id: string;
  person_id: string;
  key_id: string;
  ciphertext: Maybe<string>;
};
export type EnvelopeTable = {
  body_id: string;
  envelope_id: string;
  account_id: Maybe<string>;
  name: string;
  created_at: Time;
  changed_at: Time;
  retired_at: MaybeTime;
};
export type EnvelopeSealingTable = {
  body_id: string;
  sealing_id: string;
  envelope_id: string;
  key_ids: string[];
  emergency_key_id: Maybe<string>;
  ciphertext: Maybe<string>;
  sha256: Buffer;
  content: 'new' | 'same';
  sealed_by: string;
  sealed_at: Time;
};
export type EnvelopeOpeningTable = {
  body_id: string;
  opening_id: string;
  envelope_id: string;
  sealing_id: string;
  person_id: string;
  purpose: 'read' | 'reseal' | 'emergency';
  reason: string;
  opened_at: Time;
  outcome: Maybe<'shown' | 'resealed' | 'failed'>;
};
export type RotationCauseTable = {
  body_id: string;
  cause_id: string;
  envelope_id: Maybe<string>;
  because: string;
  person_id: Maybe<string>;
  at: Time;
};
export type EmergencyOpeningTable = {
  body_id: string;
  emergency_id: string;
  envelope_id: Maybe<string>;
  emergency_key_id: string;
  requested_by: string;
  reason: string;
  recipient: string;
  locked_identity: Maybe<string>;
  state: 'waiting' | 'ready' | 'opened' | 'closed' | 'refused' | 'withdrawn' | 'lapsed';
  requested_at: Time;
  expires_at: Time;
  ended_at: MaybeTime;
};
export type EmergencyAnswerTable = {
  body_id: string;
  emergency_id: string;
  person_id: string;
  verdict: 'given' | 'refused';
  ciphertext: Maybe<string>;
  reason: Maybe<string>;
  at: Time;
};

export type ActDocumentTable = {
  body_id: string;
  act_id: string;
  document_id: string;
  numbered: boolean;
  pdf: Buffer;
  pdf_sha256: Buffer;
  docx: Buffer;
  docx_sha256: Buffer;
  kept_by: Maybe<string>;
  kept_at: Time;
};
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
export type EmergencyTable = {
  body_id: string;
  emergency_id: string;
  reason: string;
  act_id: Maybe<string>;
  cites: string;
  profiles: string[];
  begun_by: string;
  begun_at: Time;
  ended_by: Maybe<string>;
  ended_at: MaybeTime;
  end_reason: Maybe<string>;
  end_cites: Maybe<string>;
};
export type AlertTable = {
  body_id: string;
  alert_id: string;
  post_id: string;
  kind: 'alert' | 'all-clear';
  level: 'green' | 'yellow' | 'orange' | 'red';
  emergency_id: Maybe<string>;
  ends_alert: Maybe<string>;
  left_out: Json<{ accountId: string; because: { it: string; en: string } }[]>;
  raised_by: string;
  raised_at: Time;
  valid_until: Time;
  over_at: MaybeTime;
  over_by: Maybe<string>;
  over_because: Maybe<string>;
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
export type DeliveryTable = {
  body_id: string;
  variant_id: string;
  post_id: string;
  account_id: string;
  state: 'planned' | 'held' | 'due' | 'sending' | 'unconfirmed' | 'published' | 'failed' | 'withdrawn';
  lane: 'ordinary' | 'emergency';
  content: Json<object>;
  seal: string;
  key: string;
  planned_at: Time;
  valid_until: MaybeTime;
  late: 'send' | 'ask' | 'never';
  next_at: MaybeTime;
  tries: Generated<number>;
  unconfirmed_at: MaybeTime;
  sender: Maybe<string>;
  trouble: ColumnType<{ it: string; en: string } | null, string | null | undefined, string | null>;
  held_because: Maybe<string>;
  remote_id: Maybe<string>;
  permalink: Maybe<string>;
  published_at: MaybeTime;
  withdrawn_at: MaybeTime;
  withdraw_asked_at: MaybeTime;
  withdraw_asked_by: Maybe<string>;
  withdraw_reason: Maybe<string>;
  withdraw_note: Maybe<string>;
  approved_at: Time;
  released_at: MaybeTime;
};
export type DeliveryStepTable = {
  body_id: string;
  step_id: string;
  variant_id: string;
  at: Time;
  event: string;
  state: string;
  detail: Maybe<string>;
  trouble: ColumnType<{ it: string; en: string } | null, string | null | undefined, string | null>;
};
export type PublishedComparisonTable = {
  body_id: string;
  variant_id: string;
  at: Time;
  outcome: 'same' | 'different' | 'gone' | 'cannot-tell';
  text_found: Maybe<string>;
};
export type FreezeTable = {
  body_id: string;
  freeze_id: string;
  because: 'emergency' | 'election-period' | 'person';
  reason: string;
  begun_by: Maybe<string>;
  begun_at: Time;
  ended_by: Maybe<string>;
  ended_at: MaybeTime;
};
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
export type PublicationTable = {
  body_id: string;
  variant_id: string;
  post_id: string;
  account_id: string;
  network: string;
  seal: string;
  text: string;
  title: Maybe<string>;
  link: Maybe<string>;
  language: 'it' | 'en';
  media: Json<object[]>;
  category: Maybe<string>;
  purpose: Maybe<string>;
  official_source: Maybe<string>;
  act_id: Maybe<string>;
  request_id: Maybe<string>;
  third_party: ColumnType<object | null, string | null | undefined, string | null>;
  licence: Maybe<string>;
  credit_required: boolean;
  published_at: Time;
  corrected_by: Maybe<string>;
  withdrawn_at: MaybeTime;
  withdrawn_because: Maybe<string>;
  /** Generated: what a search looks into. */
  words: ColumnType<string, never, never>;
};
export type EditorialPlanTable = {
  body_id: string;
  plan_id: string;
  account_id: string;
  /** Asked for as text: a date would be read in the zone of the machine. */
  from_day: string;
  to_day: string;
  goals: string;
  rhythm: Maybe<number>;
  state: 'draft' | 'proposed' | 'approved' | 'refused';
  version: Generated<number>;
  authors: string[];
  proposed_at: MaybeTime;
  decided_by: Maybe<string>;
  decided_at: MaybeTime;
  reason: Maybe<string>;
  created_by: string;
  created_at: Time;
  changed_at: Time;
};
export type EditorialMeetingTable = {
  body_id: string;
  meeting_id: string;
  held_at: Time;
  agenda: string;
  decisions: Generated<string>;
  people: string[];
  plans: Generated<string[]>;
  /** Asked for as text. */
  next_on: Maybe<string>;
  version: Generated<number>;
  created_by: string;
  created_at: Time;
};
export type CalendarFeedTable = { body_id: string; person_id: string; token_hash: Buffer; made_at: Time };
export type ShareDeclinedTable = { body_id: string; post_id: string; account_id: string; person_id: string; at: Time };

export type Tables = {
  editorial_plan: EditorialPlanTable;
  editorial_meeting: EditorialMeetingTable;
  calendar_feed: CalendarFeedTable;
  share_declined: ShareDeclinedTable;
  publication_request: PublicationRequestTable;
  request_file: RequestFileTable;
  request_step: RequestStepTable;
  head_replacement: HeadReplacementTable;
  post: PostTable;
  post_author: PostAuthorTable;
  post_template: PostTemplateTable;
  template_verdict: TemplateVerdictTable;
  template_use: TemplateUseTable;
  emergency: EmergencyTable;
  alert: AlertTable;
  post_media: PostMediaTable;
  variant: VariantTable;
  approval_verdict: ApprovalVerdictTable;
  delivery: DeliveryTable;
  delivery_step: DeliveryStepTable;
  published_comparison: PublishedComparisonTable;
  queue_freeze: FreezeTable;
  publication: PublicationTable;
  violation_report: ViolationReportTable;
  agcom_notice: AgcomNoticeTable;
  custody_holding: CustodyHoldingTable;
  custody_key: CustodyKeyTable;
  emergency_key: EmergencyKeyTable;
  emergency_share: EmergencyShareTable;
  envelope: EnvelopeTable;
  envelope_sealing: EnvelopeSealingTable;
  envelope_opening: EnvelopeOpeningTable;
  rotation_cause: RotationCauseTable;
  emergency_opening: EmergencyOpeningTable;
  emergency_answer: EmergencyAnswerTable;
  founding_invitation: FoundingInvitationTable;
  conduct_charge: ConductChargeTable;
  conduct_case: ConductCaseTable;
  body: BodyTable;
  body_setting: BodySettingTable;
  audit_record: AuditRecordTable;
  audit_link: AuditLinkTable;
  audit_head: AuditHeadTable;
  person: PersonTable;
  office: OfficeTable;
  office_head: OfficeHeadTable;
  invitation: InvitationTable;
  passkey: PasskeyTable;
  oidc_provider: OidcProviderTable;
  oidc_identity: OidcIdentityTable;
  sign_in_attempt: SignInAttemptTable;
  session: SessionTable;
  sign_in_failure: SignInFailureTable;
  file: FileTable;
  file_piece: FilePieceTable;
  act: ActTable;
  account: AccountTable;
  account_confirmation: AccountConfirmationTable;
  account_cost: AccountCostTable;
  account_check: AccountCheckTable;
  account_holder: AccountHolderTable;
  account_removal: AccountRemovalTable;
  authorisation: AuthorisationTable;
  authorisation_act: AuthorisationActTable;
  authorisation_account: AuthorisationAccountTable;
  review_plan: ReviewPlanTable;
  review: ReviewTable;
  review_line: ReviewLineTable;
  policy_version: PolicyVersionTable;
  policy_draft: PolicyDraftTable;
  acknowledgement: AcknowledgementTable;
  policy_suggestion: PolicySuggestionTable;
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
  act_document: ActDocumentTable;
};
