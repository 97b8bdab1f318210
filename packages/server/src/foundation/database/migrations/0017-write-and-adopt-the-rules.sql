-- SPDX-License-Identifier: EUPL-1.2
-- When a version takes effect follows from its act; drafts of a policy, who has read a version, suggestions received.

alter table policy_version
  -- What the policy says it takes effect on; `explicit` where it says nothing and a day was given.
  add column takes_effect text not null default 'explicit'
    check (takes_effect in ('explicit', 'date', 'act', 'albo-publication')),
  -- Null where it follows from the act.
  alter column effective_from drop not null,
  -- Null: the administrator, at the founding.
  add column adopted_by uuid,
  -- The act of the document to which the policy is annexed, such as the code of conduct.
  add column parent_act_id uuid,
  -- Only while its act is a draft.
  add column withdrawn_at timestamptz,
  add constraint policy_version_effect check ((takes_effect in ('explicit', 'date')) = (effective_from is not null)),
  add foreign key (body_id, adopted_by) references person,
  add foreign key (body_id, parent_act_id) references act;
create index policy_version_by_act on policy_version (body_id, act_id);

create table policy_draft (
  body_id uuid not null references body,
  draft_id uuid not null,
  name text not null check (name <> ''),
  -- `pack:cassino`, `version:2`, `nothing`, `file`.
  origin text not null,
  source text not null,
  sha256 bytea not null,
  -- Two people who save the same revision do not overwrite each other.
  revision int not null check (revision > 0),
  begun_by uuid not null,
  begun_at timestamptz not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  discarded_at timestamptz,
  -- The version that it became.
  version int,
  primary key (body_id, draft_id),
  foreign key (body_id, begun_by) references person,
  foreign key (body_id, saved_by) references person,
  foreign key (body_id, version) references policy_version
);
select arengo_protect('policy_draft');

-- Who has read and acknowledged a version, bound to the very text.
create table acknowledgement (
  body_id uuid not null,
  person_id uuid not null,
  version int not null,
  source_sha256 bytea not null,
  at timestamptz not null,
  primary key (body_id, person_id, version),
  foreign key (body_id, person_id) references person,
  foreign key (body_id, version) references policy_version
);
create index acknowledgement_by_version on acknowledgement (body_id, version);
select arengo_protect('acknowledgement');

-- Suggestions on the policy itself. Who sent one is kept as a kind only: no name and no address.
create table policy_suggestion (
  body_id uuid not null references body,
  suggestion_id uuid not null,
  received_at timestamptz not null,
  sender text not null check (sender in ('citizen', 'association', 'business', 'staff', 'other-body')),
  clause text,
  summary text not null check (summary <> ''),
  outcome text not null default 'open' check (outcome in ('open', 'accepted', 'not-accepted', 'noted')),
  outcome_reason text,
  outcome_at timestamptz,
  registered_by uuid not null,
  primary key (body_id, suggestion_id),
  foreign key (body_id, registered_by) references person,
  constraint policy_suggestion_outcome check ((outcome = 'open') = (outcome_at is null))
);
select arengo_protect('policy_suggestion');
