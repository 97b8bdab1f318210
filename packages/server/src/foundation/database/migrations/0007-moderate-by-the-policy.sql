-- SPDX-License-Identifier: EUPL-1.2
-- Cases, decisions under a version of the policy, the evidence kept, and the measures on their way to the network.

-- A case bears the id of its item: there is one for each.
create table moderation_case (
  body_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  author_id uuid not null,
  state text not null check (state in ('quiet', 'open', 'awaiting-approval', 'decided', 'gone')),
  item_version int not null,
  -- Higher is sooner: see moderation/urgency.ts.
  urgency smallint not null,
  network text not null,
  item_type text not null,
  categories text[] not null,
  enquiry text,
  held boolean not null,
  findings jsonb not null,
  policy_version int not null,
  received_at timestamptz not null,
  -- When it should be looked at: at once in duty hours, else when duty begins again.
  due_at timestamptz not null,
  claimed_by uuid,
  claimed_until timestamptz,
  decided_at timestamptz,
  primary key (body_id, case_id),
  foreign key (body_id, account_id) references account
);
create index moderation_case_queue on moderation_case (body_id, urgency desc, due_at, case_id) where state = 'open';
create index moderation_case_claimed on moderation_case (body_id, claimed_by) where claimed_by is not null;
create index moderation_case_approval on moderation_case (body_id, received_at, case_id) where state = 'awaiting-approval';
create index moderation_case_decided on moderation_case (body_id, decided_at desc, case_id) where state = 'decided';
create index moderation_case_all on moderation_case (body_id, case_id desc);
create index moderation_case_by_author on moderation_case (body_id, author_id);
select arengo_protect('moderation_case');

create table decision (
  body_id uuid not null,
  decision_id uuid not null,
  case_id uuid not null,
  author_id uuid not null,
  person_id uuid not null,
  item_version int not null,
  outcome text not null check (outcome in ('no-violation', 'violation')),
  state text not null check (state in ('awaiting-approval', 'final', 'undone', 'not-approved')),
  gravity text not null,
  grounds jsonb not null,
  situation jsonb not null,
  ruling jsonb not null,
  policy_version int not null,
  act_id uuid not null,
  reason text,
  notice text,
  decided_at timestamptz not null,
  final_at timestamptz,
  primary key (body_id, decision_id),
  foreign key (body_id, case_id) references moderation_case,
  foreign key (body_id, person_id) references person,
  foreign key (body_id, policy_version) references policy_version
);
create index decision_by_case on decision (body_id, case_id);
create index decision_by_author on decision (body_id, author_id, decided_at) where outcome = 'violation' and state = 'final';
select arengo_protect('decision');

-- One row per approval that the policy asks for.
create table approval (
  body_id uuid not null,
  decision_id uuid not null,
  requirement text not null,
  person_id uuid,
  verdict text not null check (verdict in ('waiting', 'yes', 'no')),
  reason text,
  at timestamptz,
  primary key (body_id, decision_id, requirement),
  foreign key (body_id, decision_id) references decision
);
select arengo_protect('approval');

-- The content as it was, with its hash, stored before any removal leaves.
create table evidence (
  body_id uuid not null,
  item_id uuid not null,
  version int not null,
  content text not null,
  sha256 bytea not null,
  stored_at timestamptz not null,
  primary key (body_id, item_id, version)
);
select arengo_protect('evidence');

-- The outbox: an order to a network, with the state of its delivery.
create table measure (
  body_id uuid not null,
  measure_id uuid not null,
  decision_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  action text not null,
  clause text,
  text text,
  state text not null check (state in ('awaiting-approval', 'waiting', 'sending', 'confirmed', 'unconfirmed', 'refused', 'by-hand', 'withdrawn', 'reversed')),
  -- `apply`, or `reverse` when a confirmed measure is being taken back.
  direction text not null default 'apply' check (direction in ('apply', 'reverse')),
  due_at timestamptz not null,
  attempts int not null default 0,
  trouble jsonb,
  reference text,
  confirmed_at timestamptz,
  primary key (body_id, measure_id),
  foreign key (body_id, decision_id) references decision
);
create index measure_by_decision on measure (body_id, decision_id);
create index measure_by_hand on measure (body_id, case_id) where state in ('by-hand', 'refused');
create index measure_by_case on measure (body_id, case_id);
select arengo_protect('measure');
create index measure_under_way on measure (body_id, due_at) where state in ('waiting', 'sending', 'unconfirmed');
