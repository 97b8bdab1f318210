// SPDX-License-Identifier: EUPL-1.2
// What is asked of `assess`. Only `at`, `network` and `itemType` are needed: the rest has a default.
import { z } from 'zod';
import { settings } from './schema.ts';
import { category, itemType, slug } from './shapes.ts';
import { ENQUIRY_KINDS, GRAVITIES } from './vocabulary.ts';

const author = z.strictObject({
  /** Recorded violations before this one. */
  priorViolations: z.int().min(0).default(0),
  warned: z.boolean().default(false),
  sponsor: z.boolean().default(false),
  patronised: z.boolean().default(false),
  /** Instants of those violations (RFC 3339). Without them `priorViolations` counts for any period. */
  violationsAt: z.array(z.iso.datetime({ offset: true })).optional(),
});

export const situation = z.strictObject({
  /** Instant, RFC 3339 with an offset. */
  at: z.iso.datetime({ offset: true }),
  network: slug,
  itemType,
  /** A person's findings. `text` is for the caller, who has triage find them; `assess` does not read it. */
  categories: z.array(category).default([]),
  text: z.string().optional(),
  author: author.default({ priorViolations: 0, warned: false, sponsor: false, patronised: false }),
  gravity: z.enum(GRAVITIES).default('ordinary'),
  electionPeriod: z.boolean().default(false),
  /** A person names a law or a rule outside the list of grounds; it counts only where the policy's list is open. */
  otherGround: z.boolean().optional(),
  enquiry: z.enum(ENQUIRY_KINDS).nullable().default(null),
  /** Named states of the policy that are switched on. */
  profile: z.array(slug).optional(),
  /** Facts of the body, merged over those of the policy. */
  settings: settings.optional(),
});
/** What a caller gives; absent fields have defaults. */
export type Situation = z.input<typeof situation>;
