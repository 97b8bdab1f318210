-- SPDX-License-Identifier: EUPL-1.2
-- Violations that an editor reports to whoever watches over the accounts, and notices that the authority for communications orders.

create table violation_report (
  body_id uuid not null references body,
  report_id uuid not null,
  account_id uuid not null,
  -- Of the body's own post, where it is about one.
  post_id uuid,
  what text not null check (what <> ''),
  -- Clauses of the policy in force that it is held to break.
  clauses text[] not null,
  reported_by uuid not null,
  reported_at timestamptz not null,
  outcome text check (outcome in ('no-violation', 'to-mend', 'to-withdraw', 'to-refuse')),
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (body_id, report_id),
  foreign key (body_id, account_id) references account,
  foreign key (body_id, post_id) references post,
  foreign key (body_id, reported_by) references person,
  foreign key (body_id, decided_by) references person,
  check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null)),
  check ((outcome is null) = (reason is null))
);
create index violation_report_by_time on violation_report (body_id, reported_at desc, report_id desc);
create index violation_report_open on violation_report (body_id, account_id) where outcome is null;
select arengo_protect('violation_report');

-- A finding that a communication did not keep to L. 28/2000, art. 9, and the notice that has to be shown of it until a day.
create table agcom_notice (
  body_id uuid not null references body,
  notice_id uuid not null,
  -- `Delibera n. 100/26/CONS`
  ordered_by text not null check (ordered_by <> ''),
  ordered_on date not null,
  about text not null check (about <> ''),
  shown_from date not null,
  shown_to date not null check (shown_to >= shown_from),
  registered_by uuid not null,
  registered_at timestamptz not null,
  primary key (body_id, notice_id),
  foreign key (body_id, registered_by) references person
);
create index agcom_notice_by_day on agcom_notice (body_id, shown_to desc);
select arengo_protect('agcom_notice');
