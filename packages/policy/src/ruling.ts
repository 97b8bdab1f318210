// SPDX-License-Identifier: EUPL-1.2
// What `assess` answers. Every part cites its clause; what the policy does not state is null.
import { z } from 'zod';
import { action, bilingual, category, duration, itemType, requirement, slug } from './shapes.ts';
import { ENQUIRY_MODES, GRAVITIES } from './vocabulary.ts';

const clauseId = z.string();
const also = z.array(clauseId);

/** Why a measure is not lawful, for a screen to say in its own language (`explainRefusal`). */
const refusal = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('no-ground') }),
  z.strictObject({ code: z.literal('not-stated') }),
  z.strictObject({ code: z.literal('forbidden') }),
  z.strictObject({ code: z.literal('suspended') }),
  z.strictObject({ code: z.literal('only-these'), actions: z.array(action) }),
  z.strictObject({ code: z.literal('out-of-target'), itemTypes: z.array(itemType) }),
  z.strictObject({ code: z.literal('ladder'), missing: z.array(action) }),
  z.strictObject({
    code: z.literal('needs-repetition'),
    prior: z.int(),
    atLeast: z.int(),
    within: duration.optional(),
  }),
  z.strictObject({ code: z.literal('needs-gravity'), gravity: z.enum(GRAVITIES) }),
  z.strictObject({ code: z.literal('needs-network'), networks: z.array(slug) }),
  z.strictObject({ code: z.literal('needs-item-type'), itemTypes: z.array(itemType) }),
  z.strictObject({ code: z.literal('needs-category'), categories: z.array(category) }),
  z.strictObject({ code: z.literal('needs-profile'), profiles: z.array(slug) }),
  z.strictObject({
    code: z.enum(['needs-election-period', 'needs-warning', 'needs-sponsor', 'needs-patronage', 'needs-duty']),
    value: z.boolean(),
  }),
]);
export type Refusal = z.infer<typeof refusal>;

const lawful = z.strictObject({
  action,
  lawful: z.literal(true),
  clause: clauseId,
  requires: z.array(requirement),
  also: also.optional(),
  modality: z.enum(['must', 'may']).optional(),
  /** How long the measure lasts, where the policy says so. */
  term: z.union([duration, z.literal('permanent')]).optional(),
  /** Clause by which the author need not be told. */
  withoutNotice: clauseId.optional(),
  /** Clause by which the software may take it by itself. */
  automatic: clauseId.optional(),
  /** The reason asked for by the ladder falls away when these are chosen together with it. */
  reasonUnlessWith: z.strictObject({ actions: z.array(action), clause: clauseId }).optional(),
});
const unlawful = z.strictObject({
  action,
  lawful: z.literal(false),
  clause: clauseId.nullable(),
  because: z.string(),
  refusal,
});
const measure = z.discriminatedUnion('lawful', [lawful, unlawful]);
export type Measure = z.infer<typeof measure>;
export type LawfulMeasure = z.infer<typeof lawful>;
export type RefusedMeasure = z.infer<typeof unlawful>;

const ground = z.strictObject({
  category,
  clause: clauseId,
  modality: z.enum(['must', 'may']),
  also: also.optional(),
  indirect: z.literal(true).optional(),
  scope: bilingual.optional(),
});
export type Ground = z.infer<typeof ground>;

const exemption = z.strictObject({ category, clause: clauseId, because: z.string(), fields: z.array(z.string()) });
export type Exemption = z.infer<typeof exemption>;

const enquiry = z.strictObject({
  mode: z.enum(ENQUIRY_MODES),
  answerDue: z.boolean(),
  clause: clauseId,
  also: also.optional(),
  /** Instant by which an answer is due, only where the policy states a time. */
  by: z.string().optional(),
  byStated: z
    .strictObject({
      workingDays: z.int().optional(),
      within: duration.optional(),
      attendedHours: z.int().optional(),
      clause: clauseId,
    })
    .optional(),
  answerWith: bilingual.optional(),
  rules: z.array(z.strictObject({ rule: slug, clause: clauseId })),
});
export type EnquiryRuling = z.infer<typeof enquiry>;

export const ruling = z.strictObject({
  timing: z.enum(['publish', 'hold']),
  /** Null: the policy does not say, and items appear at once. */
  timingClause: clauseId.nullable(),
  onDuty: z.boolean().nullable(),
  nextDuty: z.string().nullable(),
  dutyClause: clauseId.nullable(),
  grounds: z.array(ground),
  exemptions: z.array(exemption),
  protections: z.array(z.strictObject({ what: z.string(), clause: clauseId })),
  measures: z.array(measure),
  list: z.strictObject({ kind: z.enum(['closed', 'open']), clause: clauseId }).nullable(),
  oneWay: z.strictObject({ clause: clauseId }).nullable(),
  reconsideration: z
    .strictObject({
      clause: clauseId,
      also: also.optional(),
      within: duration.optional(),
      answerWithin: duration.optional(),
      form: z.enum(['page', 'written', 'e-mail']).optional(),
      byAnotherPerson: z.boolean().optional(),
      actions: z.array(action).optional(),
    })
    .nullable(),
  enquiry: enquiry.nullable(),
  /** Numbers to call, when the item speaks of an emergency. */
  emergency: z.strictObject({ numbers: z.array(z.string()), clause: clauseId }).nullable(),
});
export type Ruling = z.infer<typeof ruling>;
