-- SPDX-License-Identifier: EUPL-1.2
-- The bodies, and the record of every deed in a hash chain per body: one link per transaction.

create table body (
  body_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  created_at timestamptz not null
);
-- The list of bodies is public; what belongs to a body is in the tables below, each protected.

create table body_setting (
  body_id uuid primary key references body,
  -- Hours of offices, patron saint, election periods, profiles switched on: see features/rules.
  settings jsonb not null default '{}'
);
select arengo_protect('body_setting');

-- `content` is the canonical text that is hashed; the other columns repeat it for searching and are verified against it.
create table audit_record (
  body_id uuid not null,
  record_id uuid not null,
  link bigint not null,
  place int not null,
  at timestamptz not null,
  event text not null,
  actor_id uuid,
  subject_id uuid not null,
  content text not null,
  primary key (body_id, record_id)
) partition by range (record_id);
create index audit_record_by_link on audit_record (body_id, link, place);
create index audit_record_by_subject on audit_record (body_id, subject_id, record_id);
create index audit_record_by_event on audit_record (body_id, event, record_id);
select arengo_month_partitions('audit_record', 3);
select arengo_protect('audit_record');

create table audit_link (
  body_id uuid not null,
  link bigint not null,
  at timestamptz not null,
  records int not null,
  previous bytea not null,
  digest bytea not null,
  hash bytea not null,
  primary key (body_id, link)
);
select arengo_protect('audit_link');

-- The head is locked as the last thing of a transaction, so that links are numbered without gaps.
create table audit_head (
  body_id uuid primary key references body,
  link bigint not null default 0,
  hash bytea not null default '\x'
);
select arengo_protect('audit_head');
