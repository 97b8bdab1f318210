-- SPDX-License-Identifier: EUPL-1.2
-- What a request for publication further says, what became of it, and who signs in place of the head of an office.

alter table publication_request
  drop constraint publication_request_state_check,
  add constraint publication_request_state_check check (
    state in ('draft', 'to-sign', 'signed', 'to-decide', 'accepted', 'taken', 'refused', 'published', 'unpublished',
      'withdrawn')
  ),
  add constraint publication_request_state_of_origin check (
    case origin when 'office' then state not in ('to-decide', 'accepted') else state not in ('draft', 'to-sign', 'signed') end
  ),
  add column version int not null default 1 check (version > 0),
  -- Whose initiative it is, where it is not the office's own; and by which of the policy's grounds it is told of.
  add column originating_body text,
  add column originating_ground text,
  add column asker_kind text check (asker_kind in ('public', 'private')),
  -- Of an external request: whether it is about something outside the body's territory, and why it is of public interest.
  add column outside_territory boolean not null default false,
  add column public_interest text,
  add column decided_by uuid,
  add column decided_at timestamptz,
  -- What whoever asked from outside is told, and when they were.
  add column communication text,
  add column communicated_at timestamptz,
  -- Since when there is news of it that nobody of the office has said to have seen; null = none.
  add column news_at timestamptz,
  add constraint publication_request_asker check (
    (origin = 'external') = (asker is not null and asker_kind is not null)
  ),
  add foreign key (body_id, decided_by) references person;
create index publication_request_by_office on publication_request (body_id, office_id, changed_at desc);
create index publication_request_by_author on publication_request (body_id, created_by, changed_at desc);
create index post_by_request on post (body_id, request_id) where request_id is not null;

alter table request_file
  add column place int not null default 0 check (place >= 0),
  add column alt text not null default '',
  add column people text not null default 'not-stated'
    check (people in ('nobody', 'adults', 'minors', 'vulnerable', 'not-stated')),
  add column release text,
  add column legal_basis text,
  -- Of an image or a video; null = another file.
  add column width int check (width >= 0),
  add column height int check (height >= 0);

-- What happened to a request, in its order.
create table request_step (
  body_id uuid not null,
  step_id uuid not null,
  request_id uuid not null,
  event text not null,
  state text not null,
  person_id uuid,
  at timestamptz not null,
  detail text,
  -- Of the content as it stood.
  seal text,
  post_id uuid,
  primary key (body_id, step_id),
  foreign key (body_id, request_id) references publication_request,
  foreign key (body_id, person_id) references person,
  foreign key (body_id, post_id) references post
);
create index request_step_by_request on request_step (body_id, request_id, at);
select arengo_protect('request_step');

-- Who signs in place of the head of an office, by an act, and until when.
create table head_replacement (
  body_id uuid not null references body,
  replacement_id uuid not null,
  office_id uuid not null,
  person_id uuid not null,
  act_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz check (to_at > from_at),
  ended_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (body_id, replacement_id),
  foreign key (body_id, office_id) references office,
  foreign key (body_id, person_id) references person,
  foreign key (body_id, act_id) references act,
  foreign key (body_id, created_by) references person
);
create index head_replacement_by_person on head_replacement (body_id, person_id);
create index head_replacement_by_office on head_replacement (body_id, office_id);
select arengo_protect('head_replacement');
