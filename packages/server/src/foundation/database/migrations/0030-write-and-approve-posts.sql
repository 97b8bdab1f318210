-- SPDX-License-Identifier: EUPL-1.2
-- What offices and others ask to publish, posts and their variants, who agreed to which content, plans and meetings.

create table publication_request (
  body_id uuid not null references body,
  request_id uuid not null,
  origin text not null check (origin in ('office', 'external')),
  office_id uuid,
  -- Of an external request: who asks, and how to answer them.
  asker text,
  asker_contact text,
  subject text not null,
  what text not null,
  audience text not null default '',
  wanted_by timestamptz,
  sources text not null default '',
  state text not null check (state in ('draft', 'to-sign', 'signed', 'taken', 'refused', 'published', 'withdrawn')),
  -- Of the content that was signed; any change asks for another signature.
  seal text,
  signed_by uuid,
  signed_at timestamptz,
  outcome text,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (body_id, request_id),
  foreign key (body_id, office_id) references office,
  foreign key (body_id, created_by) references person,
  foreign key (body_id, signed_by) references person,
  check ((origin = 'office') = (office_id is not null))
);
create index publication_request_by_state on publication_request (body_id, state, created_at);
select arengo_protect('publication_request');

create table request_file (
  body_id uuid not null,
  request_id uuid not null,
  file_id uuid not null,
  rights text not null default '',
  primary key (body_id, request_id, file_id),
  foreign key (body_id, request_id) references publication_request,
  foreign key (body_id, file_id) references file
);
select arengo_protect('request_file');

create table post_template (
  body_id uuid not null references body,
  template_id uuid not null,
  name text not null,
  -- Alert level, as civil protection names them; null = not of emergency.
  level text check (level in ('green', 'yellow', 'orange', 'red')),
  text text not null,
  valid_hours int check (valid_hours > 0),
  seal text not null,
  approved_by uuid,
  approved_at timestamptz,
  retired_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (body_id, template_id),
  foreign key (body_id, created_by) references person,
  foreign key (body_id, approved_by) references person
);
select arengo_protect('post_template');

create table post (
  body_id uuid not null references body,
  post_id uuid not null,
  request_id uuid,
  template_id uuid,
  -- A correction says what it corrects.
  corrects uuid,
  working_title text not null,
  text text not null default '',
  language text not null default 'it',
  link text,
  category text,
  purpose text,
  public_interest text,
  official_source text,
  news_link text,
  act_id uuid,
  office_id uuid,
  -- Of third parties: source, verification, ground, consent (packages/composer, ThirdParty).
  third_party jsonb,
  licence text,
  -- What the author stated about a check, by its name; and findings held to be mistaken.
  stated jsonb not null default '{}',
  dismissed jsonb not null default '[]',
  late text not null default 'ask' check (late in ('send', 'ask', 'never')),
  valid_until timestamptz,
  off_hours_reason text,
  paid_reach boolean not null default false,
  lane text not null default 'ordinary' check (lane in ('ordinary', 'emergency')),
  version int not null default 1 check (version > 0),
  approval_asked_at timestamptz,
  discarded_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Who last changed its words or its variants, and when: images and approvals apart.
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (body_id, post_id),
  foreign key (body_id, request_id) references publication_request,
  foreign key (body_id, template_id) references post_template,
  foreign key (body_id, corrects) references post,
  foreign key (body_id, act_id) references act,
  foreign key (body_id, office_id) references office,
  foreign key (body_id, created_by) references person,
  foreign key (body_id, written_by) references person
);
create index post_by_change on post (body_id, changed_at desc) where discarded_at is null;
select arengo_protect('post');

-- Whoever wrote on a post: it is theirs, and they do not approve it.
create table post_author (
  body_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  primary key (body_id, post_id, person_id),
  foreign key (body_id, post_id) references post,
  foreign key (body_id, person_id) references person
);
select arengo_protect('post_author');

