-- SPDX-License-Identifier: EUPL-1.2
-- Offices, what each person is to the body, and the other ways to sign in.

create table office (
  body_id uuid not null references body,
  office_id uuid not null,
  name text not null check (name <> ''),
  -- As the policy calls it: `communication-and-culture`.
  slug text,
  email text,
  phone text,
  hours text,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (body_id, office_id)
);
create unique index office_by_name on office (body_id, lower(name)) where closed_at is null;
create unique index office_by_slug on office (body_id, slug) where closed_at is null;
select arengo_protect('office');

-- Somebody may be in the register without an address and without ever signing in. Who left may come back under the same one.
alter table person
  alter column email drop not null,
  drop constraint person_body_id_email_key,
  add column kind text not null default 'employee'
    check (kind in ('employee', 'elected', 'collaborator', 'volunteer', 'supplier', 'external')),
  add column office_id uuid,
  -- Last day of the contract.
  add column contract_end date,
  -- Why this person is competent for the role: an appointment may ask for it.
  add column competence text not null default '',
  add column signs_in boolean not null default true,
  add foreign key (body_id, office_id) references office,
  add check (email is not null or not signs_in);
create unique index person_by_email on person (body_id, email) where left_at is null;
create index person_by_name on person (body_id, lower(name), person_id);
create index person_by_office on person (body_id, office_id);

-- Who heads an office. Apart from it, since a person belongs to an office and tables do not refer to each other in a ring.
create table office_head (
  body_id uuid not null,
  office_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  primary key (body_id, office_id),
  foreign key (body_id, office_id) references office,
  foreign key (body_id, person_id) references person
);
create index office_head_by_person on office_head (body_id, person_id);
select arengo_protect('office_head');

-- A person sees their sessions and ends them; the cookie's hash is never shown.
alter table session
  add column session_id uuid not null default gen_random_uuid(),
  add column way text not null default 'password' check (way in ('password', 'passkey', 'oidc')),
  -- The browser's own words, cut short.
  add column device text not null default '',
  add unique (body_id, session_id);

-- One link at a time by which a person sets a password of their own; of its secret only the SHA-256 is kept.
create table invitation (
  body_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  made_by uuid not null,
  -- Whether the authenticator and the passkeys go with the old password.
  renews_all boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  primary key (body_id, person_id),
  unique (body_id, token_hash),
  foreign key (body_id, person_id) references person,
  foreign key (body_id, made_by) references person
);
select arengo_protect('invitation');

-- Public keys of passkeys (W3C WebAuthn).
create table passkey (
  body_id uuid not null,
  passkey_id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  name text not null check (name <> ''),
  created_at timestamptz not null,
  last_used_at timestamptz,
  -- Since when it is refused, because a copy of it seems to be about.
  suspect_at timestamptz,
  primary key (body_id, passkey_id),
  unique (body_id, credential_id),
  foreign key (body_id, person_id) references person
);
create index passkey_by_person on passkey (body_id, person_id);
select arengo_protect('passkey');

-- The body's own provider of identities (OpenID Connect); the secret is sealed under a key outside the database.
create table oidc_provider (
  body_id uuid not null references body,
  issuer text not null,
  client_id text not null,
  client_secret bytea not null,
  set_at timestamptz not null,
  primary key (body_id)
);
select arengo_protect('oidc_provider');
-- What the sign-in page calls it, known before anybody has said which body they are of.
alter table body add column oidc_name text check (oidc_name <> '');

-- Whom the provider's subject is: bound at the first sign-in by the verified address, and by the subject from then on.
create table oidc_identity (
  body_id uuid not null,
  issuer text not null,
  subject text not null,
  person_id uuid not null,
  bound_at timestamptz not null,
  primary key (body_id, issuer, subject),
  unique (body_id, person_id, issuer),
  foreign key (body_id, person_id) references person
);
select arengo_protect('oidc_identity');

-- What a sign-in or an enrolment in progress must answer to: once, and within minutes. It belongs to no body, since whose it is
-- shows only at the end; its content is sealed to its key.
create table sign_in_attempt (
  attempt_hash bytea primary key,
  content bytea not null,
  expires_at timestamptz not null
);
create index sign_in_attempt_by_end on sign_in_attempt (expires_at);
