-- SPDX-License-Identifier: EUPL-1.2
-- A page with the reasons of each decision, at an address that nobody can guess; and another look at a decision where the policy grants it.

create table reasons_page (
  body_id uuid not null references body,
  decision_id uuid not null,
  -- Of the key in the address: the key itself is nowhere, but sealed until the notice that carries it has left.
  key_sha256 bytea not null check (length(key_sha256) = 32),
  key_sealed bytea,
  -- Whether triage had found something in the item.
  detected boolean not null,
  made_at timestamptz not null,
  -- Null = with the decision; otherwise who made a new address in place of the old one.
  renewed_by uuid,
  expires_at timestamptz not null check (expires_at > made_at),
  primary key (body_id, decision_id),
  foreign key (body_id, decision_id) references decision,
  foreign key (body_id, renewed_by) references person
);
create unique index reasons_page_key on reasons_page (body_id, key_sha256);
create index reasons_page_sealed on reasons_page (body_id, made_at) where key_sealed is not null;
select arengo_protect('reasons_page');

-- Once per decision.
create table reconsideration (
  body_id uuid not null references body,
  reconsideration_id uuid not null,
  decision_id uuid not null,
  -- The clause of the policy, in force at the decision, that grants it.
  clause text not null,
  -- What the citizen says; null once it has been erased.
  words text check (words <> ''),
  -- Who registered it for the citizen; null = they wrote on the page themselves.
  registered_by uuid,
  asked_at timestamptz not null,
  -- By when the policy wants an answer; null = it does not say.
  due_at timestamptz,
  outcome text check (outcome in ('upheld', 'overturned', 'overturned-in-part')),
  reason text check (reason <> ''),
  decided_by uuid,
  decided_at timestamptz,
  act_id uuid,
  primary key (body_id, reconsideration_id),
  unique (body_id, decision_id),
  foreign key (body_id, decision_id) references decision,
  foreign key (body_id, registered_by) references person,
  foreign key (body_id, decided_by) references person,
  foreign key (body_id, act_id) references act,
  check (num_nonnulls(outcome, reason, decided_by, decided_at, act_id) in (0, 5))
);
create index reconsideration_waiting on reconsideration (body_id, asked_at) where decided_at is null;
create index reconsideration_by_time on reconsideration (body_id, asked_at desc, reconsideration_id desc);
select arengo_protect('reconsideration');

-- What another look made of it: a decision that was overturned whole no longer counts against its author.
alter table decision add column overturned text check (overturned in ('whole', 'part'));
