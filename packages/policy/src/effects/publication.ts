// SPDX-License-Identifier: EUPL-1.2
// Effects about what the body itself publishes, what the portal must show, and what is kept of people.
import { z } from 'zod';
import { applies, duration, slug } from '../shapes.ts';

export const publicationEffects = [
  z.strictObject({ effect: z.literal('content-categories'), categories: z.array(slug).min(1), required: z.boolean() }),
  /** A check on a post before it is approved. `blocks` stops it; otherwise it asks or advises. */
  z.strictObject({
    effect: z.literal('post-check'),
    check: slug,
    severity: z.enum(['blocks', 'asks', 'advises']),
    ...applies,
  }),
  z.strictObject({ effect: z.literal('embargo'), until: z.array(slug).min(1) }),
  z.strictObject({ effect: z.literal('sign-off'), by: slug, of: slug }),
  z.strictObject({
    effect: z.literal('third-party-content'),
    allowedWhen: z.array(slug).min(1),
    requires: z.array(slug).min(1).optional(),
  }),
  z.strictObject({
    effect: z.literal('editorial-plan'),
    perAccount: z.boolean().optional(),
    approvedBy: slug.optional(),
    meetings: z.boolean().optional(),
    crossShare: z.boolean().optional(),
  }),
  z.strictObject({ effect: z.literal('licence'), licence: slug, creditRequired: z.boolean().optional() }),
  z.strictObject({ effect: z.literal('purpose'), purposes: z.array(slug).min(1) }),
  z.strictObject({ effect: z.literal('external-request'), decidedBy: slug }),
  /** A sentence or list that the portal must carry in its place. */
  z.strictObject({
    effect: z.literal('display'),
    where: z.enum([
      'disclaimer',
      'netiquette',
      'responsibility',
      'privacy',
      'contacts',
      'accounts',
      'hours',
      'copyright',
      'policy',
    ]),
  }),
  z.strictObject({ effect: z.literal('site-link'), what: z.enum(['accounts', 'policy']) }),
  z.strictObject({ effect: z.literal('privacy'), duty: slug, retention: duration.optional(), until: slug.optional() }),
  z.strictObject({ effect: z.literal('evidence-file'), to: z.array(slug).min(1) }),
  /** Nothing to do: rendered with the text and nothing else. */
  z.strictObject({ effect: z.literal('informational') }),
] as const;
