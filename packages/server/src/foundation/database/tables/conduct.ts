// SPDX-License-Identifier: EUPL-1.2
import type { ColumnType } from 'kysely';
import type { Maybe, MaybeTime, Time } from './columns.ts';

export type ConductChargeTable = {
  body_id: string;
  charge_id: string;
  person_id: string;
  act_id: string;
  from_at: Time;
  to_at: MaybeTime;
  revoked_at: MaybeTime;
};
export type ConductCaseTable = {
  body_id: string;
  case_id: string;
  state: 'opened' | 'informed' | 'heard' | 'assessed' | 'concluded' | 'inadmissible' | 'destroyed';
  clause: string;
  policy_version: number;
  person_id: Maybe<string>;
  brought_by: Maybe<string>;
  reported_on: Maybe<string>;
  fact: Maybe<string>;
  fact_on: Maybe<string>;
  link: Maybe<string>;
  file: Maybe<Buffer>;
  file_name: Maybe<string>;
  file_type: Maybe<string>;
  informed_on: Maybe<string>;
  informed_how: Maybe<string>;
  heard_on: Maybe<string>;
  hearing: Maybe<'in-person' | 'in-writing' | 'declined' | 'no-answer'>;
  said: Maybe<string>;
  assessment: ColumnType<unknown[] | null, string | null | undefined, string | null>;
  outcome: Maybe<'nothing-to-object' | 'reminder' | 'request-to-amend' | 'referral'>;
  reason: Maybe<string>;
  opened_at: Time;
  concluded_at: MaybeTime;
  keep_until: Maybe<string>;
  destroyed_at: MaybeTime;
};

export type ConductTables = {
  conduct_charge: ConductChargeTable;
  conduct_case: ConductCaseTable;
};
