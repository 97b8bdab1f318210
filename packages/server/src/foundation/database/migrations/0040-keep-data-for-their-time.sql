-- SPDX-License-Identifier: EUPL-1.2
-- What is kept of citizens, until when, and what was erased of it.

-- A secret of each body, sealed under the keys of the installation: private messages are sealed and authors are hashed with keys
-- that follow from it, so that a dump of the database opens and recognises nobody, and a new key of the installation changes neither.
create table body_secret (
  body_id uuid primary key references body,
  value bytea not null
);
select arengo_protect('body_secret');

-- When the words were emptied; the row stays, for what is counted.
alter table item add column erased_at timestamptz;
create index item_to_erase on item (body_id, item_id) where erased_at is null;
alter table author add column erased_at timestamptz;
alter table evidence add column erased_at timestamptz;
create index evidence_to_erase on evidence (body_id, stored_at) where erased_at is null;
alter table decision add column erased_at timestamptz;
create index decision_to_erase on decision (body_id, decided_at) where erased_at is null;
create index decision_of_author on decision (body_id, author_id);
alter table enquiry add column erased_at timestamptz;
create index enquiry_to_erase on enquiry (body_id, ended_at) where erased_at is null and ended_at is not null;
alter table enquiry_answer drop constraint enquiry_answer_text_check;
alter table enquiry_answer add column erased_at timestamptz;
alter table enquiry_answer add constraint enquiry_answer_text_check check (text <> '' or erased_at is not null);
alter table impersonation_case drop constraint impersonation_case_reported_by_check;
alter table impersonation_case add column erased_at timestamptz;
alter table impersonation_case add constraint impersonation_case_reported_by_check check (reported_by <> '' or erased_at is not null);

-- A term of the body's own, where its policy states none.
create table retention_term (
  body_id uuid not null references body,
  data_class text not null check (data_class ~ '^[a-z-]+$'),
  -- ISO 8601: `P2Y`
  term text not null check (term ~ '^P[0-9]'),
  reason text not null check (reason <> ''),
  -- The act by which whoever set it governs.
  act text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (body_id, data_class),
  foreign key (body_id, set_by) references person
);
select arengo_protect('retention_term');

-- Nothing is erased while it is held: a proceeding, an order of a court, a claim.
create table legal_hold (
  body_id uuid not null references body,
  hold_id uuid not null,
  -- A case bears the id of its item and of its enquiry.
  held text not null check (held in ('case', 'author', 'impersonation-case')),
  held_id uuid not null,
  reason text not null check (reason <> ''),
  act text not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  end_reason text,
  primary key (body_id, hold_id),
  foreign key (body_id, begun_by) references person,
  foreign key (body_id, ended_by) references person,
  check (num_nonnulls(ended_by, ended_at, end_reason) in (0, 3))
);
create index legal_hold_on on legal_hold (body_id, held_id);
create unique index legal_hold_standing on legal_hold (body_id, held_id) where ended_at is null;
select arengo_protect('legal_hold');

-- The record of an erasure, per run and class; or of one that a citizen asked for.
create table destruction (
  body_id uuid not null references body,
  destruction_id uuid not null,
  run_id uuid not null,
  data_class text not null,
  cause text not null check (cause in ('term', 'request')),
  -- By which term, and where it comes from; null where a request was the cause.
  term text,
  source text check (source in ('clause', 'setting', 'default')),
  clause text,
  policy_version int,
  request_id uuid,
  erased int not null default 0,
  -- Of the things erased, the oldest and the latest instant from which their term ran.
  from_at timestamptz,
  to_at timestamptz,
  -- SHA-256 of the sorted ids, one a line, once the run has ended.
  sha256 bytea check (length(sha256) = 32),
  begun_at timestamptz not null,
  ended_at timestamptz,
  -- Null = by itself.
  asked_by uuid,
  primary key (body_id, destruction_id),
  foreign key (body_id, asked_by) references person,
  check ((cause = 'term') = (term is not null) and (cause = 'term') = (source is not null)),
  check ((ended_at is null) = (sha256 is null))
);
create index destruction_by_time on destruction (body_id, begun_at desc, destruction_id desc);
create unique index destruction_under_way on destruction (body_id, data_class) where ended_at is null and cause = 'term';
select arengo_protect('destruction');

-- What each of them erased, by its id.
create table destroyed (
  body_id uuid not null,
  destruction_id uuid not null,
  thing_id uuid not null,
  primary key (body_id, destruction_id, thing_id),
  foreign key (body_id, destruction_id) references destruction
);
select arengo_protect('destroyed');

-- When a body's data were last looked through.
create table erasure_run (
  body_id uuid primary key references body,
  ran_at timestamptz not null
);
select arengo_protect('erasure_run');

-- Erasures that citizens asked for, until they stand in the journal too, which is not in the database.
create table erasure_order (
  body_id uuid not null references body,
  order_id uuid not null,
  author_id uuid not null,
  reason text not null,
  request_id uuid,
  ordered_at timestamptz not null,
  journaled_at timestamptz,
  primary key (body_id, order_id)
);
create index erasure_order_to_journal on erasure_order (body_id) where journaled_at is null;
select arengo_protect('erasure_order');
