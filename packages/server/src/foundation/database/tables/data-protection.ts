// SPDX-License-Identifier: EUPL-1.2
import type { Json, Maybe, Time } from './columns.ts';

export type ProcessingRegisterTable = {
  body_id: string;
  version: number;
  content: Json<object>;
  sha256: Buffer;
  made_at: Time;
  made_by: Maybe<string>;
};
export type ProcessingAdditionTable = {
  body_id: string;
  activity: string;
  addition: Json<object>;
  changed_by: string;
  changed_at: Time;
};

export type DataProtectionTables = {
  processing_register: ProcessingRegisterTable;
  processing_addition: ProcessingAdditionTable;
};
