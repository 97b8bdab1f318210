// SPDX-License-Identifier: EUPL-1.2
import type { ColumnType, Generated } from 'kysely';
import type { Maybe, MaybeTime, Time } from './columns.ts';

export type DataRequestTable = {
  body_id: string;
  request_id: string;
  kind: 'access' | 'erasure' | 'rectification' | 'restriction' | 'objection';
  channel: 'portal' | 'certified-email' | 'email' | 'letter' | 'counter' | 'phone';
  state: 'awaiting-identity' | 'identified' | 'fulfilled' | 'refused' | 'withdrawn' | 'lapsed';
  network: Maybe<string>;
  claim: Maybe<string>;
  received_at: Time;
  registered_by: Maybe<string>;
  due_on: ColumnType<Date, string, string>;
  extended_by: Maybe<string>;
  extended_at: MaybeTime;
  extension_reason: Maybe<string>;
  key_sha256: Maybe<Buffer>;
  key_until: MaybeTime;
  code_round: Generated<number>;
  code_sha256: Maybe<Buffer>;
  code_since: MaybeTime;
  code_until: MaybeTime;
  identified_how: Maybe<'code' | 'document' | 'digital-identity' | 'signature'>;
  identified_at: MaybeTime;
  identified_by: Maybe<string>;
  identity_item_id: Maybe<string>;
  author_ids: Generated<string[]>;
  refusal: Maybe<'identity-not-shown' | 'unfounded' | 'excessive' | 'exempt' | 'not-ours'>;
  answer: Maybe<string>;
  outcome: ColumnType<object | null, string | null | undefined, string | null>;
  copy: Maybe<string>;
  copy_sha256: Maybe<Buffer>;
  copy_until: MaybeTime;
  ended_by: Maybe<string>;
  ended_at: MaybeTime;
  emptied_at: MaybeTime;
};

export type DataRequestsTables = {
  data_request: DataRequestTable;
};
