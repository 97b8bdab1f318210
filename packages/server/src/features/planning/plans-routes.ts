// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { orderAs, readAs, writeAs } from '../../foundation/http/as-caller.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import type { By, Outbox } from '../editorial/index.ts';
import { decidePlan } from './approve-plan.ts';
import { endFeed, readFeed, renewFeed } from './calendar-feed.ts';
import { findFeedOf } from './calendar-store.ts';
import { listMeetings, listPlans, readMeetingView, readPlanView } from './plans-views.ts';
import { proposePlan } from './propose-plan.ts';
import { readCalendar } from './read-calendar.ts';
import { changeMeeting, recordMeeting } from './record-meeting.ts';
import { declineShare, sharePost } from './share-post.ts';
import { suggestShares } from './suggest-shares.ts';
import { changePlan, discardPlan, writePlan } from './write-plan.ts';

type Routed = Context & { outbox: Outbox; publicUrl: string };

/** Where another program reads a person's calendar. */
const FEED = '/calendari';

export function plansRoutes(door: Doorway, context: Routed): void {
  planRoutes(door, context);
  meetingRoutes(door, context);
  calendarRoutes(door, context);
  feedRoutes(door, context);
}

function planRoutes(door: Doorway, context: Routed): void {
  /** Does it, and answers the plan as it stands then. */
  const act = (caller: Caller, planId: string, deed: (tx: Transaction, by: By) => Promise<void>) =>
    writeAs(context, caller, async (tx, by) => {
      await deed(tx, by);
      return readPlanView(tx, planId, by);
    });
  mountRoute(door, routes.listPlans, ({ caller, query }) =>
    readAs(context, caller, (tx, by) => listPlans(tx, query, by)),
  );
  mountRoute(door, routes.readPlan, ({ caller, params }) =>
    readAs(context, caller, (tx, by) => readPlanView(tx, params.planId, by)),
  );
  mountRoute(door, routes.writePlan, ({ caller, body }) =>
    writeAs(context, caller, async (tx, by) => readPlanView(tx, await writePlan(tx, body, by), by)),
  );
  mountRoute(door, routes.changePlan, ({ caller, params: { planId }, body }) =>
    act(caller, planId, (tx, by) => changePlan(tx, planId, body, by)),
  );
  mountRoute(door, routes.discardPlan, ({ caller, params: { planId } }) =>
    orderAs(context, caller, (tx, by) => discardPlan(tx, planId, by)),
  );
  mountRoute(door, routes.proposePlan, ({ caller, params: { planId } }) =>
    act(caller, planId, (tx, by) => proposePlan(tx, planId, by)),
  );
  mountRoute(door, routes.decidePlan, ({ caller, params: { planId }, body }) =>
    act(caller, planId, (tx, by) => decidePlan(tx, planId, body, by)),
  );
}

function meetingRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.listMeetings, ({ caller }) => readAs(context, caller, listMeetings));
  mountRoute(door, routes.recordMeeting, ({ caller, body }) =>
    writeAs(context, caller, async (tx, by) => readMeetingView(tx, await recordMeeting(tx, body, by), by)),
  );
  mountRoute(door, routes.changeMeeting, ({ caller, params: { meetingId }, body }) =>
    writeAs(context, caller, async (tx, by) => {
      await changeMeeting(tx, meetingId, body, by);
      return readMeetingView(tx, meetingId, by);
    }),
  );
}

function calendarRoutes(door: Doorway, context: Routed): void {
  const { outbox } = context;
  mountRoute(door, routes.readCalendar, ({ caller, query }) =>
    readAs(context, caller, (tx, by) => readCalendar(tx, outbox, query, by)),
  );
  mountRoute(door, routes.listShares, ({ caller }) =>
    readAs(context, caller, (tx, by) => suggestShares(tx, outbox, by)),
  );
  mountRoute(door, routes.acceptShare, ({ caller, params, body }) =>
    orderAs(context, caller, (tx, by) => sharePost(tx, outbox, params.postId, body, by)),
  );
  mountRoute(door, routes.declineShare, ({ caller, params, body }) =>
    orderAs(context, caller, (tx, by) => declineShare(tx, params.postId, body.accountId, by)),
  );
}

function feedRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.readFeed, ({ caller }) =>
    readAs(context, caller, async (tx, by) => ({
      madeAt: (await findFeedOf(tx, by.personId))?.made_at.toISOString() ?? null,
    })),
  );
  mountRoute(door, routes.renewFeed, ({ caller }) =>
    writeAs(context, caller, async (tx, by) => ({
      address: `${context.publicUrl}${FEED}/${await renewFeed(tx, by)}.ics`,
      madeAt: by.at.toISOString(),
    })),
  );
  mountRoute(door, routes.endFeed, ({ caller }) => orderAs(context, caller, endFeed));
  // Read by programs that know the secret and nothing else; only its digest is kept.
  door.fastify.get<{ Params: { secret: string } }>(
    `${FEED}/:secret.ics`,
    { logLevel: 'silent' },
    async (request, reply) =>
      reply
        .type('text/calendar; charset=utf-8')
        .headers({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
        .send(await readFeed(context, request.params.secret)),
  );
}
