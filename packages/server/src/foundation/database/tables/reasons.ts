// SPDX-License-Identifier: EUPL-1.2
import type { Maybe, MaybeTime, Time } from './columns.ts';

export type ReasonsPageTable = {
  body_id: string;
  decision_id: string;
  key_sha256: Buffer;
  key_sealed: Maybe<Buffer>;
  detected: boolean;
  made_at: Time;
  renewed_by: Maybe<string>;
  expires_at: Time;
};
export type ReconsiderationTable = {
  body_id: string;
  reconsideration_id: string;
  decision_id: string;
  clause: string;
  words: Maybe<string>;
  registered_by: Maybe<string>;
  asked_at: Time;
  due_at: MaybeTime;
  outcome: Maybe<'upheld' | 'overturned' | 'overturned-in-part'>;
  reason: Maybe<string>;
  decided_by: Maybe<string>;
  decided_at: MaybeTime;
  act_id: Maybe<string>;
};

export type ReasonsTables = {
  reasons_page: ReasonsPageTable;
  reconsideration: ReconsiderationTable;
};
