// SPDX-License-Identifier: EUPL-1.2
import type { Generated } from 'kysely';
import type { Maybe, MaybeTime, Time } from './columns.ts';

export type BodySecretTable = { body_id: string; value: Buffer };
export type RetentionTermTable = {
  body_id: string;
  data_class: string;
  term: string;
  reason: string;
  act: string;
  set_by: string;
  set_at: Time;
};
export type LegalHoldTable = {
  body_id: string;
  hold_id: string;
  held: 'case' | 'author' | 'impersonation-case';
  held_id: string;
  reason: string;
  act: string;
  begun_by: string;
  begun_at: Time;
  ended_by: Maybe<string>;
  ended_at: MaybeTime;
  end_reason: Maybe<string>;
};
export type DestructionTable = {
  body_id: string;
  destruction_id: string;
  run_id: string;
  data_class: string;
  cause: 'term' | 'request';
  term: Maybe<string>;
  source: Maybe<'clause' | 'setting' | 'default'>;
  clause: Maybe<string>;
  policy_version: Maybe<number>;
  request_id: Maybe<string>;
  erased: Generated<number>;
  from_at: MaybeTime;
  to_at: MaybeTime;
  sha256: Maybe<Buffer>;
  begun_at: Time;
  ended_at: MaybeTime;
  asked_by: Maybe<string>;
};
export type DestroyedTable = { body_id: string; destruction_id: string; thing_id: string };
export type ErasureRunTable = { body_id: string; ran_at: Time };
export type ErasureOrderTable = {
  body_id: string;
  order_id: string;
  author_id: string;
  reason: string;
  request_id: Maybe<string>;
  ordered_at: Time;
  journaled_at: MaybeTime;
};

export type PrivacyTables = {
  body_secret: BodySecretTable;
  retention_term: RetentionTermTable;
  legal_hold: LegalHoldTable;
  destruction: DestructionTable;
  destroyed: DestroyedTable;
  erasure_run: ErasureRunTable;
  erasure_order: ErasureOrderTable;
};
