-- SPDX-License-Identifier: EUPL-1.2
-- What a person asks of the data kept on them (GDPR, arts. 15-21), and the register of processing activities (art. 30).

create table data_request (
  body_id uuid not null references body,
  request_id uuid not null,
  kind text not null check (kind in ('access', 'erasure', 'rectification', 'restriction', 'objection')),
  channel text not null check (channel in ('portal', 'certified-email', 'email', 'letter', 'counter', 'phone')),
  state text not null check (state in ('awaiting-identity', 'identified', 'fulfilled', 'refused', 'withdrawn', 'lapsed')),
  -- Null where no account is named, and once the request is emptied.
  network text,
  -- Who asks, under which name, how to answer them and in which words, sealed; null once the request is emptied.
  claim text check (claim <> ''),
  received_at timestamptz not null,
  -- Null = written by the requester, on the portal.
  registered_by uuid,
  -- The last day to answer: Europe/Rome.
  due_on date not null,
  extended_by uuid,
  extended_at timestamptz,
  extension_reason text check (extension_reason <> ''),
  -- SHA-256 of the key in the requester's private address; null once it opens nothing any more.
  key_sha256 bytea check (length(key_sha256) = 32),
  key_until timestamptz,
  -- SHA-256 of the code that shows whose account it is; null where there is none, and once it was used.
  code_round int not null default 0,
  code_sha256 bytea check (length(code_sha256) = 32),
  code_since timestamptz,
  code_until timestamptz,
  identified_how text check (identified_how in ('code', 'document', 'digital-identity', 'signature')),
  identified_at timestamptz,
  -- Null = by the code.
  identified_by uuid,
  -- The item that carried the code: an id, also once the item is gone.
  identity_item_id uuid,
  -- Whose data are meant, once that is known.
  author_ids uuid[] not null default '{}',
  refusal text check (refusal in ('identity-not-shown', 'unfounded', 'excessive', 'exempt', 'not-ours')),
  -- What is told to the requester, in words.
  answer text check (answer <> ''),
  -- What was handed over, erased and kept: classes, counts and reasons, nobody's words.
  outcome jsonb,
  -- What an access hands over, sealed; gone once its days are over. Its hash stays.
  copy text check (copy <> ''),
  copy_sha256 bytea check (length(copy_sha256) = 32),
  copy_until timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  emptied_at timestamptz,
  primary key (body_id, request_id),
  foreign key (body_id, registered_by) references person,
  foreign key (body_id, extended_by) references person,
  foreign key (body_id, identified_by) references person,
  foreign key (body_id, ended_by) references person,
  check ((registered_by is null) = (channel = 'portal')),
  check (num_nonnulls(extended_by, extended_at) in (0, 2)),
  check ((key_sha256 is null) = (key_until is null)),
  check (num_nonnulls(code_sha256, code_since, code_until) in (0, 3)),
  check (code_sha256 is null or state = 'awaiting-identity'),
  check (num_nonnulls(identified_how, identified_at) in (0, 2)),
  check ((identified_how = 'code') = (identified_by is null) or identified_how is null),
  -- Nothing is given or erased before identity is established.
  check (identified_at is not null or state not in ('identified', 'fulfilled')),
  check (identified_at is null or state <> 'awaiting-identity'),
  check (copy is null or (state = 'fulfilled' and kind = 'access' and identified_at is not null)),
  check ((copy is null) = (copy_until is null)),
  check ((state = 'refused') = (refusal is not null)),
  check ((state in ('fulfilled', 'refused', 'withdrawn', 'lapsed')) = (ended_at is not null)),
  check (ended_by is null or state in ('fulfilled', 'refused')),
  check ((claim is null) = (emptied_at is not null)),
  check (emptied_at is null or num_nonnulls(network, claim, extension_reason, key_sha256, code_sha256, answer, copy) = 0)
);
create unique index data_request_by_key on data_request (body_id, key_sha256) where key_sha256 is not null;
create index data_request_open on data_request (body_id, due_on, request_id) where state in ('awaiting-identity', 'identified');
create index data_request_ended on data_request (body_id, ended_at desc, request_id) where ended_at is not null;
create index data_request_to_empty on data_request (body_id, ended_at) where emptied_at is null and ended_at is not null;
select arengo_protect('data_request');

-- Each form that the register of processing activities has had, as it was generated.
create table processing_register (
  body_id uuid not null references body,
  version int not null check (version > 0),
  content jsonb not null,
  -- Of the content in canonical JSON.
  sha256 bytea not null check (length(sha256) = 32),
  made_at timestamptz not null,
  -- Null = because something that it is made from had changed.
  made_by uuid,
  primary key (body_id, version),
  foreign key (body_id, made_by) references person
);
select arengo_protect('processing_register');

-- What the body itself adds to the register: to an activity that is generated, or one of its own.
create table processing_addition (
  body_id uuid not null references body,
  activity text not null check (activity ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  addition jsonb not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (body_id, activity),
  foreign key (body_id, changed_by) references person
);
select arengo_protect('processing_addition');
