-- SPDX-License-Identifier: EUPL-1.2
-- Evidence files for networks and authorities: what was asked for, agreed, made and handed over. The files themselves are not kept.

-- What is named may have been erased since: its id stays, and refers to nothing.
create table dossier (
  body_id uuid not null references body,
  dossier_id uuid not null,
  recipient text not null check (recipient in ('network', 'postal-police', 'prosecutor', 'other')),
  -- The very office, as the file is addressed to it.
  addressee text not null check (addressee <> ''),
  purpose text not null check (purpose <> ''),
  impersonation_case_id uuid,
  state text not null check (state in ('awaiting-agreement', 'ready', 'not-agreed', 'withdrawn')),
  -- Whose agreement the policy asks for, and the clauses that say so or provide for the file.
  requires text[] not null,
  clauses text[] not null,
  -- The acts by which whoever asked may.
  acts text[] not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (body_id, dossier_id),
  foreign key (body_id, asked_by) references person,
  foreign key (body_id, withdrawn_by) references person,
  check ((state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create index dossier_waiting on dossier (body_id, dossier_id) where state = 'awaiting-agreement';
select arengo_protect('dossier');

create table dossier_item (
  body_id uuid not null references body,
  dossier_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  place int not null,
  primary key (body_id, dossier_id, case_id),
  foreign key (body_id, dossier_id) references dossier,
  foreign key (body_id, account_id) references account
);
create index dossier_item_by_case on dossier_item (body_id, case_id);
select arengo_protect('dossier_item');

create table dossier_agreement (
  body_id uuid not null references body,
  dossier_id uuid not null,
  requirement text not null,
  verdict text not null check (verdict in ('yes', 'no')),
  reason text not null,
  person_id uuid not null,
  given_at timestamptz not null,
  primary key (body_id, dossier_id, requirement),
  foreign key (body_id, dossier_id) references dossier,
  foreign key (body_id, person_id) references person
);
select arengo_protect('dossier_agreement');

-- One making of the file. It can be made again, byte for byte, as long as everything in it is kept.
create table dossier_edition (
  body_id uuid not null references body,
  edition_id uuid not null,
  dossier_id uuid not null,
  number int not null check (number > 0),
  made_by uuid not null,
  made_at timestamptz not null,
  -- Of the ZIP.
  sha256 bytea not null check (length(sha256) = 32),
  size int not null,
  -- Where the chain of the record stood.
  link bigint not null,
  head_hash bytea not null,
  -- Items that were chosen and are no longer kept.
  missing uuid[] not null,
  primary key (body_id, edition_id),
  unique (body_id, dossier_id, number),
  foreign key (body_id, dossier_id) references dossier,
  foreign key (body_id, made_by) references person
);
select arengo_protect('dossier_edition');

-- Handing over happens outside: here stands that it happened.
create table dossier_handover (
  body_id uuid not null references body,
  handover_id uuid not null,
  edition_id uuid not null,
  handed_on date not null,
  way text not null check (way in ('certified-mail', 'by-hand', 'network-form', 'portal', 'other')),
  protocol text not null check (protocol <> ''),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (body_id, handover_id),
  foreign key (body_id, edition_id) references dossier_edition,
  foreign key (body_id, recorded_by) references person
);
create index dossier_handover_by_edition on dossier_handover (body_id, edition_id);
select arengo_protect('dossier_handover');
