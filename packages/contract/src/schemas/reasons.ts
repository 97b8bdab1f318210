// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import {
  AUTOMATED_DECISIONS,
  DECISION_ACCOUNTS,
  DECISION_GROUNDS,
  DECISION_VISIBILITIES,
  STATEMENT_CATEGORIES,
  STATEMENT_SOURCES,
} from '../statement-choices.ts';
import { instant } from './shared.ts';

/** Null: the decision leads to no page, or has none yet. Its address is told only when it is made. */
export const reasonsPageReply = z.object({
  page: z
    .object({
      madeAt: instant,
      /** Null: made with the decision. */
      renewedBy: z.string().nullable(),
      expiresAt: instant,
      expired: z.boolean(),
      /** The notice that is to carry the address has not left yet. */
      onItsWay: z.boolean(),
    })
    .nullable(),
  /** A decision that is final and led to measures can have a page. */
  possible: z.boolean(),
});
export type ReasonsPageReply = z.infer<typeof reasonsPageReply>;

export const renewedReply = z.object({
  address: z.string(),
  /** The notice of the decision with the new address in it. */
  notice: z.string().nullable(),
  expiresAt: instant,
});

const day = z.iso.date();
const yesNo = z.enum(['Yes', 'No']);

const statementFields = z.strictObject({
  decision_visibility: z.array(z.enum(DECISION_VISIBILITIES)).min(1).optional(),
  decision_visibility_other: z.string().min(1).max(500).optional(),
  end_date_visibility_restriction: day.optional(),
  decision_account: z.enum(DECISION_ACCOUNTS).optional(),
  end_date_account_restriction: day.optional(),
  decision_ground: z.enum(DECISION_GROUNDS),
  decision_ground_reference_url: z.string().max(500).optional(),
  illegal_content_legal_ground: z.string().min(1).max(500).optional(),
  illegal_content_explanation: z.string().min(1).max(2000).optional(),
  incompatible_content_ground: z.string().min(1).max(500).optional(),
  incompatible_content_explanation: z.string().min(1).max(2000).optional(),
  incompatible_content_illegal: yesNo.optional(),
  content_type: z.array(z.enum(['CONTENT_TYPE_TEXT', 'CONTENT_TYPE_OTHER'])).min(1),
  content_type_other: z.string().min(1).max(500).optional(),
  category: z.enum(STATEMENT_CATEGORIES),
  category_addition: z.array(z.enum(STATEMENT_CATEGORIES)).optional(),
  content_date: day,
  application_date: day,
  decision_facts: z.string().min(1).max(5000),
  source_type: z.enum(STATEMENT_SOURCES),
  source_identity: z.string().max(500).optional(),
  automated_detection: yesNo,
  automated_decision: z.enum(AUTOMATED_DECISIONS),
  puid: z.string().regex(/^[A-Za-z0-9_-]{1,500}$/),
  /** What a public body knows beside: the database of the Commission does not read it. */
  arengo: z.strictObject({
    policy: z.strictObject({ id: z.string(), version: z.number().int() }),
    clauses: z.array(z.string()),
    act: z.string().nullable(),
    network: z.string(),
    measures: z.array(z.strictObject({ action: z.string(), state: z.string(), clause: z.string().nullable() })),
    notice_given: z.boolean(),
    /** The clause that grants another look; null = the policy states none. */
    reconsideration: z.string().nullable(),
    overturned: z.enum(['whole', 'part']).nullable(),
  }),
});
type Fields = z.infer<typeof statementFields>;

/** What the fields ask of one another; each answers what is wrong, or nothing. */
const CONDITIONS: readonly ((one: Fields) => string | false)[] = [
  (one) => !one.decision_visibility && !one.decision_account && 'at least one decision is needed',
  (one) =>
    (one.decision_visibility?.includes('DECISION_VISIBILITY_OTHER') ?? false) !==
      (one.decision_visibility_other !== undefined) && 'another restriction is named, and only then',
  (one) =>
    one.decision_ground === 'DECISION_GROUND_INCOMPATIBLE_CONTENT' &&
    !(one.incompatible_content_ground && one.incompatible_content_explanation) &&
    'the rule and why the content is against it',
  (one) =>
    one.decision_ground === 'DECISION_GROUND_ILLEGAL_CONTENT' &&
    !(one.illegal_content_legal_ground && one.illegal_content_explanation) &&
    'the law and why the content is against it',
  (one) =>
    one.content_type.includes('CONTENT_TYPE_OTHER') !== (one.content_type_other !== undefined) &&
    'another type of content is named, and only then',
  (one) => one.end_date_account_restriction !== undefined && !one.decision_account && 'an end without a restriction',
  (one) =>
    one.end_date_account_restriction !== undefined &&
    one.end_date_account_restriction < one.application_date &&
    'the end comes after the beginning',
  (one) => one.category_addition?.includes(one.category) === true && 'a further category is another one',
];

/** A statement of reasons in the shape of the DSA Transparency Database, with its conditions. */
export const statement = statementFields.superRefine((one, context) => {
  for (const condition of CONDITIONS) {
    const message = condition(one);
    if (message !== false) context.addIssue({ code: 'custom', message });
  }
});
export type Statement = z.infer<typeof statement>;

/** Days of the period, both within it. */
export const statementsQuery = z.object({ from: day, to: day });
