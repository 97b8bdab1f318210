-- SPDX-License-Identifier: EUPL-1.2
-- What citizens write, kept once however often the network tells it, with every form that it had.

create table listening (
  body_id uuid not null,
  account_id uuid not null,
  cursor text,
  -- When we last asked, and when the network last told us something, asked or not.
  polled_at timestamptz,
  heard_at timestamptz,
  trouble text,
  trouble_since timestamptz,
  past_cursor text,
  past_read int not null default 0,
  past_total int,
  past_asked_at timestamptz,
  past_done_at timestamptz,
  primary key (body_id, account_id),
  foreign key (body_id, account_id) references account
);
select arengo_protect('listening');

create table author (
  body_id uuid not null references body,
  author_id uuid not null,
  network text not null,
  remote_id text not null,
  handle text not null,
  display_name text not null,
  primary key (body_id, author_id),
  unique (body_id, network, remote_id)
);
select arengo_protect('author');

create table network_post (
  body_id uuid not null,
  account_id uuid not null,
  remote_id text not null,
  text text not null,
  posted_at timestamptz not null,
  permalink text,
  primary key (body_id, account_id, remote_id)
);
select arengo_protect('network_post');

-- One row per thing on the network: the guard against hearing it twice. Not partitioned, for a partition could not hold it.
create table item_origin (
  body_id uuid not null,
  account_id uuid not null,
  remote_id text not null,
  item_id uuid not null,
  primary key (body_id, account_id, remote_id)
);
select arengo_protect('item_origin');

create table item (
  body_id uuid not null,
  item_id uuid not null,
  account_id uuid not null,
  author_id uuid not null,
  item_type text not null check (item_type in ('comment', 'visitor-post', 'message')),
  remote_id text not null,
  post_remote_id text,
  parent_remote_id text,
  permalink text,
  held boolean not null,
  version int not null check (version > 0),
  text text not null,
  revision text not null,
  posted_at timestamptz not null,
  received_at timestamptz not null,
  deleted_at timestamptz,
  -- The version that moderation has looked at; behind `version` means that it has to look (again).
  assessed_version int not null default 0,
  primary key (body_id, item_id)
) partition by range (item_id);
create index item_by_author on item (body_id, author_id, item_id);
create index item_by_thread on item (body_id, account_id, post_remote_id, item_id) where post_remote_id is not null;
create index item_to_assess on item (body_id, item_id) where assessed_version < version;
select arengo_month_partitions('item', 3);
select arengo_protect('item');

-- Earlier forms of an item that was edited; the current one stands in `item`.
create table item_version (
  body_id uuid not null,
  item_id uuid not null,
  version int not null,
  text text not null,
  revision text not null,
  seen_at timestamptz not null,
  primary key (body_id, item_id, version)
) partition by range (item_id);
select arengo_month_partitions('item_version', 3);
select arengo_protect('item_version');
