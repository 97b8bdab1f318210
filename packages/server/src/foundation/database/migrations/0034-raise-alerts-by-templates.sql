-- SPDX-License-Identifier: EUPL-1.2
-- Templates of alerts that were agreed to before they are needed, alerts, and the state of emergency.

alter table post_template
  add column kind text not null default 'alert' check (kind in ('alert', 'all-clear')),
  -- For networks on which the text does not fit.
  add column short_text text,
  -- What else a post made from it says: category, purpose, statements.
  add column content jsonb not null default '{}',
  -- The template that this one takes the place of, once it is approved.
  add column replaces uuid,
  add column retired_by uuid,
  add column retired_because text,
  add column changed_at timestamptz,
  add foreign key (body_id, replaces) references post_template,
  add foreign key (body_id, retired_by) references person,
  add check (level is null or valid_hours is not null);

create table template_verdict (
  body_id uuid not null,
  verdict_id uuid not null,
  template_id uuid not null,
  -- The step: a role of the policy, or `publisher`.
  by_role text not null,
  person_id uuid not null,
  verdict text not null check (verdict in ('yes', 'no')),
  seal text not null,
  reason text,
  at timestamptz not null,
  primary key (body_id, verdict_id),
  foreign key (body_id, template_id) references post_template,
  foreign key (body_id, person_id) references person,
  check (verdict = 'yes' or reason is not null)
);
create index template_verdict_by_template on template_verdict (body_id, template_id, at);
select arengo_protect('template_verdict');

-- The template of a post in the emergency lane, as it was when it was used, and what its blanks were filled with.
create table template_use (
  body_id uuid not null,
  post_id uuid not null,
  template_id uuid not null,
  seal text not null,
  blanks jsonb not null,
  primary key (body_id, post_id),
  foreign key (body_id, post_id) references post,
  foreign key (body_id, template_id) references post_template
);
select arengo_protect('template_use');

-- From when to when the body is in an emergency, by which act or order.
create table emergency (
  body_id uuid not null references body,
  emergency_id uuid not null,
  reason text not null,
  act_id uuid,
  -- The order, in words: of an act of the register, its citation.
  cites text not null,
  -- State profiles of the policy that are on meanwhile.
  profiles text[] not null default '{}',
  begun_by uuid not null,
  begun_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz check (ended_at >= begun_at),
  end_reason text,
  end_cites text,
  primary key (body_id, emergency_id),
  foreign key (body_id, act_id) references act,
  foreign key (body_id, begun_by) references person,
  foreign key (body_id, ended_by) references person,
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)),
  check (profiles = '{}' or act_id is not null)
);
create unique index emergency_open on emergency (body_id) where ended_at is null;
select arengo_protect('emergency');

create table alert (
  body_id uuid not null,
  alert_id uuid not null,
  post_id uuid not null,
  kind text not null check (kind in ('alert', 'all-clear')),
  level text not null check (level in ('green', 'yellow', 'orange', 'red')),
  emergency_id uuid,
  -- The alert that this one takes back or brings up to date.
  ends_alert uuid,
  -- Accounts that it does not go to, each with the reason.
  left_out jsonb not null default '[]',
  raised_by uuid not null,
  raised_at timestamptz not null,
  valid_until timestamptz not null check (valid_until > raised_at),
  -- Over before its time: another alert took its place, or a person said so.
  over_at timestamptz,
  over_by uuid,
  over_because text,
  primary key (body_id, alert_id),
  unique (body_id, post_id),
  foreign key (body_id, post_id) references post,
  foreign key (body_id, emergency_id) references emergency,
  foreign key (body_id, ends_alert) references alert,
  foreign key (body_id, raised_by) references person,
  foreign key (body_id, over_by) references person,
  check ((over_at is null) = (over_by is null))
);
create index alert_by_time on alert (body_id, raised_at desc);
create index alert_of_emergency on alert (body_id, emergency_id) where emergency_id is not null;
select arengo_protect('alert');
