// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { LEAVING_REASONS, REVIEW_INTERVALS } from '../review-choices.ts';
import { authorisationView } from './authority.ts';
import { bilingual, id, instant, words } from './shared.ts';

const named = z.object({ id, name: z.string() });

export const REVIEW_KINDS = ['census', 'campaign'] as const;
/** What a person settles about a line, and what happens by itself: `lapsed` by silence, `ended` otherwise meanwhile. */
export const LINE_OUTCOMES = ['confirmed', 'regularised', 'changed', 'removed', 'lapsed', 'ended'] as const;

export const reviewSummary = z.object({
  id,
  kind: z.enum(REVIEW_KINDS),
  clauses: z.array(z.string()),
  policyVersion: z.number().nullable(),
  openedAt: instant,
  /** Null: by itself, as a clause asks. */
  openedBy: named.nullable(),
  dueAt: instant.nullable(),
  completedAt: instant.nullable(),
  lines: z.number(),
  waiting: z.number(),
});
export type ReviewSummary = z.infer<typeof reviewSummary>;

const clauseRef = z.object({ id: z.string(), text: bilingual });
export const reviewsReply = z.object({
  reviews: z.array(reviewSummary),
  /** What the policy in force asks; empty where it asks nothing. */
  asked: z.object({ census: z.array(clauseRef), review: z.array(clauseRef) }),
  plan: z.object({ every: z.enum(REVIEW_INTERVALS).nullable(), nextDue: instant.nullable() }),
});
export type ReviewsReply = z.infer<typeof reviewsReply>;

export const reviewPlan = z.object({ every: z.enum(REVIEW_INTERVALS) });
export const newReview = z.object({
  /** The last day on which one can answer. */
  lastDay: z.iso.date(),
  /** Who looks at the lines of whoever opens it: nobody looks at their own. */
  secondReviewerId: id.nullable().default(null),
});

export const reviewLine = z.object({
  id,
  account: z
    .object({ id, name: z.string(), network: z.string(), state: z.string(), act: z.string().nullable() })
    .nullable(),
  authorisation: authorisationView.nullable(),
  reviewer: named.nullable(),
  outcome: z.enum(LINE_OUTCOMES).nullable(),
  decidedBy: named.nullable(),
  decidedAt: instant.nullable(),
  act: z.object({ id, citation: z.string() }).nullable(),
  note: z.string().nullable(),
  /** Null: the caller may decide it; otherwise why not. */
  closedToMe: bilingual.nullable(),
});
export type ReviewLine = z.infer<typeof reviewLine>;
export const reviewView = reviewSummary.extend({
  items: z.array(reviewLine),
  report: z.string().nullable(),
});
export type ReviewView = z.infer<typeof reviewView>;

export const lineDecision = z.object({
  outcome: z.enum(['confirmed', 'regularised', 'changed', 'removed']),
  /** The act by which it is regularised. */
  actId: id.nullable().default(null),
  note: words(1000).nullable().default(null),
  /** What is left of it, when it is changed: fewer powers, or an earlier end. */
  powers: z.array(z.string().max(40)).max(20).nullable().default(null),
  to: instant.nullable().default(null),
});
export const completion = z.object({ note: words(2000) });

export const leaving = z.object({
  reason: z.enum(LEAVING_REASONS),
  actId: id.nullable().default(null),
  note: words(1000).nullable().default(null),
});
export const leavingView = z.object({
  person: named,
  /** When they left; null while it is only a preview. */
  leftAt: instant.nullable(),
  authorisations: z.array(authorisationView),
  sessions: z.number(),
  removals: z.array(
    z.object({ account: named, network: z.string(), successor: named.nullable(), proven: z.boolean() }),
  ),
  rotations: z.array(z.object({ id, name: z.string() })),
  shares: z.boolean(),
  reviewLines: z.number(),
  /** Why it cannot be done by the caller now; null when it can. */
  because: bilingual.nullable(),
});
export type LeavingView = z.infer<typeof leavingView>;

export const dutiesReply = z.object({
  duties: z.array(z.object({ code: z.string(), about: bilingual, due: instant.nullable(), to: z.string() })),
});
export type DutiesReply = z.infer<typeof dutiesReply>;
