// SPDX-License-Identifier: EUPL-1.2
import { CATEGORIES, ruling, situation } from '@arengo/policy';
import { z } from 'zod';
import { bilingual, id, instant, words } from './shared.ts';

export const finding = z.object({
  category: z.string(),
  /** Half-open, UTF-16 offsets in the text. */
  span: z.tuple([z.number().int(), z.number().int()]),
  score: z.number(),
  detector: z.string(),
  why: z.string(),
  whyEn: z.string(),
});
export type Finding = z.infer<typeof finding>;

export const clauseView = z.object({
  id: z.string(),
  section: z.string(),
  modality: z.string(),
  audience: z.string(),
  text: bilingual,
});
export type ClauseView = z.infer<typeof clauseView>;

export const policyView = z.object({
  id: z.string(),
  body: z.string(),
  title: bilingual,
  version: z.number().int().nullable(),
  effectiveFrom: instant.nullable(),
  sections: z.array(z.object({ id: z.string(), title: bilingual })),
  clauses: z.array(clauseView),
  notStated: z.array(z.object({ key: z.string(), label: bilingual })),
});
export type PolicyView = z.infer<typeof policyView>;

/** YAML of a policy; the longest pack has 60,000 characters. */
const policySource = z.string().max(190_000);

/** A text and a situation, held against the four packs and, where it is given, a text that is being written. */
export const trial = z.object({
  text: z.string().max(20_000),
  draft: policySource.optional(),
  situation: situation.omit({ categories: true }).partial({ at: true }),
  /** A person's findings; absent = what triage finds (the situation's own field has a default, and is never absent). */
  categories: z.array(z.enum(CATEGORIES)).optional(),
});
export const trialReply = z.object({
  findings: z.array(finding),
  rulings: z.array(
    z.object({
      policy: z.string(),
      /** Name of the body whose policy it is. */
      body: z.string().optional(),
      title: bilingual,
      ruling,
      clauses: z.array(clauseView),
    }),
  ),
});
export type TrialReply = z.infer<typeof trialReply>;

/** Who has read a version: what a person reads, and what they said of it. */
export const acknowledgementView = z.object({
  /** Null while no policy is in force. */
  reading: z
    .object({
      version: z.number().int(),
      title: bilingual,
      sha256: z.string(),
      effectiveFrom: instant.nullable(),
      inForce: z.boolean(),
      /** What is addressed to staff; the clauses for staff alone first. `asks`: it asks for the acknowledgement. */
      clauses: z.array(clauseView.extend({ asks: z.boolean() })),
      /** Whether the policy asks for an acknowledgement at all. */
      asked: z.boolean(),
      beforePower: z.array(z.object({ who: z.enum(['all', 'temporary', 'external']), clause: z.string() })),
      acknowledgedAt: instant.nullable(),
    })
    .nullable(),
  /** Earlier acknowledgements of the person, newest first. */
  earlier: z.array(z.object({ version: z.number().int(), at: instant })),
  /** A version that is about to take effect and may be read already. */
  toCome: z.object({ version: z.number().int(), effectiveFrom: instant }).nullable(),
  /** That private accounts are never looked at. */
  promise: bilingual,
});
export type AcknowledgementView = z.infer<typeof acknowledgementView>;

