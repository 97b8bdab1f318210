// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { completeReview } from './complete-review.ts';
import { decideLine } from './decide-line.ts';
import { openReview } from './open-review.ts';
import { planReviews } from './plan-reviews.ts';
import { type Gathering, readDuties } from './read-duties.ts';
import { previewLeaving, recordLeaving } from './record-leaving.ts';
import { readReview, readReviews } from './reviews-views.ts';

export function reviewsRoutes(door: Doorway, context: Gathering): void {
  mountRoute(door, routes.readDuties, ({ caller }) => readDuties(context, caller));
  mountRoute(door, routes.readReviews, ({ caller }) => readReviews(context, caller));
  mountRoute(door, routes.planReviews, async ({ caller, body }) => {
    await planReviews(context, caller, body.every);
    return undefined;
  });
  mountRoute(door, routes.openReview, async ({ caller, body }) =>
    readReview(context, caller, await openReview(context, caller, body)),
  );
  mountRoute(door, routes.readReview, ({ caller, params }) => readReview(context, caller, params.reviewId));
  mountRoute(door, routes.decideReviewLine, async ({ caller, params, body }) => {
    await decideLine(context, caller, params, body);
    return readReview(context, caller, params.reviewId);
  });
  mountRoute(door, routes.completeReview, async ({ caller, params, body }) => {
    await completeReview(context, caller, { ...params, ...body });
    return readReview(context, caller, params.reviewId);
  });
  mountRoute(door, routes.previewLeaving, ({ caller, params }) => previewLeaving(context, caller, params.personId));
  mountRoute(door, routes.recordLeaving, ({ caller, params, body }) =>
    recordLeaving(context, caller, { ...body, ...params }),
  );
}
