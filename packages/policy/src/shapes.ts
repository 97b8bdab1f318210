// SPDX-License-Identifier: EUPL-1.2
// Small shapes that several effects share.
import './without-eval.ts';
import { z } from 'zod';
import { ACTIONS, CATEGORIES, GRAVITIES, ITEM_TYPES, WEEKDAYS } from './vocabulary.ts';

/** Text in Italian (authoritative) and English; a bilingual territory adds its own languages under `other`. */
export const bilingual = z.strictObject({
  it: z.string().min(1),
  en: z.string().min(1),
  other: z.record(z.string().regex(/^[a-z]{2,3}$/, 'a language code such as de'), z.string().min(1)).optional(),
});
export type Bilingual = z.infer<typeof bilingual>;

export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** An ISO 8601 duration such as P30D or PT48H. */
export const duration = z
  .string()
  .regex(/^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?)?$/, 'an ISO 8601 duration such as P30D');

/** Hour of the day, 24 hours, local time of the body. `24:00` is the end of the day. */
const hour = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'an hour such as 09:00');

/** Day of the year without the year, MM-DD. */
export const dayOfYear = z
  .string()
  .regex(
    /^((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))$/,
    'a day such as 08-15',
  );

export const action = z.enum(ACTIONS);
export const category = z.enum(CATEGORIES);
export const itemType = z.enum(ITEM_TYPES);

/** What must accompany a measure. A role is free text in kebab-case: `co-approval:head-of-macro-structure`. */
export const requirement = z.union([
  z.enum(['notice', 'notice-where-possible', 'reason', 'second-person']),
  z.templateLiteral(['co-approval:', slug]),
]);
export type Requirement = z.infer<typeof requirement>;

/** All fields that are present must hold. A field that is absent asks nothing. */
const condition = z.strictObject({
  networks: z.array(slug).min(1).optional(),
  itemTypes: z.array(itemType).min(1).optional(),
  categories: z.array(category).min(1).optional(),
  electionPeriod: z.boolean().optional(),
  /** `serious` holds only for serious items; `ordinary` only for ordinary ones. */
  gravity: z.enum(GRAVITIES).optional(),
  /** Recorded violations of the same author before this one, optionally within a period. */
  priorViolations: z.strictObject({ atLeast: z.int().min(1), within: duration.optional() }).optional(),
  warned: z.boolean().optional(),
  /** The author has a sponsorship contract in force with the body. */
  sponsor: z.boolean().optional(),
  /** The initiative that is promoted has the body's patronage. */
  patronised: z.boolean().optional(),
  /** Named state profile of the policy that is switched on, e.g. `emergency`. */
  profiles: z.array(slug).min(1).optional(),
  /** Within or outside duty hours. Hours that are not known satisfy neither. */
  onDuty: z.boolean().optional(),
});
export type Condition = z.infer<typeof condition>;

/** When an effect applies (`when`, all must hold) and when it does not (`unless`, holding all of it suspends the effect). */
export const applies = { when: condition.optional(), unless: condition.optional() };

/** Opening intervals of a week; several intervals a day are several rows. */
export const weekly = z.array(z.strictObject({ days: z.array(z.enum(WEEKDAYS)).min(1), from: hour, to: hour })).min(1);
export type Weekly = z.infer<typeof weekly>;
