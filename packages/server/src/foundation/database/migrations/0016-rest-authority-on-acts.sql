-- SPDX-License-Identifier: EUPL-1.2
-- An authorisation rests on one act or on several, all needed; it reaches every account or those named; it may be temporary,
-- wait for its acceptance, and be revoked by an act that is still a draft. Reviews look at all of them again.

alter table authorisation
  add column all_accounts boolean,
  -- Null: any network.
  add column networks text[] check (cardinality(networks) > 0),
  -- The position that the act appoints to, in the policy's words. Gives no power.
  add column role text check (role ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  add column temporary_reason text check (temporary_reason <> ''),
  add column acceptance_needed boolean not null default false,
  add column accepted_at timestamptz,
  add column accepted_version int,
  -- The act that revokes it: it does so when it takes effect, which a draft has not yet.
  add column revoked_by uuid,
  -- Why `revoked_at` is set; null where the instant was set by the act's own terms.
  add column ended_because text check (ended_because in ('revocation', 'review', 'silence', 'leaving', 'census', 'change')),
  add column end_recorded_at timestamptz,
  -- A review is open: it ends then unless it is confirmed.
  add column unless_confirmed_by timestamptz,
  add column recorded_at timestamptz,
  add foreign key (body_id, revoked_by) references act,
  add check (temporary_reason is null or to_at is not null),
  add check (accepted_at is null or acceptance_needed);

create table authorisation_act (
  body_id uuid not null,
  authorisation_id uuid not null,
  act_id uuid not null,
  primary key (body_id, authorisation_id, act_id),
  foreign key (body_id, authorisation_id) references authorisation,
  foreign key (body_id, act_id) references act
);
create index authorisation_act_by_act on authorisation_act (body_id, act_id);

create table authorisation_account (
  body_id uuid not null,
  authorisation_id uuid not null,
  account_id uuid not null,
  primary key (body_id, authorisation_id, account_id),
  foreign key (body_id, authorisation_id) references authorisation,
  foreign key (body_id, account_id) references account
);
create index authorisation_account_by_account on authorisation_account (body_id, account_id);

-- What is there already keeps its act and its account; the owner passes the policy for as long as this takes.
alter table authorisation no force row level security;
insert into authorisation_act select body_id, authorisation_id, act_id from authorisation;
insert into authorisation_account select body_id, authorisation_id, account_id from authorisation where account_id is not null;
update authorisation set all_accounts = account_id is null, recorded_at = from_at;
alter table authorisation force row level security;

alter table authorisation
  alter column all_accounts set not null,
  alter column recorded_at set not null,
  drop column act_id,
  drop column account_id;
create index authorisation_by_end on authorisation (body_id, to_at) where to_at is not null and revoked_at is null;
create index authorisation_by_revoking_act on authorisation (body_id, revoked_by) where revoked_by is not null;
select arengo_protect('authorisation_act');
select arengo_protect('authorisation_account');

-- How often the powers in force are reviewed: the body's own choice, where its policy gives no number.
create table review_plan (
  body_id uuid not null references body,
  every_months int not null check (every_months between 1 and 60),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (body_id),
  foreign key (body_id, set_by) references person
);
select arengo_protect('review_plan');

create table review (
  body_id uuid not null references body,
  review_id uuid not null,
  -- `census`: what was there when the policy was first adopted. `campaign`: the powers in force, from time to time.
  kind text not null check (kind in ('census', 'campaign')),
  policy_version int,
  -- The clauses that ask for it.
  clauses text[] not null,
  opened_at timestamptz not null,
  -- Null: opened by itself, as a clause asks.
  opened_by uuid,
  -- Silence lapses the authorisations of a campaign then. A census has no due date where the policy states none.
  due_at timestamptz check (due_at > opened_at),
  completed_at timestamptz,
  completed_by uuid,
  report text,
  primary key (body_id, review_id),
  foreign key (body_id, policy_version) references policy_version,
  foreign key (body_id, opened_by) references person,
  foreign key (body_id, completed_by) references person,
  check (kind = 'census' or due_at is not null)
);
create unique index review_open_campaign on review (body_id) where kind = 'campaign' and completed_at is null;
create unique index review_census on review (body_id) where kind = 'census';
select arengo_protect('review');

create table review_line (
  body_id uuid not null,
  review_id uuid not null,
  line_id uuid not null,
  account_id uuid,
  authorisation_id uuid,
  -- Never the person whose authorisation it is.
  reviewer_id uuid,
  outcome text check (outcome in ('confirmed', 'regularised', 'changed', 'removed', 'lapsed', 'ended')),
  decided_by uuid,
  decided_at timestamptz,
  -- The act by which it was regularised or removed.
  act_id uuid,
  -- The narrower authorisation that took its place.
  changed_to uuid,
  note text,
  primary key (body_id, review_id, line_id),
  foreign key (body_id, review_id) references review,
  foreign key (body_id, account_id) references account,
  foreign key (body_id, authorisation_id) references authorisation,
  foreign key (body_id, changed_to) references authorisation,
  foreign key (body_id, reviewer_id) references person,
  foreign key (body_id, decided_by) references person,
  foreign key (body_id, act_id) references act,
  check (num_nonnulls(account_id, authorisation_id) = 1),
  check ((outcome is null) = (decided_at is null))
);
create unique index review_line_of_authorisation on review_line (body_id, review_id, authorisation_id) where authorisation_id is not null;
create unique index review_line_of_account on review_line (body_id, review_id, account_id) where account_id is not null;
create index review_line_waiting on review_line (body_id, reviewer_id) where outcome is null;
create index review_line_by_authorisation on review_line (body_id, authorisation_id) where authorisation_id is not null;
select arengo_protect('review_line');
