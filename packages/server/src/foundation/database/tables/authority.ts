// SPDX-License-Identifier: EUPL-1.2
import type { Generated } from 'kysely';
import type { Maybe, MaybeTime, Time } from './columns.ts';

export type AuthorisationTable = {
  body_id: string;
  authorisation_id: string;
  person_id: string;
  all_accounts: boolean;
  networks: Maybe<string[]>;
  powers: string[];
  role: Maybe<string>;
  from_at: Time;
  to_at: MaybeTime;
  temporary_reason: Maybe<string>;
  acceptance_needed: Generated<boolean>;
  accepted_at: MaybeTime;
  accepted_version: Maybe<number>;
  revoked_by: Maybe<string>;
  revoked_at: MaybeTime;
  ended_because: Maybe<'revocation' | 'review' | 'silence' | 'leaving' | 'census' | 'change'>;
  end_recorded_at: MaybeTime;
  unless_confirmed_by: MaybeTime;
  recorded_at: Time;
};
export type AuthorisationActTable = { body_id: string; authorisation_id: string; act_id: string };
export type AuthorisationAccountTable = { body_id: string; authorisation_id: string; account_id: string };

export type AuthorityTables = {
  authorisation: AuthorisationTable;
  authorisation_act: AuthorisationActTable;
  authorisation_account: AuthorisationAccountTable;
};
