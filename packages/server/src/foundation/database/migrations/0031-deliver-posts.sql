-- SPDX-License-Identifier: EUPL-1.2
-- Variants on their way out, what the networks answered, and the archive of what was published.

create table delivery (
  body_id uuid not null,
  -- One delivery of one variant: a variant that failed for good is planned again under the same key.
  variant_id uuid not null,
  post_id uuid not null,
  account_id uuid not null,
  state text not null check (state in ('planned', 'held', 'due', 'sending', 'unconfirmed', 'published', 'failed', 'withdrawn')),
  lane text not null check (lane in ('ordinary', 'emergency')),
  -- The exact content that was approved, and its seal.
  content jsonb not null,
  seal text not null,
  -- The same at every try: by it the network, or a look on it, knows the post again.
  key text not null,
  planned_at timestamptz not null,
  valid_until timestamptz,
  late text not null check (late in ('send', 'ask', 'never')),
  -- When it is to be taken up next.
  next_at timestamptz,
  tries int not null default 0,
  -- Since when nobody knows whether it is out.
  unconfirmed_at timestamptz,
  -- The process that is sending it: see foundation/jobs/presence.
  sender text,
  -- {it, en}
  trouble jsonb,
  -- Why it is held: see HELD_BECAUSE in the contract.
  held_because text,
  remote_id text,
  permalink text,
  published_at timestamptz,
  withdrawn_at timestamptz,
  -- Somebody wants it away from the network, where it is until the network confirms.
  withdraw_asked_at timestamptz,
  withdraw_asked_by uuid,
  withdraw_reason text,
  -- What the public archive says of it.
  withdraw_note text,
  approved_at timestamptz not null,
  -- Somebody looked at it again and let it go: a freeze begun before stops it no more.
  released_at timestamptz,
  primary key (body_id, variant_id),
  unique (body_id, key),
  foreign key (body_id, variant_id) references variant,
  foreign key (body_id, account_id) references account,
  foreign key (body_id, withdraw_asked_by) references person
);
create index delivery_by_next on delivery (body_id, next_at) where next_at is not null;
create index delivery_on_network on delivery (body_id, account_id, remote_id) where remote_id is not null;
create index delivery_by_account on delivery (body_id, account_id, planned_at);
create index delivery_published on delivery (body_id, published_at desc, variant_id) where published_at is not null;
select arengo_protect('delivery');

-- Every step of a delivery: the receipts.
create table delivery_step (
  body_id uuid not null,
  step_id uuid not null,
  variant_id uuid not null,
  at timestamptz not null,
  event text not null,
  state text not null,
  detail text,
  -- What the network's refusal or silence means, in both languages: {it, en}.
  trouble jsonb,
  primary key (body_id, step_id),
  foreign key (body_id, variant_id) references delivery
);
create index delivery_step_by_variant on delivery_step (body_id, variant_id, step_id);
select arengo_protect('delivery_step');

-- What stands on the network some time later, held against what was approved.
create table published_comparison (
  body_id uuid not null,
  variant_id uuid not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('same', 'different', 'gone', 'cannot-tell')),
  text_found text,
  primary key (body_id, variant_id, at),
  foreign key (body_id, variant_id) references delivery
);
select arengo_protect('published_comparison');

-- The ordinary queue stops for an alert, or at the start of an election period, until each post was looked at again.
create table queue_freeze (
  body_id uuid not null references body,
  freeze_id uuid not null,
  because text not null check (because in ('emergency', 'election-period', 'person')),
  reason text not null,
  begun_by uuid,
  begun_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (body_id, freeze_id),
  foreign key (body_id, begun_by) references person,
  foreign key (body_id, ended_by) references person
);
create unique index queue_freeze_open on queue_freeze (body_id, because) where ended_at is null;
select arengo_protect('queue_freeze');

-- The archive: every post as it was published, whatever becomes of the post afterwards. `words` is searched in Italian.
create table publication (
  body_id uuid not null,
  variant_id uuid not null,
  post_id uuid not null,
  account_id uuid not null,
  network text not null,
  -- Of the content that was approved and sent.
  seal text not null,
  text text not null,
  title text,
  link text,
  language text not null,
  -- [{fileId, sha256, kind, mediaType, alt}]
  media jsonb not null,
  category text,
  purpose text,
  official_source text,
  act_id uuid,
  request_id uuid,
  -- As in the post; null = the body's own content.
  third_party jsonb,
  -- Under which it may be reproduced, as post or policy said then; null = nobody said.
  licence text,
  credit_required boolean not null,
  published_at timestamptz not null,
  corrected_by uuid,
  withdrawn_at timestamptz,
  withdrawn_because text,
  words tsvector generated always as (
    setweight(to_tsvector('italian', coalesce(title, '') || ' ' || text), 'A')
    || setweight(to_tsvector('italian', coalesce(third_party ->> 'source', '')), 'B')
    || setweight(jsonb_to_tsvector('italian', jsonb_path_query_array(media, '$[*].alt'), '["string"]'), 'C')
  ) stored,
  primary key (body_id, variant_id),
  foreign key (body_id, variant_id) references delivery,
  foreign key (body_id, post_id) references post,
  foreign key (body_id, account_id) references account,
  foreign key (body_id, act_id) references act,
  foreign key (body_id, request_id) references publication_request
);
create index publication_by_time on publication (body_id, published_at desc, variant_id desc);
create index publication_by_post on publication (body_id, post_id);
create index publication_corrected_by on publication (body_id, corrected_by) where corrected_by is not null;
create index publication_words on publication using gin (words);
select arengo_protect('publication');
