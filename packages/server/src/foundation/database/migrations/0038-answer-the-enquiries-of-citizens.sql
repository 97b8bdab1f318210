-- SPDX-License-Identifier: EUPL-1.2
-- Enquiries of citizens: taken in charge, given to an office, answered once. Nothing here is a procedure of the body.

create table enquiry (
  body_id uuid not null,
  -- Of the item, and of its case.
  enquiry_id uuid not null,
  account_id uuid not null,
  author_id uuid not null,
  item_type text not null check (item_type in ('comment', 'visitor-post', 'message')),
  kind text not null check (kind in ('information', 'report', 'complaint', 'personal', 'emergency')),
  state text not null check (state in ('new', 'taken', 'given', 'answering', 'answered', 'signposted', 'redirected', 'closed')),
  -- What the policy said when it arrived; null = it states nothing of enquiries.
  mode text check (mode in ('contact', 'signpost-only', 'redirect-must-answer', 'not-a-contact-channel')),
  clause text,
  answer_due boolean not null,
  -- Only where the policy states a time, with the clause that states it.
  due_at timestamptz,
  due_clause text,
  policy_version int not null,
  received_at timestamptz not null,
  opened_at timestamptz not null,
  -- Null = triage did.
  recognised_by uuid,
  taken_by uuid,
  taken_at timestamptz,
  office_id uuid,
  given_by uuid,
  given_at timestamptz,
  -- What the office would answer; whoever may answer sends it.
  proposal text check (proposal <> ''),
  proposed_by uuid,
  proposed_at timestamptz,
  closing_reason text check (closing_reason in ('no-enquiry', 'not-pertinent', 'met-elsewhere', 'repeated', 'gone')),
  closing_note text,
  closed_by uuid,
  -- Answered, signposted, redirected or closed.
  ended_at timestamptz,
  primary key (body_id, enquiry_id),
  foreign key (body_id, enquiry_id) references moderation_case,
  foreign key (body_id, account_id) references account,
  foreign key (body_id, office_id) references office,
  foreign key (body_id, recognised_by) references person,
  foreign key (body_id, taken_by) references person,
  foreign key (body_id, given_by) references person,
  foreign key (body_id, proposed_by) references person,
  foreign key (body_id, closed_by) references person,
  check ((due_at is null) = (due_clause is null)),
  check ((taken_by is null) = (taken_at is null)),
  check ((proposal is null) = (proposed_by is null) and (proposal is null) = (proposed_at is null)),
  check ((state = 'closed') = (closing_reason is not null)),
  check ((state in ('answered', 'signposted', 'redirected', 'closed')) = (ended_at is not null)),
  check (state <> 'given' or office_id is not null)
);
create index enquiry_open on enquiry (body_id, received_at, enquiry_id)
  where state in ('new', 'taken', 'given', 'answering');
create index enquiry_ended on enquiry (body_id, ended_at desc, enquiry_id) where ended_at is not null;
create index enquiry_by_author on enquiry (body_id, author_id);
select arengo_protect('enquiry');

create table enquiry_answer (
  body_id uuid not null,
  answer_id uuid not null,
  enquiry_id uuid not null,
  account_id uuid not null,
  outcome text not null check (outcome in ('answered', 'signposted', 'redirected')),
  place text not null check (place in ('in-place', 'in-private')),
  clause text,
  text text not null check (text <> ''),
  item_version int not null,
  -- Codes and clauses of the advice that stood beside the text when it was sent.
  advice jsonb not null,
  state text not null check (state in ('waiting', 'sending', 'confirmed', 'unconfirmed', 'refused', 'by-hand', 'withdrawn')),
  due_at timestamptz not null,
  attempts int not null default 0,
  sender text,
  trouble jsonb,
  reference text,
  -- Null = sent by itself, where the body has switched that on.
  written_by uuid,
  written_at timestamptz not null,
  confirmed_at timestamptz,
  -- May be shown beside another enquiry that is like it: said in sight, and not where only the minimum is kept.
  reusable boolean not null,
  -- The curly apostrophe parts no words for the parser: «l’ufficio» would be one.
  words tsvector generated always as (to_tsvector('pg_catalog.italian', translate(text, '’‘', '  '))) stored,
  primary key (body_id, answer_id),
  foreign key (body_id, enquiry_id) references enquiry,
  foreign key (body_id, account_id) references account,
  foreign key (body_id, written_by) references person
);
-- One answer at a time is on its way.
create unique index enquiry_answer_live on enquiry_answer (body_id, enquiry_id)
  where state in ('waiting', 'sending', 'unconfirmed', 'refused', 'by-hand');
create index enquiry_answer_by_enquiry on enquiry_answer (body_id, enquiry_id);
create index enquiry_answer_under_way on enquiry_answer (body_id, due_at) where state in ('waiting', 'sending', 'unconfirmed');
create index enquiry_answer_words on enquiry_answer using gin (words) where state = 'confirmed' and reusable;
select arengo_protect('enquiry_answer');

-- Words that the body keeps ready, with blanks for the office.
create table ready_answer (
  body_id uuid not null references body,
  ready_id uuid not null,
  name text not null check (name <> ''),
  used_for text not null check (used_for in ('signpost', 'redirect', 'in-private', 'emergency')),
  text text not null check (text <> ''),
  office_id uuid,
  -- Where the form or the service is.
  link text,
  changed_by uuid not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  primary key (body_id, ready_id),
  foreign key (body_id, office_id) references office,
  foreign key (body_id, changed_by) references person
);
create unique index ready_answer_by_name on ready_answer (body_id, lower(name)) where ended_at is null;
select arengo_protect('ready_answer');

-- What leaves by itself, where whoever governs the body has switched it on.
create table automatic_answer (
  body_id uuid not null references body,
  used_for text not null check (used_for in ('emergency', 'redirect')),
  switched_by uuid not null,
  switched_at timestamptz not null,
  primary key (body_id, used_for),
  foreign key (body_id, switched_by) references person
);
select arengo_protect('automatic_answer');

-- Cases whose text asks something, for whoever opens their enquiries.
create index moderation_case_enquired on moderation_case (body_id, case_id) where enquiry is not null;
