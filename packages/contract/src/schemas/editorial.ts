// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { VIOLATION_OUTCOMES } from '../editorial-choices.ts';
import { remark } from './posts.ts';
import { bilingual, id, instant, words } from './shared.ts';

const day = z.iso.date();
const person = z.object({ id, name: z.string() });
const may = z.object({ granted: z.boolean(), because: bilingual });

/** An answer or a comment that somebody is about to write for the body. */
export const answerDraft = z.object({ text: words(10_000).min(1), accountId: id.nullable().default(null) });
export const answerAdvice = z.object({ remarks: z.array(remark) });

export const newViolationReport = z.object({
  accountId: id,
  /** The body's own post that it is about, if it is about one. */
  postId: id.nullable().default(null),
  what: words(4000).min(1),
  /** Clauses that it is held to break; none = whoever reports does not know which. */
  clauses: z.array(words(60).min(1)).max(20).default([]),
});
export const violationReported = z.object({ id });
export const violationDecision = z.object({ outcome: z.enum(VIOLATION_OUTCOMES), reason: words(4000).min(1) });
export const violationReport = z.object({
  id,
  accountId: id,
  accountName: z.string(),
  post: z.object({ id, workingTitle: z.string() }).nullable(),
  what: z.string(),
  clauses: z.array(z.object({ id: z.string(), text: bilingual })),
  reportedBy: person,
  reportedAt: instant,
  decision: z.object({ outcome: z.enum(VIOLATION_OUTCOMES), reason: z.string(), by: person, at: instant }).nullable(),
  /** Whether the caller may decide, and why not. */
  may,
});
export const violationReports = z.object({
  rows: z.array(violationReport),
  /** The clause that says who decides; null = the policy does not say. */
  decidedUnder: z.string().nullable(),
});
export type ViolationReport = z.infer<typeof violationReport>;

/** The first and the last day, in Rome. */
export const daysAsked = z.object({ from: day, to: day });

const counted = z.object({ of: z.string(), published: z.number().int() });
/** What was published in some days, counted. What nobody may see of is left out. */
export const newsroomAccount = daysAsked.extend({
  published: z.number().int(),
  withdrawn: z.number().int(),
  corrections: z.number().int(),
  /** Every active account, also those on which nothing was published. */
  accounts: z.array(
    z.object({
      accountId: id,
      name: z.string(),
      network: z.string(),
      published: z.number().int(),
      withdrawn: z.number().int(),
      corrections: z.number().int(),
      last: instant.nullable(),
    }),
  ),
  /** `of` is the policy's own word; empty = not stated. */
  categories: z.array(counted),
  purposes: z.array(counted),
  /** `YYYY-MM`. */
  months: z.array(counted),
  /** What each person did: wrote, agreed to, refused, let go; and where what they let go went out. */
  people: z.array(
    person.extend({
      wrote: z.number().int(),
      agreed: z.number().int(),
      refused: z.number().int(),
      letGo: z.number().int(),
      accounts: z.array(z.object({ accountId: id, name: z.string(), letGo: z.number().int() })),
    }),
  ),
});
export type NewsroomAccount = z.infer<typeof newsroomAccount>;

export const evidenceAsked = daysAsked.extend({ form: z.enum(['json', 'csv']).default('json') });

export const newNotice = z.object({
  /** Number and date of what orders it, as it calls itself. */
  orderedBy: words(300).min(1),
  orderedOn: day,
  /** What the communication was. */
  about: words(2000).min(1),
  from: day,
  days: z.number().int().min(1).max(365).default(15),
});
export const notice = z.object({
  id,
  orderedBy: z.string(),
  orderedOn: day,
  about: z.string(),
  from: day,
  /** The last day on which it is shown. */
  to: day,
  state: z.enum(['to-come', 'shown', 'expired']),
  /** What has to be shown, word for word. */
  text: z.string(),
});
export const notices = z.object({ rows: z.array(notice) });
export type Notice = z.infer<typeof notice>;
