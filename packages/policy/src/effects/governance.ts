// SPDX-License-Identifier: EUPL-1.2
// Effects about acts, people, accounts, credentials, staff conduct and the policy itself.
import { z } from 'zod';
import { applies, bilingual, duration, requirement, slug } from '../shapes.ts';

const POWERS = ['see', 'draft', 'publish', 'approve', 'moderate', 'answer', 'read-messages', 'manage'] as const;

export const governanceEffects = [
  /** Who may be given powers, by whom and by which acts; several acts are all needed. */
  z.strictObject({
    effect: z.literal('appointment'),
    powers: z.array(z.enum(POWERS)).min(1).optional(),
    acts: z
      .array(z.strictObject({ organ: slug, kind: slug }))
      .min(1)
      .optional(),
    appointees: z.array(slug).min(1).optional(),
    role: slug.optional(),
    networks: z.array(slug).min(1).optional(),
    temporary: z.boolean().optional(),
    onlyListed: z.boolean().optional(),
  }),
  z.strictObject({
    effect: z.literal('role'),
    role: slug,
    duties: z.array(slug).min(1).optional(),
    office: slug.optional(),
    /** The role is that of whoever heads the office; absent = of those who are of it. */
    head: z.literal(true).optional(),
  }),
  z.strictObject({ effect: z.literal('access-review'), revokeWhenNotEntitled: z.boolean() }),
  z.strictObject({ effect: z.literal('census'), of: z.array(z.enum(['accounts', 'authorisations'])).min(1) }),
  z.strictObject({ effect: z.literal('custody'), custodian: slug, handover: z.boolean().optional() }),
  z.strictObject({
    effect: z.literal('account-lifecycle'),
    opening: z.strictObject({ organ: slug, kind: slug }).optional(),
    closing: z.strictObject({ organ: slug, kind: slug }).optional(),
    kinds: z
      .array(z.enum(['main', 'thematic', 'temporary', 'external-service', 'future']))
      .min(1)
      .optional(),
    independentOfVersion: z.boolean().optional(),
  }),
  /** Accounts named in the text, as data. */
  z.strictObject({
    effect: z.literal('accounts'),
    networks: z.array(slug).min(1),
    asOf: z.iso.date().optional(),
    office: slug.optional(),
  }),
  z.strictObject({ effect: z.literal('out-of-scope'), what: z.array(slug).min(1) }),
  z.strictObject({
    effect: z.literal('identity-check'),
    checks: z.array(z.enum(['coat-of-arms', 'logo', 'badge', 'link-from-site', 'policy-on-account'])).min(1),
  }),
  z.strictObject({
    effect: z.literal('costs'),
    free: z.boolean().optional(),
    paidNeedsAct: z.strictObject({ organ: slug, kind: slug }).optional(),
  }),
  z.strictObject({
    effect: z.literal('staff-duty'),
    topic: slug,
    acknowledge: z.boolean(),
    /** Nothing but the acknowledgement follows: a breach could be found only by monitoring, which is never done. */
    acknowledgeOnly: z.literal(true).optional(),
    /** Whose powers wait for the acknowledgement; absent = it is asked, and nothing waits for it. */
    beforePower: z
      .array(z.enum(['all', 'temporary', 'external']))
      .min(1)
      .optional(),
    exemption: z.array(slug).optional(),
  }),
  z.strictObject({
    effect: z.literal('conduct-case'),
    safeguards: z.array(slug).min(1).optional(),
    referral: slug.optional(),
  }),
  z.strictObject({
    effect: z.literal('impersonation-case'),
    about: z.array(slug).min(1),
    to: z.array(slug).min(1).optional(),
    /** What has to accompany a report of the account; absent: what the policy asks of the like measure. */
    requires: z.array(requirement).min(1).optional(),
    /** Days from when it is known within which it is reported. */
    withinDays: z.int().min(1).optional(),
  }),
  z.strictObject({
    effect: z.literal('scope'),
    audiences: z.array(z.enum(['external', 'internal'])).min(1),
    parent: slug.optional(),
  }),
  z.strictObject({ effect: z.literal('reference'), norms: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ effect: z.literal('definition'), term: bilingual }),
  z.strictObject({
    effect: z.literal('entry-into-force'),
    on: z.enum(['albo-publication', 'act', 'date']),
    date: z.iso.date().optional(),
  }),
  z.strictObject({ effect: z.literal('adoption'), organ: slug, complete: z.boolean() }),
  z.strictObject({
    effect: z.literal('versioning'),
    firstPublished: z.iso.date().optional(),
    lastUpdated: z.iso.date().optional(),
    review: duration.optional(),
  }),
  z.strictObject({ effect: z.literal('feedback-contact'), channel: slug }),
  z.strictObject({ effect: z.literal('inheritance'), newAccounts: z.boolean() }),
  z.strictObject({ effect: z.literal('oversight'), by: slug, over: slug, ...applies }),
] as const;
