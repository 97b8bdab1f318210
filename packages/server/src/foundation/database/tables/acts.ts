// SPDX-License-Identifier: EUPL-1.2
import type { Day, Maybe, MaybeTime, Time } from './columns.ts';

export type ActTable = {
  body_id: string;
  act_id: string;
  kind: string;
  organ: string;
  number: Maybe<string>;
  date: Day;
  subject: string;
  in_force_from: MaybeTime;
  revoked_at: MaybeTime;
  note: Maybe<string>;
  revoked_by: Maybe<string>;
  superseded_at: MaybeTime;
  superseded_by: Maybe<string>;
  albo_number: Maybe<string>;
  albo_from: Day;
  albo_to: Day;
  albo_url: Maybe<string>;
  file_id: Maybe<string>;
};
export type ActDocumentTable = {
  body_id: string;
  act_id: string;
  document_id: string;
  numbered: boolean;
  pdf: Buffer;
  pdf_sha256: Buffer;
  docx: Buffer;
  docx_sha256: Buffer;
  kept_by: Maybe<string>;
  kept_at: Time;
};

export type ActsTables = {
  act: ActTable;
  act_document: ActDocumentTable;
};
