-- SPDX-License-Identifier: EUPL-1.2
-- The practice network is another network's own database, which only lives in the same PostgreSQL: it knows no body and
-- no tenant, nothing refers to it from outside, and it refers to nothing outside.
create schema practice;

-- One sequence for everything, so that an id names one thing only.
create sequence practice.ids;

create table practice.pages (
  id bigint primary key default nextval('practice.ids'),
  handle text not null unique check (handle ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name text not null,
  about text not null,
  token_hash bytea not null unique,
  webhook_url text,
  webhook_secret text not null,
  hold_visitor_posts boolean not null default false,
  rate_per_minute integer check (rate_per_minute > 0),
  opened_at timestamptz not null
);

-- The last number given to an event of the page. Its row lock is held until the writer commits, so numbers become
-- visible in order and a reader's cursor never skips one.
create table practice.page_counters (
  page_id bigint primary key references practice.pages on delete cascade,
  last_seq bigint not null default 0
);

create table practice.page_rates (
  page_id bigint primary key references practice.pages on delete cascade,
  window_start timestamptz not null,
  requests integer not null
);

-- What the director of the exercise has set to go wrong; `remaining` null lasts until it is switched off.
create table practice.faults (
  page_id bigint primary key references practice.pages on delete cascade,
  kind text not null check (kind in ('slow', 'lost', 'forbidden', 'busy', 'drop')),
  scope text not null check (scope in ('orders', 'everything')),
  remaining integer check (remaining > 0),
  delay_ms integer not null check (delay_ms between 0 and 60000),
  retry_after_seconds integer not null check (retry_after_seconds between 1 and 86400)
);

create table practice.citizens (
  id bigint primary key default nextval('practice.ids'),
  handle text not null unique,
  display_name text not null,
  joined_at timestamptz not null
);
create index citizens_by_name on practice.citizens (display_name);

create table practice.posts (
  id bigint primary key default nextval('practice.ids'),
  page_id bigint not null references practice.pages on delete cascade,
  text text not null,
  language text not null,
  link text,
  order_key text not null,
  content_hash bytea not null,
  posted_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (page_id, order_key)
);
create index posts_by_page on practice.posts (page_id, id desc);

create table practice.post_images (
  post_id bigint not null references practice.posts on delete cascade,
  position integer not null,
  media_type text not null,
  bytes bytea not null,
  alt text not null,
  primary key (post_id, position)
);

-- What citizens write. `seq` is the event that brought it. The author's deletion empties the text.
create table practice.items (
  id bigint primary key default nextval('practice.ids'),
  page_id bigint not null references practice.pages on delete cascade,
  seq bigint not null,
  kind text not null check (kind in ('comment', 'visitor-post', 'message')),
  post_id bigint references practice.posts on delete cascade,
  parent_id bigint references practice.items on delete cascade,
  citizen_id bigint not null references practice.citizens,
  text text not null,
  revision integer not null default 1,
  posted_at timestamptz not null,
  edited_at timestamptz,
  held boolean not null default false,
  hidden_at timestamptz,
  removed_at timestamptz,
  deleted_at timestamptz,
  unique (page_id, seq),
  check ((kind = 'comment') = (post_id is not null))
);
create index items_by_post on practice.items (post_id, id) where post_id is not null;
create index items_by_kind on practice.items (page_id, kind, id);
create index items_by_citizen on practice.items (page_id, citizen_id, id);
create index items_by_parent on practice.items (parent_id) where parent_id is not null;

create table practice.replies (
  id bigint primary key default nextval('practice.ids'),
  page_id bigint not null references practice.pages on delete cascade,
  item_id bigint not null references practice.items on delete cascade,
  text text not null,
  order_key text not null,
  posted_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (page_id, order_key)
);
create index replies_by_item on practice.replies (item_id, id);

create table practice.notices (
  id bigint primary key default nextval('practice.ids'),
  page_id bigint not null references practice.pages on delete cascade,
  citizen_id bigint not null references practice.citizens,
  item_id bigint references practice.items on delete cascade,
  text text not null,
  order_key text not null,
  sent_at timestamptz not null,
  unique (page_id, order_key)
);
create index notices_by_citizen on practice.notices (page_id, citizen_id, id);

create table practice.blocks (
  page_id bigint not null references practice.pages on delete cascade,
  citizen_id bigint not null references practice.citizens,
  reason text,
  blocked_at timestamptz not null,
  primary key (page_id, citizen_id)
);

create table practice.reports (
  id bigint primary key default nextval('practice.ids'),
  page_id bigint not null references practice.pages on delete cascade,
  item_id bigint references practice.items on delete cascade,
  citizen_id bigint references practice.citizens,
  reason text not null,
  order_key text not null,
  reported_at timestamptz not null,
  unique (page_id, order_key),
  check (num_nonnulls(item_id, citizen_id) = 1)
);

create table practice.events (
  page_id bigint not null references practice.pages on delete cascade,
  seq bigint not null,
  kind text not null check (kind in ('item', 'deletion', 'post')),
  item_id bigint references practice.items on delete cascade,
  post_id bigint references practice.posts on delete cascade,
  at timestamptz not null,
  primary key (page_id, seq),
  check ((kind = 'post') = (post_id is not null) and num_nonnulls(item_id, post_id) = 1)
);

-- Kept until accepted. `body` is exactly what is signed and sent.
create table practice.webhook_deliveries (
  id bigint primary key default nextval('practice.ids'),
  page_id bigint not null references practice.pages on delete cascade,
  item_id bigint references practice.items on delete cascade,
  body text not null,
  attempts integer not null default 0,
  due_at timestamptz not null,
  last_error text
);
create index webhook_deliveries_due on practice.webhook_deliveries (due_at, id);
create index webhook_deliveries_by_item on practice.webhook_deliveries (item_id) where item_id is not null;
