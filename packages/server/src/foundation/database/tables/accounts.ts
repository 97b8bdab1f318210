// SPDX-License-Identifier: EUPL-1.2
import type { ColumnType, Generated } from 'kysely';
import type { Maybe, MaybeTime, Time } from './columns.ts';

export type AccountTable = {
  body_id: string;
  account_id: string;
  kind: 'main' | 'thematic' | 'temporary' | 'external-service' | 'out-of-scope';
  network: string;
  remote_id: Maybe<string>;
  handle: string;
  address_key: string;
  name: string;
  origin: Maybe<string>;
  url: Maybe<string>;
  credentials: Maybe<Buffer>;
  webhook_secret: Maybe<Buffer>;
  opened_by: Maybe<string>;
  office_id: Maybe<string>;
  responsible_id: Maybe<string>;
  managed_by: Maybe<string>;
  contract: Maybe<string>;
  ends_at: MaybeTime;
  ends_by_act: Generated<boolean>;
  closes_at: MaybeTime;
  closed_by: Maybe<string>;
  closing_reason: Maybe<string>;
  whose: ColumnType<AccountOwner | null, AccountOwner | null | undefined, AccountOwner | null>;
  tested_at: MaybeTime;
  test_trouble: Maybe<string>;
  created_at: Time;
};
type AccountOwner = 'mayor' | 'giunta' | 'council' | 'employee' | 'other';
export type AccountConfirmationTable = { body_id: string; account_id: string; act_id: string; at: Time };
export type AccountCostTable = {
  body_id: string;
  cost_id: string;
  account_id: string;
  what: string;
  amount_cents: number;
  per: 'once' | 'month' | 'year';
  act_id: Maybe<string>;
  declared_at: Time;
  ended_at: MaybeTime;
};
export type AccountCheckTable = {
  body_id: string;
  account_id: string;
  identity_check: 'coat-of-arms' | 'logo' | 'badge' | 'link-from-site' | 'policy-on-account';
  state: 'to-do' | 'done' | 'not-possible';
  due_at: Time;
  checked_by: Maybe<string>;
  checked_at: MaybeTime;
  note: Maybe<string>;
  url: Maybe<string>;
  file_id: Maybe<string>;
};
export type AccountHolderTable = {
  body_id: string;
  holder_id: string;
  account_id: string;
  person_id: string;
  login_name: string;
  since: ColumnType<Date, string, string>;
  successor_id: Maybe<string>;
  ended_at: MaybeTime;
};
export type AccountRemovalTable = {
  body_id: string;
  removal_id: string;
  holder_id: string;
  account_id: string;
  person_id: string;
  because: string;
  opened_at: Time;
  proven_by: Maybe<string>;
  proven_at: MaybeTime;
  note: Maybe<string>;
  url: Maybe<string>;
  file_id: Maybe<string>;
};

export type AccountsTables = {
  account: AccountTable;
  account_confirmation: AccountConfirmationTable;
  account_cost: AccountCostTable;
  account_check: AccountCheckTable;
  account_holder: AccountHolderTable;
  account_removal: AccountRemovalTable;
};