create table post_media (
  body_id uuid not null,
  post_id uuid not null,
  place int not null check (place >= 0),
  file_id uuid not null,
  kind text not null check (kind in ('image', 'video')),
  alt text not null default '',
  captions_file_id uuid,
  rights text,
  people text not null default 'not-stated' check (people in ('nobody', 'adults', 'minors', 'vulnerable', 'not-stated')),
  release text,
  legal_basis text,
  text_inside boolean not null default false,
  width int not null check (width >= 0),
  height int not null check (height >= 0),
  primary key (body_id, post_id, place),
  unique (body_id, post_id, file_id),
  foreign key (body_id, post_id) references post,
  foreign key (body_id, file_id) references file,
  foreign key (body_id, captions_file_id) references file
);
select arengo_protect('post_media');

-- The form of a post for one account. What is null is as in the post.
create table variant (
  body_id uuid not null,
  variant_id uuid not null,
  post_id uuid not null,
  account_id uuid not null,
  text text,
  title text,
  link text,
  -- Places of the post's media, in their order.
  media int[],
  -- Null: as soon as it is approved.
  planned_at timestamptz,
  -- Of the content as it stands: see editorial/approval.
  seal text not null,
  -- The content that everybody agreed to; another than the seal = somebody still has to.
  approved_seal text,
  -- Taken away from the post; what was agreed and delivered of it stays.
  dropped_at timestamptz,
  primary key (body_id, variant_id),
  unique (body_id, post_id, account_id),
  foreign key (body_id, post_id) references post,
  foreign key (body_id, account_id) references account
);
create index variant_by_hour on variant (body_id, planned_at);
create index variant_to_agree on variant (body_id, post_id) where approved_seal is distinct from seal and dropped_at is null;
select arengo_protect('variant');

create table approval_verdict (
  body_id uuid not null,
  verdict_id uuid not null,
  variant_id uuid not null,
  -- The step: a role of the policy, or `second-approver`.
  by_role text not null,
  person_id uuid not null,
  verdict text not null check (verdict in ('yes', 'no')),
  seal text not null,
  reason text,
  at timestamptz not null,
  primary key (body_id, verdict_id),
  foreign key (body_id, variant_id) references variant,
  foreign key (body_id, person_id) references person,
  check (verdict = 'yes' or reason is not null)
);
create index approval_verdict_by_variant on approval_verdict (body_id, variant_id, at);
select arengo_protect('approval_verdict');

create table editorial_plan (
  body_id uuid not null,
  plan_id uuid not null,
  account_id uuid not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  goals text not null,
  -- Posts a week that the plan foresees; null = not said.
  rhythm int check (rhythm > 0),
  state text not null check (state in ('draft', 'proposed', 'approved', 'refused')),
  version int not null default 1 check (version > 0),
  -- Whoever wrote on it: it is theirs, and they do not approve it where the policy asks for somebody.
  authors uuid[] not null,
  proposed_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (body_id, plan_id),
  foreign key (body_id, account_id) references account,
  foreign key (body_id, decided_by) references person,
  foreign key (body_id, created_by) references person,
  check ((state in ('approved', 'refused')) = (decided_at is not null)),
  check (state <> 'refused' or reason is not null)
);
create index editorial_plan_by_account on editorial_plan (body_id, account_id, from_day);
select arengo_protect('editorial_plan');

create table editorial_meeting (
  body_id uuid not null references body,
  meeting_id uuid not null,
  held_at timestamptz not null,
  agenda text not null,
  decisions text not null default '',
  people uuid[] not null,
  -- The plans that it prepared.
  plans uuid[] not null default '{}',
  next_on date,
  version int not null default 1 check (version > 0),
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (body_id, meeting_id),
  foreign key (body_id, created_by) references person
);
create index editorial_meeting_by_time on editorial_meeting (body_id, held_at);
select arengo_protect('editorial_meeting');
