-- SPDX-License-Identifier: EUPL-1.2
-- Accounts that pretend to be the body, or were opened in its name without an act: what was seen, what was done, what citizens are told.

create table impersonation_case (
  body_id uuid not null references body,
  case_id uuid not null,
  kind text not null check (kind in ('fake', 'unauthorised')),
  state text not null check (state in ('opened', 'assessed', 'reported', 'resolved', 'closed')),
  -- Null where the address is on no known network: a site, or letters that no network admits.
  network text,
  handle text,
  address_key text,
  address text not null check (address <> ''),
  name text not null check (name <> ''),
  shown text not null check (shown <> ''),
  -- What of the body it uses.
  signs text[] not null,
  clauses text[] not null,
  reporter text not null check (reporter in ('citizen', 'staff', 'network', 'press', 'other')),
  reported_by text not null check (reported_by <> ''),
  reported_on date not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  verdict text check (verdict in ('confirmed', 'unfounded')),
  -- Whoever looks understands that it is satire, criticism, or a page of citizens.
  declared boolean,
  verdict_reason text,
  assessed_by uuid,
  assessed_at timestamptz,
  outcome text check (outcome in ('removed', 'not-removed', 'authorised', 'dismissed')),
  outcome_reason text,
  outcome_act_id uuid,
  outcome_by uuid,
  outcome_at timestamptz,
  closed_by uuid,
  closed_at timestamptz,
  primary key (body_id, case_id),
  foreign key (body_id, opened_by) references person,
  foreign key (body_id, assessed_by) references person,
  foreign key (body_id, outcome_by) references person,
  foreign key (body_id, outcome_act_id) references act,
  foreign key (body_id, closed_by) references person,
  check ((network is null) = (address_key is null)),
  check ((state = 'opened') = (assessed_at is null)),
  check (num_nonnulls(verdict, declared, verdict_reason, assessed_by, assessed_at) in (0, 5)),
  -- Satire and criticism that say what they are deceive nobody.
  check (not (declared and verdict = 'confirmed')),
  check ((state in ('resolved', 'closed')) = (outcome is not null)),
  check (num_nonnulls(outcome, outcome_reason, outcome_by, outcome_at) in (0, 4)),
  check ((outcome_act_id is not null) = (outcome is not null and outcome = 'authorised')),
  check ((state = 'closed') = (closed_at is not null) and (closed_at is null) = (closed_by is null))
);
-- One case at a time on an account.
create unique index impersonation_case_account on impersonation_case (body_id, network, address_key) where state <> 'closed';
create unique index impersonation_case_site on impersonation_case (body_id, address) where network is null and state <> 'closed';
create index impersonation_case_by_time on impersonation_case (body_id, opened_at desc, case_id desc);
select arengo_protect('impersonation_case');

-- Only ever added to.
create table impersonation_evidence (
  body_id uuid not null references body,
  evidence_id uuid not null,
  case_id uuid not null,
  file_id uuid,
  text text check (text <> ''),
  -- Of the bytes of the file, or of the text in UTF-8.
  sha256 bytea not null check (length(sha256) = 32),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (body_id, evidence_id),
  foreign key (body_id, case_id) references impersonation_case,
  foreign key (body_id, file_id) references file,
  foreign key (body_id, added_by) references person,
  check (num_nonnulls(file_id, text) = 1)
);
create index impersonation_evidence_by_case on impersonation_evidence (body_id, case_id, evidence_id);
select arengo_protect('impersonation_evidence');

create table impersonation_report (
  body_id uuid not null references body,
  report_id uuid not null,
  case_id uuid not null,
  addressee text not null check (addressee in ('network', 'postal-police', 'prosecutor')),
  words text not null check (words <> ''),
  state text not null check (state in ('awaiting-agreement', 'ready', 'sent', 'not-agreed', 'withdrawn')),
  -- Whose agreement the policy asks for, and the clauses that say so.
  requires text[] not null,
  clauses text[] not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  sent_on date,
  -- Number or address that the addressee gave.
  receipt text,
  sent_by uuid,
  -- By when an answer is awaited: null = nothing says so.
  answer_due timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (body_id, report_id),
  foreign key (body_id, case_id) references impersonation_case,
  foreign key (body_id, asked_by) references person,
  foreign key (body_id, sent_by) references person,
  foreign key (body_id, withdrawn_by) references person,
  check ((state = 'sent') = (sent_on is not null) and num_nonnulls(sent_on, receipt, sent_by) in (0, 3)),
  check ((state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create index impersonation_report_by_case on impersonation_report (body_id, case_id, report_id);
create index impersonation_report_waiting on impersonation_report (body_id, state) where state in ('awaiting-agreement', 'ready');
select arengo_protect('impersonation_report');

create table impersonation_agreement (
  body_id uuid not null references body,
  report_id uuid not null,
  requirement text not null,
  verdict text not null check (verdict in ('yes', 'no')),
  reason text not null,
  person_id uuid not null,
  given_at timestamptz not null,
  primary key (body_id, report_id, requirement),
  foreign key (body_id, report_id) references impersonation_report,
  foreign key (body_id, person_id) references person
);
select arengo_protect('impersonation_agreement');

-- What the portal tells citizens of a false account.
create table impersonation_warning (
  body_id uuid not null references body,
  warning_id uuid not null,
  case_id uuid not null,
  text_it text not null check (text_it <> ''),
  text_en text,
  shown_from date not null,
  shown_to date check (shown_to >= shown_from),
  published_by uuid not null,
  published_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (body_id, warning_id),
  foreign key (body_id, case_id) references impersonation_case,
  foreign key (body_id, published_by) references person,
  foreign key (body_id, withdrawn_by) references person,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index impersonation_warning_standing on impersonation_warning (body_id, case_id) where withdrawn_at is null;
select arengo_protect('impersonation_warning');
