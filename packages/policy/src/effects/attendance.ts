// SPDX-License-Identifier: EUPL-1.2
// Effects about when the accounts are attended and how enquiries are met.
import { z } from 'zod';
import { applies, bilingual, duration, slug, weekly } from '../shapes.ts';
import { ENQUIRY_KINDS, ENQUIRY_MODES, WEEKDAYS } from '../vocabulary.ts';

export const attendanceEffects = [
  /** Stated hours; or stated days with the hours of an office; or the hours of an office alone. */
  z.strictObject({
    effect: z.literal('duty-hours'),
    weekly: weekly.optional(),
    days: z.array(z.enum(WEEKDAYS)).min(1).optional(),
    /** Reference to an office whose hours stand in the body's settings. */
    office: slug.optional(),
    /** Attended on holidays too; otherwise the body's holidays are off duty. */
    onHolidays: z.boolean().optional(),
    ...applies,
  }),
  /** Breaks in which attendance may be reduced; the dates are a setting of the body. */
  z.strictObject({ effect: z.literal('reduced-periods'), periods: z.array(slug).min(1), ...applies }),
  z.strictObject({ effect: z.literal('off-hours-publishing'), requires: z.enum(['reason', 'nothing']).optional() }),
  /** How enquiries are met. `by` only where the policy states a time. */
  z.strictObject({
    effect: z.literal('enquiry'),
    mode: z.enum(ENQUIRY_MODES),
    answerDue: z.boolean(),
    kinds: z.array(z.enum(ENQUIRY_KINDS)).min(1).optional(),
    by: z
      .strictObject({
        workingDays: z.int().min(0).optional(),
        within: duration.optional(),
        /** Hours in which the accounts are attended: the clock stands still in between. */
        attendedHours: z.int().min(1).max(1000).optional(),
      })
      .optional(),
    /** The answer names the office and the procedure rather than the matter. */
    answerWith: bilingual.optional(),
    supporting: z.boolean().optional(),
    ...applies,
  }),
  /** Rules of conduct for answering: moved to private, no procedure opened, time not guaranteed... */
  z.strictObject({
    effect: z.literal('enquiry-rule'),
    rule: z.enum([
      'take-charge',
      'varies-by-kind',
      'move-to-private',
      'never-opens-a-procedure',
      'use-dedicated-services',
      'route-to-office',
      'discourage-anonymous',
      'discourage-personal-data',
      'best-effort',
      'competence-only',
      'be-polite',
    ]),
  }),
  z.strictObject({ effect: z.literal('emergency-numbers'), numbers: z.array(z.string().regex(/^\d{3,}$/)).min(1) }),
] as const;
