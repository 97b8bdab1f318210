// SPDX-License-Identifier: EUPL-1.2
import type { Generated } from 'kysely';
import type { Maybe, MaybeTime, Time } from './columns.ts';

export type EditorialPlanTable = {
  body_id: string;
  plan_id: string;
  account_id: string;
  /** Asked for as text: a date would be read in the zone of the machine. */
  from_day: string;
  to_day: string;
  goals: string;
  rhythm: Maybe<number>;
  state: 'draft' | 'proposed' | 'approved' | 'refused';
  version: Generated<number>;
  authors: string[];
  proposed_at: MaybeTime;
  decided_by: Maybe<string>;
  decided_at: MaybeTime;
  reason: Maybe<string>;
  created_by: string;
  created_at: Time;
  changed_at: Time;
};
export type EditorialMeetingTable = {
  body_id: string;
  meeting_id: string;
  held_at: Time;
  agenda: string;
  decisions: Generated<string>;
  people: string[];
  plans: Generated<string[]>;
  /** Asked for as text. */
  next_on: Maybe<string>;
  version: Generated<number>;
  created_by: string;
  created_at: Time;
};
export type CalendarFeedTable = { body_id: string; person_id: string; token_hash: Buffer; made_at: Time };
export type ShareDeclinedTable = { body_id: string; post_id: string; account_id: string; person_id: string; at: Time };

export type PlanningTables = {
  editorial_plan: EditorialPlanTable;
  editorial_meeting: EditorialMeetingTable;
  calendar_feed: CalendarFeedTable;
  share_declined: ShareDeclinedTable;
};
