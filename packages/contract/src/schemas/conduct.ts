// SPDX-License-Identifier: EUPL-1.2
// Cases of staff conduct: a public fact that somebody brought, the person told and heard, the freedoms assessed in writing.
import { z } from 'zod';
import { HEARINGS } from '../hearings.ts';
import { clauseView } from './rules.ts';
import { bilingual, id, instant, words } from './shared.ts';

export const CONDUCT_STATES = [
  'opened',
  'informed',
  'heard',
  'assessed',
  'concluded',
  'inadmissible',
  'destroyed',
] as const;
export type ConductState = (typeof CONDUCT_STATES)[number];

/** There is no sanction among them: Arengo imposes none. */
export const CONDUCT_OUTCOMES = ['nothing-to-object', 'reminder', 'request-to-amend', 'referral'] as const;
export type ConductOutcome = (typeof CONDUCT_OUTCOMES)[number];

const day = z.string().max(10);

const file = z.object({
  name: words(200),
  /** PDF or image, in base64. */
  content: z
    .string()
    .max(900_000)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
});

/** Somebody reports a fact that anybody could see. */
export const conductReport = z.object({
  personId: id,
  clause: words(64),
  /** Who brought it: a report has an author. */
  broughtBy: words(200),
  reportedOn: day,
  factOn: day,
  fact: words(5000),
  link: words(2000).nullable(),
  file: file.nullable(),
  /** It could be seen without being admitted to a profile or a group, and nobody went looking for it. */
  wasPublic: z.boolean(),
});

export const information = z.object({ on: day, how: words(1000) });
export const hearing = z.object({ on: day, hearing: z.enum(HEARINGS), said: words(10_000) });

/** `right-to-criticise`, `union-freedom`, and what else the clause exempts. */
export const freedom = z.object({ freedom: words(80), covered: z.boolean(), why: words(5000) });
export const conductAssessment = z.object({ freedoms: z.array(freedom).max(20) });
export type Freedom = z.infer<typeof freedom>;

export const conclusion = z.object({
  outcome: z.enum(CONDUCT_OUTCOMES),
  reason: words(5000),
  /** YYYY-MM-DD; absent: as late as the outcome allows. */
  keepUntil: day.optional(),
});
export const settingAside = z.object({ reason: words(5000) });

export const conductCharge = z.object({ personId: id, actId: id, from: day, to: day.nullable() });

const someone = z.object({ id, name: z.string() });

const row = z.object({
  id,
  state: z.enum(CONDUCT_STATES),
  clause: z.string(),
  /** Null once the file is destroyed. */
  person: someone.nullable(),
  openedAt: instant,
  keepUntil: z.string().nullable(),
  /** The day has come: what was written has to be destroyed. */
  destroyDue: z.boolean(),
});
export type ConductRow = z.infer<typeof row>;

const charge = z.object({
  id,
  person: someone,
  act: z.string(),
  from: instant,
  to: instant.nullable(),
  inForce: z.boolean(),
});
export type ConductCharge = z.infer<typeof charge>;

export const conductRoom = z.object({
  /** Clauses under which a case can be opened; none, where the policy has no such cases. */
  clauses: z.array(clauseView),
  /** The office to which the policy refers a case; null = not stated. */
  referral: z.string().nullable(),
  /** The act by which the caller handles cases; null = they see only what concerns them. */
  charge: z.string().nullable(),
  cases: z.array(row),
  /** Cases about the caller, from when they are told. */
  own: z.array(row),
  /** Who is charged, and by which act; only for who governs or is charged. */
  charges: z.array(charge),
});
export type ConductRoomReply = z.infer<typeof conductRoom>;

const choice = z.object({
  outcome: z.enum(CONDUCT_OUTCOMES),
  /** Why it can't be chosen; null where it can. */
  because: bilingual.nullable(),
  clause: z.string().nullable(),
  keepUntil: z.string(),
});
export type OutcomeChoice = z.infer<typeof choice>;

export const conductCase = row.extend({
  /** False: the caller is the person concerned, and reads what they are told. */
  handles: z.boolean(),
  clauseText: clauseView.nullable(),
  /** Every clause of the policy about these cases. */
  safeguards: z.array(clauseView),
  broughtBy: z.string().nullable(),
  reportedOn: z.string().nullable(),
  fact: z.string().nullable(),
  factOn: z.string().nullable(),
  link: z.string().nullable(),
  file: z.object({ name: z.string(), type: z.string() }).nullable(),
  informedOn: z.string().nullable(),
  informedHow: z.string().nullable(),
  heardOn: z.string().nullable(),
  hearing: z.enum(HEARINGS).nullable(),
  said: z.string().nullable(),
  freedomsAsked: z.array(z.string()),
  assessment: z.array(freedom),
  outcome: z.enum(CONDUCT_OUTCOMES).nullable(),
  reason: z.string().nullable(),
  concludedAt: instant.nullable(),
  destroyedAt: instant.nullable(),
  outcomes: z.array(choice),
});
export type ConductCaseView = z.infer<typeof conductCase>;

export const conductOpened = z.object({ id });
export const conductFile = z.object({ name: z.string(), type: z.string(), content: z.string() });
export const conductCaseId = z.object({ conductCaseId: id });
export const conductChargeId = z.object({ chargeId: id });
