-- SPDX-License-Identifier: EUPL-1.2
-- How a body comes to be founded from the browser, and the cases of staff conduct.

alter table body add column kind text
  check (kind in ('municipality', 'union', 'province', 'metropolitan-city', 'region', 'company', 'other'));

-- Whoever has the code founds one body. It belongs to no body yet, so no body guards it: the code is kept as a hash, and
-- sealed under the server's key so that the operator can have the address printed again.
create table founding_invitation (
  invitation_id uuid primary key,
  code_hash bytea not null unique,
  code_sealed bytea,
  -- What was written so far, without the password, so that one can come back when the act is signed.
  draft jsonb not null default '{}',
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  founded uuid references body (body_id),
  check ((used_at is null) = (founded is null)),
  check (used_at is null or code_sealed is null)
);

-- Who sees conduct cases and handles them: nobody by a power over accounts, only whom an act charges with it.
create table conduct_charge (
  body_id uuid not null references body,
  charge_id uuid not null,
  person_id uuid not null,
  act_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz check (to_at > from_at),
  revoked_at timestamptz,
  primary key (body_id, charge_id),
  foreign key (body_id, person_id) references person,
  foreign key (body_id, act_id) references act
);
create index conduct_charge_by_person on conduct_charge (body_id, person_id);
select arengo_protect('conduct_charge');

create table conduct_case (
  body_id uuid not null references body,
  case_id uuid not null,
  state text not null check (state in
    ('opened', 'informed', 'heard', 'assessed', 'concluded', 'inadmissible', 'destroyed')),
  clause text not null,
  policy_version int not null,
  -- The person concerned, and all that is said of them, until the file is destroyed.
  person_id uuid,
  brought_by text,
  reported_on date,
  fact text,
  fact_on date,
  link text,
  file bytea,
  file_name text,
  file_type text,
  informed_on date,
  informed_how text,
  heard_on date,
  hearing text check (hearing in ('in-person', 'in-writing', 'declined', 'no-answer')),
  said text,
  assessment jsonb,
  outcome text check (outcome in ('nothing-to-object', 'reminder', 'request-to-amend', 'referral')),
  reason text,
  opened_at timestamptz not null,
  concluded_at timestamptz,
  keep_until date,
  destroyed_at timestamptz,
  primary key (body_id, case_id),
  foreign key (body_id, person_id) references person,
  check ((state in ('concluded', 'inadmissible', 'destroyed')) = (concluded_at is not null)),
  check ((concluded_at is null) = (keep_until is null)),
  check ((outcome is not null) = (state = 'concluded')),
  check ((state = 'destroyed') = (destroyed_at is not null)),
  check ((state = 'destroyed') = (num_nonnulls(person_id, brought_by, reported_on, fact, fact_on) = 0)),
  check (state <> 'destroyed' or
    num_nonnulls(link, file, file_name, file_type, informed_on, informed_how, heard_on, hearing, said, assessment, reason) = 0),
  -- Nothing is concluded without a written assessment of the freedoms.
  check (state not in ('assessed', 'concluded') or assessment is not null)
);
create index conduct_case_by_person on conduct_case (body_id, person_id) where person_id is not null;
create index conduct_case_by_state on conduct_case (body_id, state);
select arengo_protect('conduct_case');
