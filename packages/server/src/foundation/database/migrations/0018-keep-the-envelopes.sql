-- SPDX-License-Identifier: EUPL-1.2
-- The envelopes with people's credentials: who holds the office that keeps them, the public keys, and text that only keys outside
-- this database open. No column here holds a secret, a passphrase or an identity that is not encrypted.

-- An act gives the office that keeps the envelopes to a person, from an instant to another.
create table custody_holding (
  body_id uuid not null,
  holding_id uuid not null,
  person_id uuid not null,
  act_id uuid not null,
  from_at timestamptz not null,
  -- Equal to from_at: taken back before it began.
  to_at timestamptz check (to_at >= from_at),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (body_id, holding_id),
  foreign key (body_id, person_id) references person,
  foreign key (body_id, act_id) references act,
  foreign key (body_id, recorded_by) references person
);
create index custody_holding_by_begin on custody_holding (body_id, from_at);
select arengo_protect('custody_holding');

-- A person's key: the public half, and the other half only as its owner locked it, or not at all (a printed sheet).
create table custody_key (
  body_id uuid not null,
  key_id uuid not null,
  person_id uuid not null,
  recipient text not null check (recipient like 'age1%'),
  protection text not null check (protection in ('passphrase', 'passkey', 'paper')),
  locked_identity text check (locked_identity like '-----BEGIN AGE ENCRYPTED FILE-----%'),
  made_at timestamptz not null,
  replaced_at timestamptz,
  primary key (body_id, key_id),
  foreign key (body_id, person_id) references person,
  check ((protection = 'paper') = (locked_identity is null))
);
create unique index custody_key_in_use on custody_key (body_id, person_id) where replaced_at is null;
select arengo_protect('custody_key');

-- The key of emergencies: its other half exists only as shares, each locked to the key of whoever holds it.
create table emergency_key (
  body_id uuid not null,
  emergency_key_id uuid not null,
  recipient text not null check (recipient like 'age1%'),
  threshold smallint not null check (threshold >= 2),
  made_by uuid not null,
  made_at timestamptz not null,
  replaced_at timestamptz,
  -- Since when somebody had it whole in hand.
  exposed_at timestamptz,
  primary key (body_id, emergency_key_id),
  foreign key (body_id, made_by) references person
);
create unique index emergency_key_in_use on emergency_key (body_id) where replaced_at is null;
select arengo_protect('emergency_key');

create table emergency_share (
  body_id uuid not null,
  emergency_key_id uuid not null,
  person_id uuid not null,
  key_id uuid not null,
  -- Erased once the emergency key is replaced.
  ciphertext text check (ciphertext like '-----BEGIN AGE ENCRYPTED FILE-----%'),
  primary key (body_id, emergency_key_id, person_id),
  foreign key (body_id, emergency_key_id) references emergency_key,
  foreign key (body_id, key_id) references custody_key
);
select arengo_protect('emergency_share');

create table envelope (
  body_id uuid not null references body,
  envelope_id uuid not null,
  -- Null: what belongs to no account, such as the e-mail box that recovers them.
  account_id uuid,
  name text not null,
  created_at timestamptz not null,
  -- The credentials inside were last known to be new on the network at this instant: what happened before no longer matters.
  changed_at timestamptz not null,
  retired_at timestamptz,
  primary key (body_id, envelope_id),
  foreign key (body_id, account_id) references account
);
create index envelope_by_account on envelope (body_id, account_id);
select arengo_protect('envelope');

-- What was sealed, when, and to whose keys. The text of a sealing that was replaced is erased.
create table envelope_sealing (
  body_id uuid not null,
  sealing_id uuid not null,
  envelope_id uuid not null,
  key_ids uuid[] not null check (cardinality(key_ids) between 1 and 2),
  emergency_key_id uuid,
  ciphertext text check (ciphertext like '-----BEGIN AGE ENCRYPTED FILE-----%'),
  sha256 bytea not null,
  -- `new`: other credentials than before; `same`: the same ones, to other keys.
  content text not null check (content in ('new', 'same')),
  sealed_by uuid not null,
  sealed_at timestamptz not null,
  primary key (body_id, sealing_id),
  foreign key (body_id, envelope_id) references envelope,
  foreign key (body_id, emergency_key_id) references emergency_key,
  foreign key (body_id, sealed_by) references person
);
create index envelope_sealing_by_envelope on envelope_sealing (body_id, envelope_id, sealed_at desc);
select arengo_protect('envelope_sealing');

-- Recorded before the text is given.
create table envelope_opening (
  body_id uuid not null,
  opening_id uuid not null,
  envelope_id uuid not null,
  sealing_id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('read', 'reseal', 'emergency')),
  reason text not null,
  opened_at timestamptz not null,
  -- What the browser said of it; null when it said nothing.
  outcome text check (outcome in ('shown', 'resealed', 'failed')),
  primary key (body_id, opening_id),
  foreign key (body_id, envelope_id) references envelope,
  foreign key (body_id, sealing_id) references envelope_sealing,
  foreign key (body_id, person_id) references person
);
create index envelope_opening_by_envelope on envelope_opening (body_id, envelope_id, opened_at desc);
select arengo_protect('envelope_opening');

-- Why new credentials are due, besides openings and mandates that ended. Without an envelope it is about the shares.
create table rotation_cause (
  body_id uuid not null,
  cause_id uuid not null,
  envelope_id uuid,
  because text not null,
  person_id uuid,
  at timestamptz not null,
  primary key (body_id, cause_id),
  foreign key (body_id, envelope_id) references envelope,
  foreign key (body_id, person_id) references person
);
create index rotation_cause_by_envelope on rotation_cause (body_id, envelope_id, at desc);
select arengo_protect('rotation_cause');

create table emergency_opening (
  body_id uuid not null,
  emergency_id uuid not null,
  -- Null: every envelope, for a handover.
  envelope_id uuid,
  emergency_key_id uuid not null,
  requested_by uuid not null,
  reason text not null,
  -- Shares are given to this key, made for this once; its other half is locked to the requester's own key.
  recipient text not null check (recipient like 'age1%'),
  locked_identity text check (locked_identity like '-----BEGIN AGE ENCRYPTED FILE-----%'),
  state text not null check (state in ('waiting', 'ready', 'opened', 'closed', 'refused', 'withdrawn', 'lapsed')),
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (body_id, emergency_id),
  foreign key (body_id, envelope_id) references envelope,
  foreign key (body_id, emergency_key_id) references emergency_key,
  foreign key (body_id, requested_by) references person,
  check ((state in ('waiting', 'ready', 'opened')) = (ended_at is null))
);
create unique index emergency_opening_under_way on emergency_opening (body_id) where ended_at is null;
select arengo_protect('emergency_opening');

create table emergency_answer (
  body_id uuid not null,
  emergency_id uuid not null,
  person_id uuid not null,
  verdict text not null check (verdict in ('given', 'refused')),
  -- The share, locked to the key of the request; erased when the request ends.
  ciphertext text check (ciphertext like '-----BEGIN AGE ENCRYPTED FILE-----%'),
  reason text,
  at timestamptz not null,
  primary key (body_id, emergency_id, person_id),
  foreign key (body_id, emergency_id) references emergency_opening,
  foreign key (body_id, person_id) references person
);
select arengo_protect('emergency_answer');
