// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { CLASHES, PLAN_STATES } from '../plan-choices.ts';
import { FREEZE_BECAUSE, POST_STAGES } from '../post-choices.ts';
import { bilingual, id, instant, words } from './shared.ts';

/** The longest span that one looks at in a calendar, and the longest that a plan covers. */
const MOST_DAYS = 400;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A day of the calendar in Rome, of 2000 or later. */
const day = z.iso
  .date()
  .refine((one) => one >= '2000-01-01' && one < '2200-01-01', 'a day of this century or the next');
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;
const person = z.object({ id, name: z.string() });
const account = z.object({ id, name: z.string(), network: z.string() });
const may = z.object({ granted: z.boolean(), because: bilingual });

const planned = z.object({
  from: day,
  /** The last day, included. */
  to: day,
  goals: words(10_000).min(1),
  /** Posts a week that the plan foresees; null = not said. */
  rhythm: z.number().int().min(1).max(100).nullable().default(null),
});
const inOrder = ({ from, to }: { from: string; to: string }) => from <= to && days(from, to) <= MOST_DAYS;
const ORDER = { message: 'it ends after it begins, and within 400 days', path: ['to'] };

export const newPlan = planned.extend({ accountId: id }).refine(inOrder, ORDER);
/** `version` guards against writing over somebody else's change. */
export const planChange = planned.extend({ version: z.number().int().min(1) }).refine(inOrder, ORDER);
export const planDecision = z.object({
  version: z.number().int().min(1),
  verdict: z.enum(['yes', 'no']),
  reason: words(2000).nullable().default(null),
});

/** What the policy in force asks of plans, each with its clause; null = it does not say. */
export const planAsks = z.object({
  approvedBy: z.object({ role: z.string(), clause: z.string() }).nullable(),
  perAccount: z.string().nullable(),
  meetings: z.string().nullable(),
  meetingFirst: z.string().nullable(),
  crossShare: z.array(z.string()),
  integration: z.string().nullable(),
});
export type PlanAsks = z.infer<typeof planAsks>;

export const planView = z.object({
  id,
  version: z.number().int(),
  account,
  from: day,
  to: day,
  goals: z.string(),
  rhythm: z.number().int().nullable(),
  state: z.enum(PLAN_STATES),
  authors: z.array(person),
  proposedAt: instant.nullable(),
  decidedBy: person.nullable(),
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
  changedAt: instant,
  /** That prepared it. */
  meetings: z.array(z.object({ id, heldAt: instant })),
  mayWrite: may,
  mayDecide: may,
});
export type PlanView = z.infer<typeof planView>;
export const plansQuery = z.object({ accountId: id.optional() });
export const plansReply = z.object({ rows: z.array(planView), asks: planAsks, accounts: z.array(account) });

const meeting = {
  heldAt: instant,
  agenda: words(5000).min(1),
  decisions: words(10_000).default(''),
  people: z.array(id).min(1).max(200),
  /** The plans that it prepared. */
  plans: z.array(id).max(50).default([]),
  /** When the next one is to be held. */
  nextOn: day.nullable().default(null),
};
export const newMeeting = z.object(meeting);
export const meetingChange = z.object({ ...meeting, version: z.number().int().min(1) });
export const meetingView = z.object({
  id,
  version: z.number().int(),
  heldAt: instant,
  agenda: z.string(),
  decisions: z.string(),
  people: z.array(person),
  plans: z.array(z.object({ id, account, from: day, to: day, state: z.enum(PLAN_STATES) })),
  nextOn: day.nullable(),
});
export type MeetingView = z.infer<typeof meetingView>;
export const meetingsReply = z.object({
  rows: z.array(meetingView),
  asks: planAsks,
  /** When the last one said that the next is to be; null = it did not, or there is none. */
  nextOn: day.nullable(),
});

