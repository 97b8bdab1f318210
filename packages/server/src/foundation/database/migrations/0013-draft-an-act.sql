-- SPDX-License-Identifier: EUPL-1.2
-- An act may be a draft until it has number and date; it is revoked or superseded by another act of the register, and
-- published on the Albo pretorio. Files are kept in the database, in pieces, so that a copy of the data has them all.

create table file (
  body_id uuid not null references body,
  file_id uuid not null,
  name text not null check (name <> ''),
  media_type text not null,
  size int not null check (size > 0),
  sha256 bytea not null,
  pieces int not null check (pieces > 0),
  stored_at timestamptz not null,
  primary key (body_id, file_id)
);
select arengo_protect('file');

create table file_piece (
  body_id uuid not null,
  file_id uuid not null,
  place int not null check (place >= 0),
  -- Compressed already, for the most part.
  bytes bytea not null,
  primary key (body_id, file_id, place),
  foreign key (body_id, file_id) references file on delete cascade
);
alter table file_piece alter column bytes set storage external;
select arengo_protect('file_piece');

alter table act alter column number drop not null;
alter table act alter column date drop not null;
alter table act alter column in_force_from drop not null;
alter table act
  add column note text,
  add column revoked_by uuid,
  add column superseded_at timestamptz,
  add column superseded_by uuid,
  add column albo_number text,
  add column albo_from date,
  add column albo_to date,
  add column albo_url text,
  add column file_id uuid;

-- The owner sees no row of any body while row-level security is forced on it too.
alter table act no force row level security;
update act set kind = 'resolution' where kind in ('giunta-resolution', 'council-resolution');
alter table act force row level security;

alter table act
  -- Deferred, as a backup is restored in the order of the ids, and an act is ended by a later one.
  add constraint act_revoked_by foreign key (body_id, revoked_by) references act deferrable initially deferred,
  add constraint act_superseded_by foreign key (body_id, superseded_by) references act deferrable initially deferred,
  add constraint act_file foreign key (body_id, file_id) references file,
  add constraint act_numbered_whole check (
    (number is null) = (date is null) and (number is null) = (in_force_from is null) and number <> ''
  ),
  add constraint act_draft_without_effects check (
    number is not null or (revoked_at is null and superseded_at is null and revoked_by is null and superseded_by is null and albo_from is null)
  ),
  add constraint act_ended_once check (num_nulls(revoked_by, superseded_by) > 0 and num_nulls(revoked_at, superseded_at) > 0),
  add constraint act_ended_by_another check (revoked_by <> act_id and superseded_by <> act_id),
  add constraint act_albo_whole check (
    (albo_number is null) = (albo_from is null) and (albo_from is not null or (albo_to is null and albo_url is null)) and albo_to >= albo_from
  );

-- Numbers begin again with each year.
alter table act drop constraint act_body_id_organ_kind_number_date_key;
create unique index act_once_a_year on act (body_id, organ, kind, lower(number), extract(year from date));
create index act_by_day on act (body_id, (coalesce(date, '9999-12-31'::date)) desc, act_id desc);
create index act_by_revoking on act (body_id, revoked_by) where revoked_by is not null;
create index act_by_superseding on act (body_id, superseded_by) where superseded_by is not null;
