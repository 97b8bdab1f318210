// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, PlanAsks, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import type { By } from '../editorial/index.ts';
import { wasPrepared } from './plan.ts';
import { mayDecide, PLAN, planAsksAt, planAtHand, planDeed, refuseOverlap, stateAfter } from './plan-at-hand.ts';
import { meetingsFor, type Plan, putPlan } from './plans-store.ts';
import { visibleAccounts } from './plans-views.ts';

/** Approves a plan as its reader saw it, or refuses it and says why. */
export async function decidePlan(
  tx: Transaction,
  planId: string,
  { version, verdict, ...given }: BodyOf<typeof routes.decidePlan>,
  by: By,
): Promise<void> {
  const before = await planAtHand(tx, planId, version);
  if (!(await visibleAccounts(tx, by)).includes(before.accountId)) throw new NotFoundError(PLAN);
  const asks = await planAsksAt(tx, by.at);
  const may = await mayDecide(tx, before, asks, by);
  const cites = asks.approvedBy ? [asks.approvedBy.clause] : [];
  if (!may.granted) throw new RefusedError(may.because, { code: 'no-authority', cites });
  const state = stateAfter(before, verdict === 'yes' ? 'approve' : 'refuse');
  const reason = given.reason || null;
  if (verdict === 'no' && reason === null)
    throw new InvalidInputError(NO_REASON, { errors: [{ pointer: '/reason', detail: 'required with a no' }] });
  if (verdict === 'yes') {
    await refuseUnprepared(tx, before, asks, by.at);
    await refuseOverlap(tx, before);
  }
  const plan = { ...before, state, reason, decidedBy: by.personId, decidedAt: by.at, version: version + 1 };
  await putPlan(tx, plan);
  const rests = [...cites, ...(asks.meetingFirst ? [asks.meetingFirst] : []), ...may.cites];
  recordDeed(tx, {
    ...planDeed('editorial-plan.decided', plan, by, { verdict, version: plan.version }),
    cites: [...new Set(rests)],
  });
  await announceLive(tx, { kind: 'queue' });
}

/** Where the policy has meetings precede each plan, one has prepared this. Throws RefusedError. */
async function refuseUnprepared(tx: Transaction, plan: Plan, { meetingFirst }: PlanAsks, at: Date): Promise<void> {
  if (meetingFirst === null || wasPrepared(plan.planId, await meetingsFor(tx, [plan.planId]), at)) return;
  throw new RefusedError(
    {
      it: `La policy vuole che una riunione preceda il piano di ciascun account (${meetingFirst}), e nessuna ha preparato questo. Registra la riunione, e fra i piani preparati indica questo.`,
      en: `The policy has a meeting precede the plan of each account (${meetingFirst}), and none prepared this one. Record the meeting, and name this plan among those that it prepared.`,
    },
    { code: 'no-meeting', cites: [meetingFirst] },
  );
}

const NO_REASON = {
  it: 'Un rifiuto dice il perché: chi ha scritto il piano deve sapere che cosa cambiare.',
  en: 'A refusal says why: who wrote the plan has to know what to change.',
};
