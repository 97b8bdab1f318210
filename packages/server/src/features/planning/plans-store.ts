// SPDX-License-Identifier: EUPL-1.2
// Editorial plans and the meetings that prepared them.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { PlanState } from './plan.ts';

export type Plan = {
  planId: string;
  accountId: string;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  goals: string;
  rhythm: number | null;
  state: PlanState;
  version: number;
  authors: string[];
  proposedAt: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  reason: string | null;
  createdBy: string;
  createdAt: Date;
  changedAt: Date;
};

const PLAN_COLUMNS = [
  sql<string>`to_char(from_day, 'YYYY-MM-DD')`.as('first_day'),
  sql<string>`to_char(to_day, 'YYYY-MM-DD')`.as('last_day'),
] as const;

const plans = (tx: Transaction) =>
  tx.kysely.selectFrom('editorial_plan').selectAll().select(PLAN_COLUMNS).where('body_id', '=', tx.bodyId);

type PlanRow = Awaited<ReturnType<ReturnType<typeof plans>['executeTakeFirstOrThrow']>>;

const planOf = (row: PlanRow): Plan => ({
  planId: row.plan_id,
  accountId: row.account_id,
  from: row.first_day,
  to: row.last_day,
  goals: row.goals,
  rhythm: row.rhythm,
  state: row.state,
  version: row.version,
  authors: row.authors,
  proposedAt: row.proposed_at,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  reason: row.reason,
  createdBy: row.created_by,
  createdAt: row.created_at,
  changedAt: row.changed_at,
});

export async function findPlan(tx: Transaction, planId: string): Promise<Plan | null> {
  const row = await plans(tx).where('plan_id', '=', planId).executeTakeFirst();
  return row ? planOf(row) : null;
}

export async function lockPlan(tx: Transaction, planId: string): Promise<Plan | null> {
  const row = await plans(tx).where('plan_id', '=', planId).forUpdate().executeTakeFirst();
  return row ? planOf(row) : null;
}

/** The plans of these accounts, the latest first; those with a day in the span where one is given. */
export async function plansOf(
  tx: Transaction,
  accountIds: readonly string[],
  span: { from: string; to: string } | null = null,
): Promise<Plan[]> {
  if (accountIds.length === 0) return [];
  let found = plans(tx)
    .where('account_id', 'in', [...accountIds])
    .orderBy('from_day', 'desc')
    .orderBy('plan_id');
  if (span) found = found.where('from_day', '<=', span.to).where('to_day', '>=', span.from);
  return (await found.execute()).map(planOf);
}

/** Writes a plan, new or known. The account's row is to be locked by whoever looks whether another stands in the way. */
export async function putPlan(tx: Transaction, plan: Plan): Promise<void> {
  const changes = {
    ...{ from_day: plan.from, to_day: plan.to, goals: plan.goals, rhythm: plan.rhythm, state: plan.state },
    ...{ version: plan.version, authors: plan.authors, proposed_at: plan.proposedAt, reason: plan.reason },
    ...{ decided_by: plan.decidedBy, decided_at: plan.decidedAt, changed_at: plan.changedAt },
  };
  await tx.kysely
    .insertInto('editorial_plan')
    .values({
      body_id: tx.bodyId,
      plan_id: plan.planId,
      account_id: plan.accountId,
      created_by: plan.createdBy,
      created_at: plan.createdAt,
      ...changes,
    })
    .onConflict((conflict) => conflict.columns(['body_id', 'plan_id']).doUpdateSet(changes))
    .execute();
}

export async function deletePlan(tx: Transaction, planId: string): Promise<void> {
  await tx.kysely.deleteFrom('editorial_plan').where('body_id', '=', tx.bodyId).where('plan_id', '=', planId).execute();
}

export type Meeting = {
  meetingId: string;
  heldAt: Date;
  agenda: string;
  decisions: string;
  people: string[];
  plans: string[];
  nextOn: string | null;
  version: number;
  createdBy: string;
  createdAt: Date;
};

const meetings = (tx: Transaction) =>
  tx.kysely
    .selectFrom('editorial_meeting')
    .selectAll()
    .select(sql<string | null>`to_char(next_on, 'YYYY-MM-DD')`.as('next_day'))
    .where('body_id', '=', tx.bodyId);

type MeetingRow = Awaited<ReturnType<ReturnType<typeof meetings>['executeTakeFirstOrThrow']>>;

const meetingOf = (row: MeetingRow): Meeting => ({
  meetingId: row.meeting_id,
  heldAt: row.held_at,
  agenda: row.agenda,
  decisions: row.decisions,
  people: row.people,
  plans: row.plans,
  nextOn: row.next_day,
  version: row.version,
  createdBy: row.created_by,
  createdAt: row.created_at,
});

// Beyond these nobody reads on.
const MOST_MEETINGS = 500;

/** Meetings, the latest first. */
export async function listMeetingRows(tx: Transaction): Promise<Meeting[]> {
  const rows = await meetings(tx).orderBy('held_at', 'desc').orderBy('meeting_id').limit(MOST_MEETINGS).execute();
  return rows.map(meetingOf);
}

/** Meetings that prepared one of these plans, the earliest first. */
export async function meetingsFor(tx: Transaction, planIds: readonly string[]): Promise<Meeting[]> {
  if (planIds.length === 0) return [];
  const rows = await meetings(tx)
    .where(sql<boolean>`plans && ${[...planIds]}::uuid[]`)
    .orderBy('held_at')
    .execute();
  return rows.map(meetingOf);
}

export async function lockMeeting(tx: Transaction, meetingId: string): Promise<Meeting | null> {
  const row = await meetings(tx).where('meeting_id', '=', meetingId).forUpdate().executeTakeFirst();
  return row ? meetingOf(row) : null;
}

export async function putMeeting(tx: Transaction, meeting: Meeting): Promise<void> {
  const changes = {
    ...{ held_at: meeting.heldAt, agenda: meeting.agenda, decisions: meeting.decisions, people: meeting.people },
    ...{ plans: meeting.plans, next_on: meeting.nextOn, version: meeting.version },
  };
  await tx.kysely
    .insertInto('editorial_meeting')
    .values({
      body_id: tx.bodyId,
      meeting_id: meeting.meetingId,
      created_by: meeting.createdBy,
      created_at: meeting.createdAt,
      ...changes,
    })
    .onConflict((conflict) => conflict.columns(['body_id', 'meeting_id']).doUpdateSet(changes))
    .execute();
}