export const calendarQuery = z
  .object({ from: instant, to: instant, accountId: id.optional() })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to) && days(from, to) <= MOST_DAYS, {
    message: 'it ends after it begins, and within 400 days',
    path: ['to'],
  });

export const calendarEntry = z.object({
  variantId: id,
  postId: id,
  /** Of the post: a move names it. */
  version: z.number().int(),
  workingTitle: z.string(),
  excerpt: z.string(),
  accountId: id,
  accountName: z.string(),
  network: z.string(),
  /** When it went out, or is to; null = no hour yet. */
  at: instant.nullable(),
  out: z.boolean(),
  stage: z.enum(POST_STAGES),
  lane: z.enum(['ordinary', 'emergency']),
  /** Not null: outside the hours in which the policy has the accounts attended. */
  offHours: z.object({ clause: z.string(), asksReason: z.boolean(), reason: z.string().nullable() }).nullable(),
  /** Not null: the clause that asks for an approved plan, and none covers this day on this account. */
  outsidePlan: z.string().nullable(),
  mayMove: may,
});
export type CalendarEntry = z.infer<typeof calendarEntry>;

export const calendarGap = z.object({
  planId: id,
  account,
  /** Days of one week, Monday to Sunday, as far as the plan goes. */
  from: day,
  to: day,
  foreseen: z.number().int(),
  planned: z.number().int(),
});
export type CalendarGap = z.infer<typeof calendarGap>;
/** `close`: two posts within minutes on one account; `repeated`: the same words there again within days. */
export const calendarClash = z.object({
  kind: z.enum(CLASHES),
  account,
  variantIds: z.tuple([id, id]),
  minutes: z.number().int(),
});
export type CalendarClash = z.infer<typeof calendarClash>;

export const calendarReply = z.object({
  entries: z.array(calendarEntry),
  /** Written for an account without an hour; the last changed first. */
  withoutHour: z.array(calendarEntry),
  /** Every open account that the caller may see, with what goes out there in this span; none is left out. */
  accounts: z.array(
    account.extend({
      planned: z.number().int(),
      out: z.number().int(),
      lastOutAt: instant.nullable(),
      mayDraft: z.boolean(),
    }),
  ),
  plans: z.array(planView.pick({ id: true, account: true, from: true, to: true, state: true, rhythm: true })),
  meetings: z.array(z.object({ id, heldAt: instant, agenda: z.string() })),
  /** When the next meeting is to be held, if that is in this span. */
  nextMeeting: day.nullable(),
  electionPeriods: z.array(z.object({ what: z.string(), from: instant, to: instant })),
  freezes: z.array(
    z.object({
      id,
      because: z.enum(FREEZE_BECAUSE),
      reason: z.string(),
      begunAt: instant,
      endedAt: instant.nullable(),
    }),
  ),
  /** Of weeks that lie whole in this span and are not over yet. */
  gaps: z.array(calendarGap),
  clashes: z.array(calendarClash),
  asks: planAsks,
});
export type CalendarReply = z.infer<typeof calendarReply>;

export const shareSuggestion = z.object({
  postId: id,
  version: z.number().int(),
  workingTitle: z.string(),
  excerpt: z.string(),
  /** Where it is out or planned. */
  on: z.array(account.extend({ at: instant.nullable(), out: z.boolean() })),
  /** Where it could go as it is. */
  could: z.array(account),
});
export type ShareSuggestion = z.infer<typeof shareSuggestion>;
export const sharesReply = z.object({ rows: z.array(shareSuggestion), clauses: z.array(z.string()) });
export const shareRequest = z.object({
  version: z.number().int().min(1),
  accountId: id,
  /** Null: as soon as it is approved. */
  plannedAt: instant.nullable().default(null),
});
export const shareDeclined = z.object({ accountId: id });

export const feedReply = z.object({ madeAt: instant.nullable() });
/** Shown this once: only its digest is kept. */
export const feedAddress = z.object({ address: z.string(), madeAt: instant });
