// SPDX-License-Identifier: EUPL-1.2
import type { ColumnType, Generated } from 'kysely';
import type { BigInteger, Maybe, MaybeTime, Time } from './columns.ts';

export type PersonTable = {
  body_id: string;
  person_id: string;
  email: Maybe<string>;
  name: string;
  role: string;
  locale: Generated<'it' | 'en'>;
  password_hash: Maybe<string>;
  totp_secret: Maybe<Buffer>;
  totp_confirmed_at: MaybeTime;
  totp_last_step: Maybe<string | number>;
  left_at: MaybeTime;
  created_at: Time;
  kind: Generated<PersonKind>;
  office_id: Maybe<string>;
  contract_end: ColumnType<Date | null, string | null | undefined, string | null>;
  competence: Generated<string>;
  signs_in: Generated<boolean>;
};
export type PersonKind = 'employee' | 'elected' | 'collaborator' | 'volunteer' | 'supplier' | 'external';
export type OfficeTable = {
  body_id: string;
  office_id: string;
  name: string;
  slug: Maybe<string>;
  email: Maybe<string>;
  phone: Maybe<string>;
  hours: Maybe<string>;
  created_at: Time;
  closed_at: MaybeTime;
};
export type OfficeHeadTable = { body_id: string; office_id: string; person_id: string; since: Time };
export type InvitationTable = {
  body_id: string;
  person_id: string;
  token_hash: Buffer;
  made_by: string;
  renews_all: boolean;
  created_at: Time;
  expires_at: Time;
};
export type PasskeyTable = {
  body_id: string;
  passkey_id: string;
  person_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: BigInteger;
  transports: string[];
  name: string;
  created_at: Time;
  last_used_at: MaybeTime;
  suspect_at: MaybeTime;
};
export type OidcProviderTable = {
  body_id: string;
  issuer: string;
  client_id: string;
  client_secret: Buffer;
  set_at: Time;
};
export type OidcIdentityTable = {
  body_id: string;
  issuer: string;
  subject: string;
  person_id: string;
  bound_at: Time;
};
export type SignInAttemptTable = { attempt_hash: Buffer; content: Buffer; expires_at: Time };
export type SessionTable = {
  body_id: string;
  session_hash: Buffer;
  person_id: string;
  created_at: Time;
  last_seen_at: Time;
  expires_at: Time;
  session_id: Generated<string>;
  way: Generated<'password' | 'passkey' | 'oidc'>;
  device: Generated<string>;
};
export type SignInFailureTable = { body_id: string; email: string; failures: number; last_at: Time };

export type PeopleTables = {
  person: PersonTable;
  office: OfficeTable;
  office_head: OfficeHeadTable;
  invitation: InvitationTable;
  passkey: PasskeyTable;
  oidc_provider: OidcProviderTable;
  oidc_identity: OidcIdentityTable;
  sign_in_attempt: SignInAttemptTable;
  session: SessionTable;
  sign_in_failure: SignInFailureTable;
};
