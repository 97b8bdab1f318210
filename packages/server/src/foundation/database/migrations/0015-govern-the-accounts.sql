-- SPDX-License-Identifier: EUPL-1.2
-- An account has a kind, an office, a life between acts, costs, identity checks, and people who hold its keys on the network.

alter table account rename column closed_at to closes_at;
alter table account alter column remote_id drop not null;
alter table account alter column origin drop not null;
alter table account alter column opened_by drop not null;
alter table account
  add column kind text not null default 'main'
    check (kind in ('main', 'thematic', 'temporary', 'external-service', 'out-of-scope')),
  -- The handle in the one form in which its network compares handles.
  add column address_key text,
  add column office_id uuid,
  add column responsible_id uuid,
  add column managed_by text,
  add column contract text,
  -- The instant after the last day of a temporary account, and whether an act is needed to close it then.
  add column ends_at timestamptz,
  add column ends_by_act boolean not null default false,
  -- `closes_at`: from when it is closed, if the act that closes it (where there is one) is in force by then.
  add column closed_by uuid,
  add column closing_reason text,
  add column whose text check (whose in ('mayor', 'giunta', 'council', 'employee', 'other')),
  add column tested_at timestamptz,
  add column test_trouble text;

-- The owner sees no row of any body while row-level security is forced on it too.
alter table account no force row level security;
update account set address_key = lower(handle);
alter table account force row level security;

alter table account
  alter column address_key set not null,
  alter column kind drop default,
  drop constraint account_body_id_network_remote_id_key,
  add constraint account_office foreign key (body_id, office_id) references office,
  add constraint account_responsible foreign key (body_id, responsible_id) references person,
  add constraint account_closed_by foreign key (body_id, closed_by) references act,
  add constraint account_by_act check ((kind = 'out-of-scope') = (opened_by is null)),
  add constraint account_not_ours check (
    kind <> 'out-of-scope' or num_nonnulls(credentials, webhook_secret, closed_by, office_id, responsible_id) = 0
  ),
  add constraint account_whose check ((kind = 'out-of-scope') = (whose is not null)),
  add constraint account_temporary check ((kind = 'temporary') = (ends_at is not null)),
  add constraint account_external check (kind <> 'external-service' or managed_by is not null),
  add constraint account_closing_whole check (
    (closes_at is null) = (closing_reason is null) and (closes_at is not null or closed_by is null)
  ),
  add constraint account_connected check (credentials is null or (remote_id is not null and origin is not null));

-- One that is closed, or is to be, may be opened anew.
create unique index account_address on account (body_id, network, address_key) where closes_at is null;
create unique index account_remote on account (body_id, network, remote_id) where closes_at is null;

-- Further acts on which an account rests: a new list takes the place of the one that opened it.
create table account_confirmation (
  body_id uuid not null,
  account_id uuid not null,
  act_id uuid not null,
  at timestamptz not null,
  primary key (body_id, account_id, act_id),
  foreign key (body_id, account_id) references account,
  foreign key (body_id, act_id) references act
);
select arengo_protect('account_confirmation');

create table account_cost (
  body_id uuid not null,
  cost_id uuid not null,
  account_id uuid not null,
  what text not null check (what <> ''),
  amount_cents int not null check (amount_cents >= 0),
  per text not null check (per in ('once', 'month', 'year')),
  -- The act that funds it.
  act_id uuid,
  declared_at timestamptz not null,
  ended_at timestamptz,
  primary key (body_id, cost_id),
  foreign key (body_id, account_id) references account,
  foreign key (body_id, act_id) references act
);
create index account_cost_by_account on account_cost (body_id, account_id);
select arengo_protect('account_cost');

create table account_check (
  body_id uuid not null,
  account_id uuid not null,
  identity_check text not null
    check (identity_check in ('coat-of-arms', 'logo', 'badge', 'link-from-site', 'policy-on-account')),
  state text not null check (state in ('to-do', 'done', 'not-possible')),
  due_at timestamptz not null,
  checked_by uuid,
  checked_at timestamptz,
  note text,
  url text,
  file_id uuid,
  primary key (body_id, account_id, identity_check),
  foreign key (body_id, account_id) references account,
  foreign key (body_id, checked_by) references person,
  foreign key (body_id, file_id) references file,
  check (state = 'to-do' or (checked_by is not null and checked_at is not null))
);
create index account_check_due on account_check (body_id, due_at);
select arengo_protect('account_check');

-- Who holds the network's own administrator rights. Rights end here when they are to be removed there.
create table account_holder (
  body_id uuid not null,
  holder_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  login_name text not null check (login_name <> ''),
  since date not null,
  successor_id uuid,
  ended_at timestamptz,
  primary key (body_id, holder_id),
  foreign key (body_id, account_id) references account,
  foreign key (body_id, person_id) references person,
  foreign key (body_id, successor_id) references person,
  check (successor_id <> person_id)
);
create unique index account_holder_once on account_holder (body_id, account_id, person_id) where ended_at is null;
create index account_holder_by_person on account_holder (body_id, person_id);
select arengo_protect('account_holder');

-- "Remove them from the administrators of this account on the network": closed by proof, and not by the one who is removed.
create table account_removal (
  body_id uuid not null,
  removal_id uuid not null,
  holder_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  because text not null,
  opened_at timestamptz not null,
  proven_by uuid check (proven_by <> person_id),
  proven_at timestamptz,
  note text,
  url text,
  file_id uuid,
  primary key (body_id, removal_id),
  foreign key (body_id, holder_id) references account_holder,
  foreign key (body_id, account_id) references account,
  foreign key (body_id, person_id) references person,
  foreign key (body_id, proven_by) references person,
  foreign key (body_id, file_id) references file,
  check ((proven_at is null) = (proven_by is null)),
  check (proven_at is null or (note is not null and num_nonnulls(url, file_id) > 0))
);
create unique index account_removal_once on account_removal (body_id, holder_id);
create index account_removal_open on account_removal (body_id, opened_at) where proven_at is null;
select arengo_protect('account_removal');
