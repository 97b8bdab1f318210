// SPDX-License-Identifier: EUPL-1.2
import type { Maybe, MaybeTime, Time } from './columns.ts';

export type CustodyHoldingTable = {
  body_id: string;
  holding_id: string;
  person_id: string;
  act_id: string;
  from_at: Time;
  to_at: MaybeTime;
  recorded_by: string;
  recorded_at: Time;
};
export type CustodyKeyTable = {
  body_id: string;
  key_id: string;
  person_id: string;
  recipient: string;
  protection: 'passphrase' | 'passkey' | 'paper';
  locked_identity: Maybe<string>;
  made_at: Time;
  replaced_at: MaybeTime;
};
export type EmergencyKeyTable = {
  body_id: string;
  emergency_key_id: string;
  recipient: string;
  threshold: number;
  made_by: string;
  made_at: Time;
  replaced_at: MaybeTime;
  exposed_at: MaybeTime;
};
export type EmergencyShareTable = {
  body_id: string;
  emergency_key_id: string;
  person_id: string;
  key_id: string;
  ciphertext: Maybe<string>;
};
export type EnvelopeTable = {
  body_id: string;
  envelope_id: string;
  account_id: Maybe<string>;
  name: string;
  created_at: Time;
  changed_at: Time;
  retired_at: MaybeTime;
};
export type EnvelopeSealingTable = {
  body_id: string;
  sealing_id: string;
  envelope_id: string;
  key_ids: string[];
  emergency_key_id: Maybe<string>;
  ciphertext: Maybe<string>;
  sha256: Buffer;
  content: 'new' | 'same';
  sealed_by: string;
  sealed_at: Time;
};
export type EnvelopeOpeningTable = {
  body_id: string;
  opening_id: string;
  envelope_id: string;
  sealing_id: string;
  person_id: string;
  purpose: 'read' | 'reseal' | 'emergency';
  reason: string;
  opened_at: Time;
  outcome: Maybe<'shown' | 'resealed' | 'failed'>;
};
export type RotationCauseTable = {
  body_id: string;
  cause_id: string;
  envelope_id: Maybe<string>;
  because: string;
  person_id: Maybe<string>;
  at: Time;
};
export type EmergencyOpeningTable = {
  body_id: string;
  emergency_id: string;
  envelope_id: Maybe<string>;
  emergency_key_id: string;
  requested_by: string;
  reason: string;
  recipient: string;
  locked_identity: Maybe<string>;
  state: 'waiting' | 'ready' | 'opened' | 'closed' | 'refused' | 'withdrawn' | 'lapsed';
  requested_at: Time;
  expires_at: Time;
  ended_at: MaybeTime;
};
export type EmergencyAnswerTable = {
  body_id: string;
  emergency_id: string;
  person_id: string;
  verdict: 'given' | 'refused';
  ciphertext: Maybe<string>;
  reason: Maybe<string>;
  at: Time;
};

export type CustodyTables = {
  custody_holding: CustodyHoldingTable;
  custody_key: CustodyKeyTable;
  emergency_key: EmergencyKeyTable;
  emergency_share: EmergencyShareTable;
  envelope: EnvelopeTable;
  envelope_sealing: EnvelopeSealingTable;
  envelope_opening: EnvelopeOpeningTable;
  rotation_cause: RotationCauseTable;
  emergency_opening: EmergencyOpeningTable;
  emergency_answer: EmergencyAnswerTable;
};
