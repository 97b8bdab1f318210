-- SPDX-License-Identifier: EUPL-1.2
-- A calendar that each person may read in another program, and what was said of sharing a post on other accounts.

-- The secret address of a person's calendar: its SHA-256. Another takes the place of the one before.
create table calendar_feed (
  body_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  primary key (body_id, person_id),
  unique (body_id, token_hash),
  foreign key (body_id, person_id) references person
);
select arengo_protect('calendar_feed');

-- A post that somebody decided not to share on an account: it is suggested there no more.
create table share_declined (
  body_id uuid not null,
  post_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (body_id, post_id, account_id),
  foreign key (body_id, post_id) references post,
  foreign key (body_id, account_id) references account,
  foreign key (body_id, person_id) references person
);
select arengo_protect('share_declined');
