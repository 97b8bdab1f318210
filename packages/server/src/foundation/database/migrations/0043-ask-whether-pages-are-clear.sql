-- SPDX-License-Identifier: EUPL-1.2
-- How clear citizens find the pages of the portal: how many stars, on which page, on which day; never who.

create table clarity_rating (
  body_id uuid not null references body,
  rating_id uuid not null,
  page text not null check (page in ('front', 'policy')),
  -- The version that was before their eyes: null = the body had none in force.
  policy_version integer,
  language text not null check (language in ('it', 'en')),
  rated_on date not null,
  stars smallint not null check (stars between 1 and 5),
  -- What was hard, or what was liked.
  answer text check (answer ~ '^[a-z]+(-[a-z]+)*$' and length(answer) <= 40),
  words text check (words <> '' and length(words) <= 200),
  -- Words that held personal data are taken away; the stars stay.
  words_removed_by uuid,
  words_removed_at timestamptz,
  primary key (body_id, rating_id),
  foreign key (body_id, words_removed_by) references person,
  check ((words_removed_by is null) = (words_removed_at is null)),
  check (words is null or words_removed_at is null)
);
create index clarity_rating_by_day on clarity_rating (body_id, rated_on desc, rating_id desc);
select arengo_protect('clarity_rating');
