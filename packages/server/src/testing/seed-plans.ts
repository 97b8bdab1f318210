// SPDX-License-Identifier: EUPL-1.2
import { proposePlan } from '../features/planning/propose-plan.ts';
import { recordMeeting } from '../features/planning/record-meeting.ts';
import { writePlan } from '../features/planning/write-plan.ts';
import type { TestBody } from './test-app.ts';

const GOALS = { goals: 'Servizi e scadenze, due volte la settimana.', rhythm: 2 };

/** A plan in draft and one proposed, both of the moderator, and the meeting that prepared the second. */
export async function seedPlans(body: TestBody, at: Date): Promise<Record<string, string>> {
  const by = { personId: body.moderator.id, at };
  const accountId = body.account.id;
  return body.inBody(async (tx) => {
    const planId = await writePlan(tx, { accountId, from: '2030-01-01', to: '2030-03-31', ...GOALS }, by);
    const proposedPlanId = await writePlan(tx, { accountId, from: '2031-01-01', to: '2031-03-31', ...GOALS }, by);
    await proposePlan(tx, proposedPlanId, by);
    const meeting = { agenda: 'Il primo trimestre', decisions: '', people: [by.personId], nextOn: null };
    const meetingId = await recordMeeting(tx, { ...meeting, heldAt: at.toISOString(), plans: [proposedPlanId] }, by);
    return { planId, proposedPlanId, meetingId };
  });
}
