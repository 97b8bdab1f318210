// SPDX-License-Identifier: EUPL-1.2
import type { ColumnType, Generated } from 'kysely';
import type { Maybe, MaybeTime, Time } from './columns.ts';
import type { ItemTable } from './listening.ts';

export type CaseTable = {
  body_id: string;
  case_id: string;
  account_id: string;
  author_id: string;
  state: 'quiet' | 'open' | 'awaiting-approval' | 'decided' | 'gone';
  item_version: number;
  urgency: number;
  network: string;
  item_type: ItemTable['item_type'];
  categories: string[];
  enquiry: Maybe<string>;
  held: boolean;
  findings: ColumnType<unknown[], string, string>;
  policy_version: number;
  received_at: Time;
  due_at: Time;
  claimed_by: Maybe<string>;
  claimed_until: MaybeTime;
  decided_at: MaybeTime;
};
export type DecisionTable = {
  body_id: string;
  decision_id: string;
  case_id: string;
  author_id: string;
  person_id: string;
  item_version: number;
  outcome: 'no-violation' | 'violation';
  state: 'awaiting-approval' | 'final' | 'undone' | 'not-approved';
  gravity: 'ordinary' | 'serious';
  grounds: ColumnType<{ category: string | null; clause: string; note: string | null }[], string, string>;
  situation: ColumnType<object, string, string>;
  ruling: ColumnType<object, string, string>;
  policy_version: number;
  act_id: string;
  reason: Maybe<string>;
  notice: Maybe<string>;
  decided_at: Time;
  final_at: MaybeTime;
  erased_at: MaybeTime;
  overturned: Maybe<'whole' | 'part'>;
};
export type ApprovalTable = {
  body_id: string;
  decision_id: string;
  requirement: string;
  person_id: Maybe<string>;
  verdict: 'waiting' | 'yes' | 'no';
  reason: Maybe<string>;
  at: MaybeTime;
};
export type EvidenceTable = {
  body_id: string;
  item_id: string;
  version: number;
  content: string;
  sha256: Buffer;
  stored_at: Time;
  erased_at: MaybeTime;
};
export type MeasureTable = {
  body_id: string;
  measure_id: string;
  decision_id: string;
  case_id: string;
  account_id: string;
  action: string;
  clause: Maybe<string>;
  text: Maybe<string>;
  state:
    | 'awaiting-approval'
    | 'waiting'
    | 'sending'
    | 'confirmed'
    | 'unconfirmed'
    | 'refused'
    | 'by-hand'
    | 'withdrawn'
    | 'reversed';
  direction: Generated<'apply' | 'reverse'>;
  due_at: Time;
  attempts: Generated<number>;
  sender: Maybe<string>;
  trouble: ColumnType<{ it: string; en: string } | null, string | null | undefined, string | null>;
  reference: Maybe<string>;
  confirmed_at: MaybeTime;
};

export type ModerationTables = {
  moderation_case: CaseTable;
  decision: DecisionTable;
  approval: ApprovalTable;
  evidence: EvidenceTable;
  measure: MeasureTable;
};
