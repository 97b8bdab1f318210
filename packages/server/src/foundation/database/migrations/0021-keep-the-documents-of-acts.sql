-- SPDX-License-Identifier: EUPL-1.2
-- What Arengo wrote for an act, in the very bytes that were sent to be signed, each time it was asked to keep them.

create table act_document (
  body_id uuid not null,
  act_id uuid not null,
  document_id uuid not null,
  -- Whether the act had its number and date.
  numbered boolean not null,
  pdf bytea not null,
  pdf_sha256 bytea not null,
  docx bytea not null,
  docx_sha256 bytea not null,
  -- Null: kept by itself when the act was numbered.
  kept_by uuid,
  kept_at timestamptz not null,
  primary key (body_id, act_id, document_id),
  -- A draft that is discarded takes what was written for it along.
  foreign key (body_id, act_id) references act on delete cascade,
  foreign key (body_id, kept_by) references person
);
-- Compressed already, for the most part.
alter table act_document alter column pdf set storage external, alter column docx set storage external;
select arengo_protect('act_document');
