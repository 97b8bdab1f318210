// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { MOST_SAID, RECONSIDERATION_LISTS, RECONSIDERATION_OUTCOMES } from '../reconsideration-choices.ts';
import { decisionView } from './moderation.ts';
import { clauseView } from './rules.ts';
import { bilingual, id, instant, words } from './shared.ts';

export const reconsiderationsQuery = z.object({ list: z.enum(RECONSIDERATION_LISTS).default('open') });
const outcome = z.enum(RECONSIDERATION_OUTCOMES);

const row = z.object({
  id,
  accountName: z.string(),
  network: z.string(),
  clauses: z.array(z.string()),
  measures: z.array(z.string()),
  askedAt: instant,
  /** Null: the policy states no time. */
  dueAt: instant.nullable(),
  outcome: outcome.nullable(),
  decidedAt: instant.nullable(),
});
export type ReconsiderationRow = z.infer<typeof row>;
export const reconsiderationsReply = z.object({ rows: z.array(row), more: z.boolean() });
export type ReconsiderationsReply = z.infer<typeof reconsiderationsReply>;

export const reconsiderationView = z.object({
  id,
  caseId: id,
  decisionId: id,
  accountName: z.string(),
  network: z.string(),
  askedAt: instant,
  dueAt: instant.nullable(),
  /** What the citizen says; null once erased, or for whoever may not read it. */
  words: z.string().nullable(),
  /** Who registered it for the citizen; null = from the page. */
  registeredBy: z.string().nullable(),
  clause: z.string(),
  clauses: z.array(clauseView),
  policyVersion: z.number().int(),
  decision: decisionView,
  /** What was written, as it was when it was decided; null for whoever may not read it. */
  evidence: z.object({ text: z.string(), sha256: z.string(), storedAt: instant }).nullable(),
  decided: z.object({ outcome, reason: z.string(), by: z.string(), at: instant, act: z.string() }).nullable(),
  /** May the caller decide? If not, why. */
  mayDecide: z.object({ granted: z.boolean(), because: bilingual, cites: z.array(z.string()) }),
});
export type ReconsiderationView = z.infer<typeof reconsiderationView>;

/** `measures`: which are taken back, where the decision is overturned in part. */
export const reconsiderationDecision = z.object({
  outcome,
  measures: z.array(id).max(20).default([]),
  reason: words(4000).min(1),
});

/** Of a decision, for whoever looks at the case. */
export const rightToAskReply = z.object({
  /** Null: the policy in force at the decision grants no reconsideration of these measures. */
  granted: z
    .object({
      clause: z.string(),
      /** Last moment to ask; null = the policy states none. */
      until: instant.nullable(),
      form: z.enum(['page', 'written', 'e-mail']),
    })
    .nullable(),
  /** Asked already. */
  reconsiderationId: id.nullable(),
});
export type RightToAskReply = z.infer<typeof rightToAskReply>;

export const registered = z.object({
  words: words(MOST_SAID).min(1),
  /** The day on which it arrived. */
  arrivedOn: z.iso.date(),
});
export const registeredReply = z.object({ id });
