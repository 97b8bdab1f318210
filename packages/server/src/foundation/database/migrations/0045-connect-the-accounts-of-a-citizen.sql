-- SPDX-License-Identifier: EUPL-1.2
-- Two accounts of one citizen, connected because they sent from the second a code that they were given on the first: never by a guess.

create table author_connection (
  body_id uuid not null,
  connection_id uuid not null,
  -- The enquiry on which the code was given, and whose it is.
  enquiry_id uuid not null,
  author_id uuid not null,
  given_by uuid not null,
  given_at timestamptz not null,
  -- SHA-256 of the code; null once it was used. What arrived before `looked_until` has been looked at.
  code_sha256 bytea check (length(code_sha256) = 32),
  code_until timestamptz,
  looked_until timestamptz,
  -- Who sent the code, and the item that carried it: an id, also once the item is gone.
  other_author_id uuid,
  item_id uuid,
  connected_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  -- Sealed: it may repeat what the citizen said.
  reason text check (reason <> ''),
  primary key (body_id, connection_id),
  foreign key (body_id, enquiry_id) references enquiry,
  foreign key (body_id, author_id) references author,
  foreign key (body_id, other_author_id) references author,
  foreign key (body_id, given_by) references person,
  foreign key (body_id, ended_by) references person,
  check (num_nonnulls(code_sha256, code_until, looked_until) in (0, 3)),
  check (num_nonnulls(other_author_id, item_id, connected_at) in (0, 3)),
  -- A code waits, or it was used: there is no connection without one.
  check ((code_sha256 is null) = (connected_at is not null)),
  check (other_author_id <> author_id),
  check (num_nonnulls(ended_by, ended_at, reason) in (0, 3)),
  check (ended_at is null or connected_at is not null)
);
create unique index author_connection_waiting on author_connection (body_id, author_id) where code_sha256 is not null;
create unique index author_connection_live on author_connection
  (body_id, least(author_id, other_author_id), greatest(author_id, other_author_id))
  where connected_at is not null and ended_at is null;
create index author_connection_by_author on author_connection (body_id, author_id);
create index author_connection_by_other on author_connection (body_id, other_author_id) where other_author_id is not null;
create index author_connection_by_enquiry on author_connection (body_id, enquiry_id);
select arengo_protect('author_connection');
