// SPDX-License-Identifier: EUPL-1.2
// A policy is its clauses; each clause carries the effects that it has. Nothing else is consulted by `assess`.
import { z } from 'zod';
import { attendanceEffects } from './effects/attendance.ts';
import { governanceEffects } from './effects/governance.ts';
import { moderationEffects } from './effects/moderation.ts';
import { publicationEffects } from './effects/publication.ts';
import { bilingual, dayOfYear, slug, weekly } from './shapes.ts';
import { MODALITIES } from './vocabulary.ts';

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

const effect = z.discriminatedUnion('effect', [
  ...moderationEffects,
  ...attendanceEffects,
  ...governanceEffects,
  ...publicationEffects,
]);
export type Effect = z.infer<typeof effect>;
export type EffectOf<Kind extends Effect['effect']> = Extract<Effect, { effect: Kind }>;

const clause = z.strictObject({
  /** Free label, unique in the policy, and the anchor on the portal: `CAS-4.m-b`. */
  id: z
    .string()
    .max(64)
    .regex(/^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$/, 'a label such as CAS-4.b'),
  section: slug,
  audience: z.enum(['external', 'internal', 'both']),
  modality: z.enum(MODALITIES),
  actor: slug,
  text: bilingual,
  /** Bound to at least one effect; `informational` where there is nothing to do. */
  effects: z.array(effect).min(1),
});
export type Clause = z.infer<typeof clause>;

/** Facts of the body that the policy refers to but does not state. All optional: what is absent is not known. */
export const settings = z.strictObject({
  /** IANA name; absent = Europe/Rome. */
  timeZone: z.string().refine(isTimeZone, 'a time zone such as Europe/Rome').optional(),
  /** Hours of the offices that clauses refer to. */
  offices: z.record(slug, weekly).optional(),
  holidays: z.enum(['it', 'none']).optional(),
  patronSaint: dayOfYear.optional(),
  /** Other days on which the offices are closed: each year (MM-DD) or once (YYYY-MM-DD). */
  closedDays: z.array(z.union([dayOfYear, z.iso.date()])).optional(),
  /** Days off or reduced, inclusive; keyed by the names in `reduced-periods`. */
  reducedPeriods: z
    .array(z.strictObject({ period: slug, from: z.iso.date(), to: z.iso.date(), weekly: weekly.optional() }))
    .optional(),
});
export type Settings = z.infer<typeof settings>;

/** The act of adoption as the text gives it; null is "not stated in the text". */
const adoption = z.strictObject({
  organ: slug.nullable(),
  kind: slug.nullable(),
  number: z.string().nullable(),
  date: z.iso.date().nullable(),
  note: bilingual.optional(),
});

export const policy = z.strictObject({
  arengo: z.literal(1),
  id: slug,
  body: z.strictObject({
    name: z.string().min(1),
    istat: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  }),
  title: bilingual,
  kind: z.enum(['guidelines', 'annex-of-conduct-code', 'annex-of-resolution', 'regulation', 'other']),
  adoption,
  sections: z.array(z.strictObject({ id: slug, title: bilingual })).min(1),
  /** Named states that change the rules while they are on, e.g. `emergency`. */
  profiles: z.array(z.strictObject({ id: slug, name: bilingual })).optional(),
  settings: settings.optional(),
  clauses: z.array(clause).min(1),
});
export type Policy = z.infer<typeof policy>;
