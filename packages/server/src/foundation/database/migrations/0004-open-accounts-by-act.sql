-- SPDX-License-Identifier: EUPL-1.2
-- Accounts, the acts that open them, and the authorisations that acts grant.

create table act (
  body_id uuid not null references body,
  act_id uuid not null,
  kind text not null,
  organ text not null,
  number text not null,
  date date not null,
  subject text not null,
  in_force_from timestamptz not null,
  revoked_at timestamptz,
  primary key (body_id, act_id),
  unique (body_id, organ, kind, number, date)
);
select arengo_protect('act');

create table account (
  body_id uuid not null references body,
  account_id uuid not null,
  network text not null,
  remote_id text not null,
  handle text not null,
  name text not null,
  origin text not null,
  url text,
  -- Sealed under a key outside the database: see accounts/credentials.
  credentials bytea,
  webhook_secret bytea,
  opened_by uuid not null,
  closed_at timestamptz,
  created_at timestamptz not null,
  primary key (body_id, account_id),
  unique (body_id, network, remote_id),
  foreign key (body_id, opened_by) references act
);
select arengo_protect('account');

create table authorisation (
  body_id uuid not null,
  authorisation_id uuid not null,
  act_id uuid not null,
  person_id uuid not null,
  -- Null: every account of the body.
  account_id uuid,
  powers text[] not null check (powers <@ array['see', 'draft', 'publish', 'approve', 'moderate', 'answer', 'read-messages', 'manage']),
  from_at timestamptz not null,
  to_at timestamptz check (to_at > from_at),
  revoked_at timestamptz,
  primary key (body_id, authorisation_id),
  foreign key (body_id, act_id) references act,
  foreign key (body_id, person_id) references person,
  foreign key (body_id, account_id) references account
);
create index authorisation_by_person on authorisation (body_id, person_id);
select arengo_protect('authorisation');
