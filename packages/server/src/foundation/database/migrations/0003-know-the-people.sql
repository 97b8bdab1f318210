-- SPDX-License-Identifier: EUPL-1.2
-- People of a body, how they sign in, and their sessions.

create table person (
  body_id uuid not null references body,
  person_id uuid not null,
  email text not null check (email = lower(email)),
  name text not null,
  -- Role as the policy calls it: `social-media-manager`, `head-of-macro-structure`, `mayor`...
  role text not null,
  locale text not null default 'it' check (locale in ('it', 'en')),
  password_hash text,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  -- Last time step accepted, so that a code is used once.
  totp_last_step bigint,
  left_at timestamptz,
  created_at timestamptz not null,
  primary key (body_id, person_id),
  unique (body_id, email)
);
select arengo_protect('person');

create table session (
  body_id uuid not null,
  -- SHA-256 of the cookie's secret: a dump of the database opens no session.
  session_hash bytea not null,
  person_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (body_id, session_hash),
  foreign key (body_id, person_id) references person
);
create index session_by_person on session (body_id, person_id);
select arengo_protect('session');

-- Failed sign-ins per address, for the slow-down; emptied by a success or by time.
create table sign_in_failure (
  body_id uuid not null references body,
  email text not null,
  failures int not null,
  last_at timestamptz not null,
  primary key (body_id, email)
);
select arengo_protect('sign_in_failure');
