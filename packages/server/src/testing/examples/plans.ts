// SPDX-License-Identifier: EUPL-1.2
import type { Scene } from '../scene.ts';
import type { Example } from './example.ts';

const PLAN = { from: '2032-01-01', to: '2032-03-31', goals: 'Servizi, eventi, scadenze.', rhythm: 3 };
const meeting = ({ ids, body }: Scene) => ({
  heldAt: '2026-01-12T09:00:00Z',
  agenda: 'Il piano di primavera',
  decisions: 'Due post la settimana.',
  people: [body.moderator.id],
  plans: [ids.planId],
  nextOn: '2032-04-12',
});

/** Another account of the body, and the post as it now stands. */
async function sharing({ desk, ids, body }: Scene): Promise<{ accountId: string; version: number }> {
  const { version } = await desk.ok('readPost', { params: { postId: ids.postId ?? '' } });
  return { accountId: (await body.addAccount()).id, version };
}

export const plansExamples = {
  readCalendar: {
    query: ({ ids }) => ({ from: '2030-01-01T00:00:00Z', to: '2030-02-01T00:00:00Z', accountId: ids.accountId }),
  },
  listPlans: { query: ({ ids }) => ({ accountId: ids.accountId }) },
  readPlan: {},
  writePlan: { body: ({ ids }) => ({ ...PLAN, accountId: ids.accountId }) },
  changePlan: { body: () => ({ ...PLAN, version: 1 }) },
  discardPlan: {},
  proposePlan: {},
  decidePlan: {
    as: 'approver',
    params: ({ ids }) => ({ planId: ids.proposedPlanId }),
    body: () => ({ version: 2, verdict: 'no', reason: 'Mancano gli eventi.' }),
  },
  listMeetings: {},
  recordMeeting: { body: meeting },
  changeMeeting: { body: (scene) => ({ ...meeting(scene), version: 1 }) },
  listShares: {},
  acceptShare: {
    before: sharing,
    body: ({ ids }) => ({ version: 1, accountId: ids.accountId, plannedAt: '2030-01-08T09:00:00Z' }),
  },
  declineShare: { body: ({ ids }) => ({ accountId: ids.accountId }) },
  readFeed: {},
  renewFeed: {},
  endFeed: {
    before: async ({ desk }) => {
      await desk.ok('renewFeed');
      return undefined;
    },
  },
} satisfies Record<string, Example>;
