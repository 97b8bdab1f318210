// SPDX-License-Identifier: EUPL-1.2
// The first run: what is written to found a body, and what it takes to put it to work. What the texts must be to be
// accepted is said by founding/founding-plan.ts, in words; here they are only bounded.
import { z } from 'zod';
import { clauseView } from './rules.ts';
import { bilingual, instant, words } from './shared.ts';

/** The one-time code of the founding address. */
const code = z.string().max(100);
export const foundingCode = z.object({ code });

const draft = z.object({
  name: words(200),
  slug: words(60),
  kind: words(40),
  /** An image as a data: address; empty where there is none. */
  coatOfArms: z
    .string()
    .max(200_000)
    .regex(/^(data:image\/(png|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2})?$/),
  organ: words(80),
  actKind: words(80),
  number: words(60),
  /** YYYY-MM-DD */
  date: words(10),
  subject: words(500),
  personName: words(200),
  email: words(320),
  role: words(80),
});
/** What was written so far. The password is never among it. */
export const foundingDraft = draft.partial();
export type FoundingDraft = z.infer<typeof foundingDraft>;

export const savedFounding = z.object({ code, draft: foundingDraft });
export const foundingPlan = z.object({ code, plan: draft, password: z.string().max(1000) });
export type FoundingPlan = z.infer<typeof draft>;

export const invitationView = z.object({ expiresAt: instant, draft: foundingDraft });
export const founded = z.object({ slug: z.string(), name: z.string(), email: z.string() });

export const SETUP_STEPS = [
  'policy',
  'settings',
  'people',
  'acts',
  'account',
  'moderator',
  'conduct',
  'envelope',
  'authenticator',
] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** One thing to do before the body is at work; its state is read from the registers. */
export const setupStep = z.object({
  step: z.enum(SETUP_STEPS),
  state: z.enum(['done', 'to-do', 'not-asked']),
  /** What is there already, or what is still missing. */
  found: bilingual,
  /** Clauses of the policy adopted that ask for it. */
  clauses: z.array(clauseView),
  /** The desk's address where it is done. */
  to: z.string(),
});
export type SetupStepView = z.infer<typeof setupStep>;
export const setupReply = z.object({ steps: z.array(setupStep), done: z.number().int(), asked: z.number().int() });
export type SetupReply = z.infer<typeof setupReply>;