export const whichVersion = z.object({ version: z.coerce.number().int().min(1).max(999_999_999).optional() });
/** A version together with the very text that one has before one's eyes. */
export const versionSeen = z.object({
  version: z.number().int().min(1).max(999_999_999),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Everybody who works at the desk, and when each acknowledged a version. */
export const acknowledgementRegister = z.object({
  version: z.number().int(),
  /** False: the policy asks for none. */
  asked: z.boolean(),
  clauses: z.array(z.string()),
  people: z.array(z.object({ id, name: z.string(), role: z.string(), acknowledgedAt: instant.nullable() })),
  promise: bilingual,
});
export type AcknowledgementRegister = z.infer<typeof acknowledgementRegister>;

export const VERSION_STATES = [
  'withdrawn',
  'proposed',
  'awaiting-publication',
  'to-come',
  'in-force',
  'replaced',
  'revoked',
  'never',
] as const;

/** Day without an hour, YYYY-MM-DD. */
const day = z.iso.date();
const actOfVersion = z.object({ id, citation: z.string(), subject: z.string(), draft: z.boolean() });

export const versionRow = z.object({
  version: z.number().int(),
  title: bilingual,
  state: z.enum(VERSION_STATES),
  sha256: z.string(),
  act: actOfVersion.nullable(),
  /** What it takes effect on, and the clause that says so; `explicit` where the policy says nothing. */
  takesEffect: z.enum(['explicit', 'date', 'act', 'albo-publication']),
  takesEffectClause: z.string().nullable(),
  effectiveFrom: instant.nullable(),
  until: instant.nullable(),
  storedAt: instant,
  storedBy: z.string().nullable(),
  /** Three dates that need not agree; null where neither the act nor the text says. */
  dates: z.object({ adoption: day.nullable(), firstPublished: day.nullable(), lastUpdated: day.nullable() }),
  review: z.object({ every: z.string(), due: instant.nullable(), clause: z.string() }).nullable(),
});
export type VersionRowView = z.infer<typeof versionRow>;
export const versionList = z.object({ versions: z.array(versionRow) });

const reference = z.object({ kind: z.string(), name: z.string(), clauses: z.array(z.string()) });
export const completenessView = z.object({
  silent: z.array(z.object({ dimension: z.string(), label: bilingual })),
  unknown: z.array(reference),
  informational: z.array(z.string()),
});

/** To whom it speaks, to what it is annexed, what it cites, where suggestions go. */
export const policyFrame = z.object({
  audiences: z.array(z.object({ audience: z.enum(['external', 'internal']), clauses: z.array(z.string()) })),
  parent: z.object({ name: z.string(), clauses: z.array(z.string()), act: z.string().nullable() }).nullable(),
  references: z.array(z.object({ norm: z.string(), clauses: z.array(z.string()) })),
  feedback: z.object({ channel: z.string(), clause: z.string(), text: bilingual }).nullable(),
});
export type PolicyFrame = z.infer<typeof policyFrame>;

export const versionView = z.object({
  row: versionRow,
  policy: policyView,
  frame: policyFrame,
  completeness: completenessView,
  source: z.string(),
});
// A version's number is its place in the history of one body, and no id: it is asked for, not addressed.
export const versionQuery = z.object({ version: z.coerce.number().int().min(1).max(999_999_999) });

const change = bilingual.extend({ clauses: z.array(z.string()) });
/** What changes between two versions, in words. */
export const versionDifference = z.object({
  /** Null: there is nothing before. */
  from: z.number().int().nullable(),
  to: z.number().int(),
  rules: z.array(change),
  clauses: z.array(
    z.object({
      id: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      parts: z.array(z.string()),
      before: clauseView.nullable(),
      after: clauseView.nullable(),
    }),
  ),
  points: z.array(change),
  heading: z.array(change),
});
export type VersionDifference = z.infer<typeof versionDifference>;
export const differenceQuery = versionQuery.extend({
  from: z.coerce.number().int().min(1).max(999_999_999).optional(),
});

export const packList = z.object({
  packs: z.array(z.object({ name: z.string(), body: z.string(), title: bilingual, clauses: z.number().int() })),
});

/** `name` of a pack, or the number of a version; null begins from nothing, unless `source` gives the text of a file. */
export const newDraft = z.object({
  name: words(200).min(1),
  pack: z.string().max(100).nullable().default(null),
  version: z.number().int().min(1).max(999_999_999).nullable().default(null),
  source: policySource.nullable().default(null),
});
export const policyDraftRow = z.object({
  id,
  name: z.string(),
  /** `pack:cassino`, `version:2`, `nothing`, `file`. */
  origin: z.string(),
  revision: z.number().int(),
  sha256: z.string(),
  savedAt: instant,
  savedBy: z.string(),
  discardedAt: instant.nullable(),
  /** The version that it became. */
  version: z.number().int().nullable(),
});
export type PolicyDraftRow = z.infer<typeof policyDraftRow>;
export const policyDraftList = z.object({ drafts: z.array(policyDraftRow) });
export const policyDraftView = policyDraftRow.extend({
  source: z.string(),
  /** What the body knows by name, to see what the text refers to in vain. */
  known: z.object({
    offices: z.array(z.string()),
    roles: z.array(z.string()),
    periods: z.array(z.string()),
    domains: z.array(z.string()),
  }),
  /** The version in force, to hold the draft against. */
  inForce: z.object({ version: z.number().int(), source: z.string() }).nullable(),
});
export type PolicyDraftView = z.infer<typeof policyDraftView>;
export const policyDraftParams = z.object({ policyDraftId: id });
/** `revision`: the one that was being changed. */
export const savedDraft = z.object({
  source: policySource,
  name: words(200).min(1),
  revision: z.number().int().min(1),
});
export const draftState = z.object({ state: z.enum(['open', 'discarded']) });

export const proposal = z.object({
  /** The act that adopts the text; it may still be a draft. */
  actId: id,
  /** The text that was read: SHA-256. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** First day of effect, where the policy does not say; null = from its act. */
  effectiveDay: words(40).nullable().default(null),
  /** The act of the document to which the policy is annexed. */
  parentActId: id.nullable().default(null),
});
export const proposed = z.object({ version: z.number().int() });

export const SUGGESTION_SENDERS = ['citizen', 'association', 'business', 'staff', 'other-body'] as const;
export const SUGGESTION_OUTCOMES = ['open', 'accepted', 'not-accepted', 'noted'] as const;
export const newSuggestion = z.object({
  sender: z.enum(SUGGESTION_SENDERS),
  /** Day on which it came. */
  receivedDay: words(40),
  clause: words(64).nullable().default(null),
  /** What is suggested, without the name of who does. */
  summary: words(4000).min(1),
});
export const suggestionOutcome = z.object({
  outcome: z.enum(['accepted', 'not-accepted', 'noted']),
  reason: words(4000).nullable().default(null),
});
export const suggestion = z.object({
  id,
  sender: z.enum(SUGGESTION_SENDERS),
  receivedAt: instant,
  clause: z.string().nullable(),
  summary: z.string(),
  outcome: z.enum(SUGGESTION_OUTCOMES),
  reason: z.string().nullable(),
  outcomeAt: instant.nullable(),
});
export type SuggestionView = z.infer<typeof suggestion>;
export const suggestionList = z.object({
  /** Where the policy in force says that suggestions go; null = it does not say. */
  contact: z.object({ channel: z.string(), clause: z.string(), text: bilingual }).nullable(),
  suggestions: z.array(suggestion),
});
export const suggestionParams = z.object({ suggestionId: id });
