// SPDX-License-Identifier: EUPL-1.2
import { CATEGORIES, ruling, situation } from '@arengo/policy';
import { z } from 'zod';
import { bilingual, instant } from './shared.ts';

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

/** A text and a situation, held against the four packs and the body's own policy. */
export const trial = z.object({
  text: z.string().max(20_000),
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
export const acknowledging = z.object({
  version: z.number().int().min(1).max(999_999_999),
  /** Of the text that was read. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
