// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { route } from '../route.ts';
import * as reviews from '../schemas/reviews.ts';
import { id } from '../schemas/shared.ts';

const reviewParams = z.object({ reviewId: id });
const personParams = z.object({ personId: id });

export const reviewsRoutes = {
  readDuties: route({
    method: 'GET',
    path: '/api/v1/duties',
    summary: 'What I have to see to, soonest first',
    permission: 'signed-in',
    audit: null,
    reply: reviews.dutiesReply,
  }),
  readReviews: route({
    method: 'GET',
    path: '/api/v1/reviews',
    summary: 'Censuses and review campaigns, and what the policy asks',
    permission: 'see',
    audit: null,
    reply: reviews.reviewsReply,
  }),
  planReviews: route({
    method: 'PUT',
    path: '/api/v1/review-plan',
    summary: 'Choose how often authorisations are reviewed',
    permission: 'govern',
    audit: 'review.planned',
    body: reviews.reviewPlan,
  }),
  openReview: route({
    method: 'POST',
    path: '/api/v1/reviews',
    summary: 'Open a review of the authorisations in force',
    permission: 'govern',
    audit: 'review.opened',
    body: reviews.newReview,
    reply: reviews.reviewView,
  }),
  readReview: route({
    method: 'GET',
    path: '/api/v1/reviews/:reviewId',
    summary: 'A review with its lines',
    permission: 'see',
    audit: null,
    params: reviewParams,
    reply: reviews.reviewView,
  }),
  decideReviewLine: route({
    method: 'PUT',
    path: '/api/v1/reviews/:reviewId/lines/:lineId',
    summary: 'Confirm, regularise, change or remove',
    permission: 'see',
    audit: 'review.line-decided',
    params: z.object({ reviewId: id, lineId: id }),
    body: reviews.lineDecision,
    reply: reviews.reviewView,
  }),
  completeReview: route({
    method: 'PUT',
    path: '/api/v1/reviews/:reviewId/completion',
    summary: 'Complete a review with its report',
    permission: 'govern',
    audit: 'review.completed',
    params: reviewParams,
    body: reviews.completion,
    reply: reviews.reviewView,
  }),
  previewLeaving: route({
    method: 'GET',
    path: '/api/v1/people/:personId/leaving',
    summary: 'All that ends when a person leaves, or that has ended',
    permission: 'govern',
    audit: null,
    params: personParams,
    reply: reviews.leavingView,
  }),
  recordLeaving: route({
    method: 'PUT',
    path: '/api/v1/people/:personId/leaving',
    summary: 'A person leaves: every power and session ends at once',
    permission: 'govern',
    audit: 'person.left',
    params: personParams,
    body: reviews.leaving,
    reply: reviews.leavingView,
  }),
} as const;
