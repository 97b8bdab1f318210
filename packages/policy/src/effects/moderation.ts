// SPDX-License-Identifier: EUPL-1.2
// Effects by which a clause speaks about what citizens write.
import { z } from 'zod';
import { action, applies, bilingual, category, duration, itemType, requirement } from '../shapes.ts';

export const moderationEffects = [
  /** These categories are grounds. The modality is the clause's own unless given here. */
  z.strictObject({
    effect: z.literal('ground'),
    categories: z.array(category).min(1),
    modality: z.enum(['must', 'may']).optional(),
    /** Measures that this very clause allows on its ground ("will be moderated or deleted"). */
    measures: z.array(action).min(1).optional(),
    /** The clause reaches the category only indirectly: shown as weak, decided by a person. */
    indirect: z.boolean().optional(),
    /** Another clause is the one to cite first; this one supports it. */
    supporting: z.boolean().optional(),
    /** How far the category reaches under this policy, e.g. "the territory or the public administration". */
    scope: bilingual.optional(),
    ...applies,
  }),
  /** A measure on the whitelist. What no clause allows is not lawful. */
  z.strictObject({
    effect: z.literal('allow'),
    actions: z.array(action).min(1),
    requires: z.array(requirement).optional(),
    /** How long a block lasts; absent = not stated. */
    term: z.union([duration, z.literal('permanent')]).optional(),
    /** The policy allows these actions and no others, in so many words. */
    exclusive: z.boolean().optional(),
    supporting: z.boolean().optional(),
    ...applies,
  }),
  /** An action that the policy excludes in so many words. */
  z.strictObject({ effect: z.literal('forbid'), actions: z.array(action).min(1), ...applies }),
  /** Adds requirements to measures that other clauses allow (notice on every action, second person for blocks...). */
  z.strictObject({
    effect: z.literal('require'),
    actions: z.union([z.literal('all'), z.array(action).min(1)]),
    requires: z.array(requirement).min(1),
    ...applies,
  }),
  /** The policy says in so many words that the author need not be told. */
  z.strictObject({
    effect: z.literal('no-notice'),
    actions: z.union([z.literal('all'), z.array(action).min(1)]),
    ...applies,
  }),
  /** Measures go step by step; leaving a step out needs a written reason or is not allowed. */
  z.strictObject({
    effect: z.literal('ladder'),
    steps: z.array(z.array(action).min(1)).min(2),
    skipping: z.enum(['needs-reason', 'forbidden']),
    ...applies,
  }),
  /** Measures that the software may take by itself, recorded as automatic. Without this a person always decides. */
  z.strictObject({ effect: z.literal('automatic'), actions: z.array(action).min(1), ...applies }),
  /** Whether items appear at once or wait for a person. */
  z.strictObject({
    effect: z.literal('timing'),
    timing: z.enum(['publish', 'hold']),
    supporting: z.boolean().optional(),
    ...applies,
  }),
  /** Which items moderation reaches at all. */
  z.strictObject({ effect: z.literal('targets'), itemTypes: z.array(itemType).min(1), ...applies }),
  /** Whether the list of grounds is closed, or open to others that cite a law or a rule. */
  z.strictObject({ effect: z.literal('list'), kind: z.enum(['closed', 'open']), ...applies }),
  /** Something that must never count as a violation. */
  z.strictObject({ effect: z.literal('protect'), what: z.enum(['criticism', 'opinion', 'free-access']), ...applies }),
  /** The channel only speaks: comments are closed or not looked at. */
  z.strictObject({ effect: z.literal('one-way'), ...applies }),
  /** A citizen may ask for another look. */
  z.strictObject({
    effect: z.literal('reconsideration'),
    within: duration.optional(),
    answerWithin: duration.optional(),
    form: z.enum(['page', 'written', 'e-mail']).optional(),
    byAnotherPerson: z.boolean().optional(),
    /** Only these measures may be looked at again; absent = any. */
    actions: z.array(action).min(1).optional(),
    ...applies,
  }),
] as const;
