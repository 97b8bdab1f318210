-- SPDX-License-Identifier: EUPL-1.2
-- What statistics count. A month that is over is counted once: its figures hold also after what was counted has been erased.
create table tallied_month (
  body_id uuid not null references body,
  -- The first day of the month, as it is in Rome.
  month date not null check (extract(day from month) = 1),
  counted_at timestamptz not null,
  primary key (body_id, month)
);
select arengo_protect('tallied_month');

create table received_tally (
  body_id uuid not null,
  month date not null,
  account_id uuid not null,
  item_type text not null check (item_type in ('comment', 'visitor-post', 'message')),
  items int not null check (items > 0),
  primary key (body_id, month, account_id, item_type),
  foreign key (body_id, month) references tallied_month,
  foreign key (body_id, account_id) references account
);
select arengo_protect('received_tally');

-- Items come in the order of time: a few pages say where a month lies, and nothing is slower for it.
create index item_by_time on item using brin (received_at) with (pages_per_range = 32, autosummarize = on);
create index decision_by_time on decision (body_id, decided_at);
create index enquiry_by_time on enquiry (body_id, received_at);
