// SPDX-License-Identifier: EUPL-1.2
import { ACTIONS, CATEGORIES, ENQUIRY_KINDS, GRAVITIES, ITEM_TYPES, ruling } from '@arengo/policy';
import { z } from 'zod';
import { clauseView, finding } from './rules.ts';
import { bilingual, id, instant, page, words } from './shared.ts';

/** `quiet`: nothing was found and nothing is asked; it does not wait for anybody. */
export const CASE_STATES = ['quiet', 'open', 'awaiting-approval', 'decided', 'gone'] as const;
export const caseState = z.enum(CASE_STATES);

/** The life of a measure, as shown: in attesa, in invio, confermata, esito sconosciuto, rifiutata, da fare a mano, ritirata, annullata. */
export const MEASURE_STATES = [
  'awaiting-approval',
  'waiting',
  'sending',
  'confirmed',
  'unconfirmed',
  'refused',
  'by-hand',
  'withdrawn',
  'reversed',
] as const;
export const measureState = z.enum(MEASURE_STATES);

export const queueQuery = page.extend({
  view: z.enum(['to-decide', 'mine', 'to-approve', 'by-hand', 'decided', 'all']).default('to-decide'),
  network: z.string().max(50).optional(),
  category: z.enum(CATEGORIES).optional(),
  accountId: id.optional(),
});

const claim = z.object({ personId: id, personName: z.string(), until: instant });

export const queueRow = z.object({
  id,
  state: caseState,
  network: z.string(),
  accountName: z.string(),
  itemType: z.enum(ITEM_TYPES),
  /** At most 200 characters of the text; empty for a message the caller may not read. */
  excerpt: z.string(),
  /** Slurs and the like: blurred until asked for. */
  harsh: z.boolean(),
  categories: z.array(z.enum(CATEGORIES)),
  enquiry: z.enum(ENQUIRY_KINDS).nullable(),
  held: z.boolean(),
  urgency: z.number().int(),
  postedAt: instant,
  receivedAt: instant,
  claim: claim.nullable(),
  /** For a bulk decision; without it the desk reads each case first. */
  itemVersion: z.number().int().min(1).optional(),
  /** Name of the author as the network shows it: floods are chosen by author. */
  author: z.string().optional(),
});
export type QueueRow = z.infer<typeof queueRow>;

export const queueReply = z.object({
  rows: z.array(queueRow),
  cursor: z.string().nullable(),
  /** Open cases, counted up to 1,000: `1000` means "1,000 or more". */
  waiting: z.number().int(),
});

export const measureView = z.object({
  id,
  /** An action of the policy, or `notice` (tells the author) or `approve` (lets a held item appear). */
  action: z.enum([...ACTIONS, 'notice', 'approve']),
  state: measureState,
  clause: z.string().nullable(),
  dueAt: instant.nullable(),
  attempts: z.number().int(),
  /** What the network said, in words, when it refused or kept silent. */
  trouble: bilingual.nullable(),
  confirmedAt: instant.nullable(),
  reversible: z.boolean(),
});
export type MeasureView = z.infer<typeof measureView>;

/** Form by form of the item, as each was stored with a decision. */
export const evidenceOpened = z.object({
  evidence: z.array(
    z.object({ version: z.number().int(), content: z.string(), sha256: z.string(), storedAt: instant }),
  ),
});
export const decisionView = z.object({
  id,
  outcome: z.enum(['no-violation', 'violation']),
  person: z.string(),
  decidedAt: instant,
  state: z.enum(['awaiting-approval', 'final', 'undone', 'not-approved']),
  /** What a reconsideration made of it. */
  overturned: z.enum(['whole', 'part']).nullable(),
  grounds: z.array(z.object({ category: z.string(), clause: z.string(), note: z.string().nullable() })),
  reason: z.string().nullable(),
  notice: z.string().nullable(),
  approvals: z.array(
    z.object({
      role: z.string(),
      person: z.string().nullable(),
      verdict: z.enum(['waiting', 'yes', 'no']),
      reason: z.string().nullable(),
    }),
  ),
  measures: z.array(measureView),
  /** Until when *Annulla* takes it back; null once it has left. */
  undoUntil: instant.nullable(),
});
export type DecisionView = z.infer<typeof decisionView>;

