// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { policyAt, requireGovernment } from '../authority/index.ts';
import { askedReviews, type Interval, monthsOf } from './review.ts';
import { writePlan } from './reviews-store.ts';

/** The body chooses how often it reviews: a policy that gives no number leaves that to it. */
export function planReviews({ database, clock }: Context, caller: Caller, every: Interval): Promise<void> {
  return database.inBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    const governing = await requireGovernment(tx, caller.personId, at);
    const { review } = askedReviews((await policyAt(tx, at))?.policy ?? null);
    await writePlan(tx, { everyMonths: monthsOf(every), setBy: caller.personId, setAt: at });
    recordDeed(tx, {
      at,
      event: 'review.planned',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'body', id: caller.bodyId },
      cites: [governing, ...review],
      data: { every },
    });
  });
}
