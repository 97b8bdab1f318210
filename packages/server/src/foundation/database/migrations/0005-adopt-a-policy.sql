-- SPDX-License-Identifier: EUPL-1.2
-- The versions of a body's policy. The text is kept as it was adopted; a version is never edited.

create table policy_version (
  body_id uuid not null references body,
  version int not null check (version > 0),
  policy_id text not null,
  source text not null,
  sha256 bytea not null,
  act_id uuid not null,
  effective_from timestamptz not null,
  created_at timestamptz not null,
  primary key (body_id, version),
  foreign key (body_id, act_id) references act
);
select arengo_protect('policy_version');