export const caseView = z.object({
  id,
  state: caseState,
  item: z.object({
    id,
    version: z.number().int(),
    text: z.string(),
    earlier: z.array(z.object({ version: z.number().int(), text: z.string(), seenAt: instant })),
    itemType: z.enum(ITEM_TYPES),
    network: z.string(),
    accountId: id,
    accountName: z.string(),
    permalink: z.string().nullable(),
    postedAt: instant,
    held: z.boolean(),
    deletedAt: instant.nullable(),
  }),
  post: z.object({ text: z.string(), postedAt: instant, permalink: z.string().nullable() }).nullable(),
  /** Earlier items of the same thread, oldest first. */
  thread: z.array(z.object({ author: z.string(), text: z.string(), postedAt: instant })),
  author: z.object({
    name: z.string(),
    handle: z.string(),
    items: z.number().int(),
    violations: z.array(z.object({ at: instant, clauses: z.array(z.string()), measures: z.array(z.string()) })),
    warned: z.boolean(),
    blocked: z.boolean(),
  }),
  evidence: z.object({ sha256: z.string(), storedAt: instant }).nullable(),
  findings: z.array(finding),
  enquiry: z.enum(ENQUIRY_KINDS).nullable(),
  ruling,
  /** Text of every clause that the ruling names. */
  clauses: z.array(clauseView),
  policy: z.object({ id: z.string(), version: z.number().int() }),
  claim: claim.nullable(),
  /** Which measures the network can do by itself; the others become a task for a person. */
  networkCan: z.array(z.string()),
  decisions: z.array(decisionView),
  /** May the caller decide? If not, why. */
  mayDecide: z.object({ granted: z.boolean(), because: bilingual }),
});
export type CaseView = z.infer<typeof caseView>;

/** What would be lawful with these grounds. Nothing is written. */
export const rulingQuestion = z.object({
  categories: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length),
  gravity: z.enum(GRAVITIES).default('ordinary'),
  /** A ground outside an open list, which names a law or a rule. */
  otherGround: z.boolean().default(false),
  /** The measures in mind: the notice is drafted for them. */
  measures: z.array(z.enum(ACTIONS)).max(ACTIONS.length).default([]),
});
export const rulingAnswer = z.object({
  ruling,
  clauses: z.array(clauseView),
  /** Draft of the notice for the measures that ask for one. */
  notice: bilingual,
  /** The longest notice that the network takes, in characters as people count them; null = long enough. */
  noticeLimit: z.number().int().nullable(),
  /** Characters of the address that will stand for `{pagina-dei-motivi}`. */
  reasonsAddressLength: z.number().int(),
});
export type RulingAnswer = z.infer<typeof rulingAnswer>;

export const decisionRequest = z.object({
  /** The version of the item that the person saw; a newer one voids the decision. */
  itemVersion: z.number().int().min(1),
  outcome: z.enum(['no-violation', 'violation']),
  gravity: z.enum(GRAVITIES).default('ordinary'),
  /** `category: null` only under an open list: then `note` names the law or rule. */
  grounds: z
    .array(z.object({ category: z.enum(CATEGORIES).nullable(), note: words(1000).nullable().default(null) }))
    .max(30)
    .default([]),
  measures: z.array(z.enum(ACTIONS)).max(ACTIONS.length).default([]),
  reason: words(4000).nullable().default(null),
  notice: words(4000).nullable().default(null),
});
export const decisionReply = z.object({ decision: decisionView });

export const bulkDecision = decisionRequest.omit({ itemVersion: true }).extend({
  cases: z
    .array(z.object({ caseId: id, itemVersion: z.number().int().min(1) }))
    .min(1)
    .max(200),
});
export const bulkReply = z.object({
  decided: z.array(id),
  refused: z.array(z.object({ caseId: id, because: bilingual })),
});

export const approvalRequest = z.object({
  verdict: z.enum(['yes', 'no']),
  reason: words(2000).nullable().default(null),
});
export const reasonRequest = z.object({ reason: words(2000).min(1) });
export const byHandRequest = z.object({ done: z.boolean(), note: words(2000).min(1) });

export const todayReply = z.object({
  toDecide: z.number().int(),
  mine: z.number().int(),
  toApprove: z.number().int(),
  byHand: z.number().int(),
  /** Null: the hours are those of an office that are not set. */
  onDuty: z.boolean().nullable(),
  dutyUntil: instant.nullable(),
  nextDuty: instant.nullable(),
  accounts: z.array(
    z.object({
      id,
      name: z.string(),
      network: z.string(),
      url: z.string().nullable(),
      state: z.enum(['listening', 'waiting', 'in-trouble', 'closed']),
      lastHeardAt: instant.nullable(),
      trouble: z.string().nullable(),
      past: z.object({ read: z.number().int(), total: z.number().int().nullable(), done: z.boolean() }).nullable(),
    }),
  ),
});
export type TodayReply = z.infer<typeof todayReply>;
