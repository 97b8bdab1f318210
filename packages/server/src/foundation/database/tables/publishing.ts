// SPDX-License-Identifier: EUPL-1.2
import type { ColumnType, Generated } from 'kysely';
import type { Json, Maybe, MaybeTime, Time } from './columns.ts';

export type EmergencyTable = {
  body_id: string;
  emergency_id: string;
  reason: string;
  act_id: Maybe<string>;
  cites: string;
  profiles: string[];
  begun_by: string;
  begun_at: Time;
  ended_by: Maybe<string>;
  ended_at: MaybeTime;
  end_reason: Maybe<string>;
  end_cites: Maybe<string>;
};
export type AlertTable = {
  body_id: string;
  alert_id: string;
  post_id: string;
  kind: 'alert' | 'all-clear';
  level: 'green' | 'yellow' | 'orange' | 'red';
  emergency_id: Maybe<string>;
  ends_alert: Maybe<string>;
  left_out: Json<{ accountId: string; because: { it: string; en: string } }[]>;
  raised_by: string;
  raised_at: Time;
  valid_until: Time;
  over_at: MaybeTime;
  over_by: Maybe<string>;
  over_because: Maybe<string>;
};
export type DeliveryTable = {
  body_id: string;
  variant_id: string;
  post_id: string;
  account_id: string;
  state: 'planned' | 'held' | 'due' | 'sending' | 'unconfirmed' | 'published' | 'failed' | 'withdrawn';
  lane: 'ordinary' | 'emergency';
  content: Json<object>;
  seal: string;
  key: string;
  planned_at: Time;
  valid_until: MaybeTime;
  late: 'send' | 'ask' | 'never';
  next_at: MaybeTime;
  tries: Generated<number>;
  unconfirmed_at: MaybeTime;
  sender: Maybe<string>;
  trouble: ColumnType<{ it: string; en: string } | null, string | null | undefined, string | null>;
  held_because: Maybe<string>;
  remote_id: Maybe<string>;
  permalink: Maybe<string>;
  published_at: MaybeTime;
  withdrawn_at: MaybeTime;
  withdraw_asked_at: MaybeTime;
  withdraw_asked_by: Maybe<string>;
  withdraw_reason: Maybe<string>;
  withdraw_note: Maybe<string>;
  approved_at: Time;
  released_at: MaybeTime;
};
export type DeliveryStepTable = {
  body_id: string;
  step_id: string;
  variant_id: string;
  at: Time;
  event: string;
  state: string;
  detail: Maybe<string>;
  trouble: ColumnType<{ it: string; en: string } | null, string | null | undefined, string | null>;
};
export type PublishedComparisonTable = {
  body_id: string;
  variant_id: string;
  at: Time;
  outcome: 'same' | 'different' | 'gone' | 'cannot-tell';
  text_found: Maybe<string>;
};
export type FreezeTable = {
  body_id: string;
  freeze_id: string;
  because: 'emergency' | 'election-period' | 'person';
  reason: string;
  begun_by: Maybe<string>;
  begun_at: Time;
  ended_by: Maybe<string>;
  ended_at: MaybeTime;
};
export type PublicationTable = {
  body_id: string;
  variant_id: string;
  post_id: string;
  account_id: string;
  network: string;
  seal: string;
  text: string;
  title: Maybe<string>;
  link: Maybe<string>;
  language: 'it' | 'en';
  media: Json<object[]>;
  category: Maybe<string>;
  purpose: Maybe<string>;
  official_source: Maybe<string>;
  act_id: Maybe<string>;
  request_id: Maybe<string>;
  third_party: ColumnType<object | null, string | null | undefined, string | null>;
  licence: Maybe<string>;
  credit_required: boolean;
  published_at: Time;
  corrected_by: Maybe<string>;
  withdrawn_at: MaybeTime;
  withdrawn_because: Maybe<string>;
  /** Generated: what a search looks into. */
  words: ColumnType<string, never, never>;
};

export type PublishingTables = {
  delivery: DeliveryTable;
  delivery_step: DeliveryStepTable;
  published_comparison: PublishedComparisonTable;
  queue_freeze: FreezeTable;
  publication: PublicationTable;
  emergency: EmergencyTable;
  alert: AlertTable;
};
