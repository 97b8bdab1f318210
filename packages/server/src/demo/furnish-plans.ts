// SPDX-License-Identifier: EUPL-1.2
// What makes the demonstration's calendar look like one in use: a meeting, and the plan that it prepared, approved.
import { romeInstants } from '@arengo/composer';
import { listAccounts } from '../features/accounts/index.ts';

import { findPersonByEmail } from '../features/people/index.ts';
import { decidePlan, proposePlan, recordMeeting, writePlan } from '../features/planning/index.ts';
import { romeDay } from '../foundation/clock/rome.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { MEETING, PLAN } from './valdoria.ts';

const DAY_MS = 24 * 60 * 60_000;

export async function furnishPlans(tx: Transaction, at: Date): Promise<void> {
  const account = (await listAccounts(tx)).find(({ handle }) => handle === PLAN.on);
  const [writer, head] = [await findPersonByEmail(tx, PLAN.by), await findPersonByEmail(tx, PLAN.approvedBy)];
  if (!account || !writer || !head) return;
  const day = (days: number) => romeDay(new Date(at.getTime() + days * DAY_MS));
  const by = { personId: writer.person_id, at };
  const { goals, rhythm, days } = PLAN;
  const plan = { accountId: account.account_id, from: day(-7), to: day(days), goals, rhythm };
  const planId = await writePlan(tx, plan, by);
  const { agenda, decisions, again } = MEETING;
  const people = [writer.person_id, head.person_id];
  const heldAt = (romeInstants(`${day(-2)}T10:00`)[0] ?? at).toISOString();
  await recordMeeting(tx, { heldAt, agenda, decisions, people, plans: [planId], nextOn: day(again) }, by);
  await proposePlan(tx, planId, by);
  await decidePlan(tx, planId, { version: 2, verdict: 'yes', reason: null }, { personId: head.person_id, at });
}
