// SPDX-License-Identifier: EUPL-1.2
import { policy } from '@arengo/policy';
import { z } from 'zod';
import {
  APPROVAL_STATES,
  COMPARISONS,
  DELIVERY_STATES,
  HELD_BECAUSE,
  LATE_POLICIES,
  MEDIA_PLACES,
  PEOPLE_SHOWN,
  POST_LANGUAGES,
  POST_STAGES,
  STEP_STATES,
  VERIFICATION_OUTCOMES,
} from '../post-choices.ts';
import { bilingual, id, instant, page, words } from './shared.ts';

const slug = words(60);
const address = words(2000);

export const thirdParty = z.object({
  source: words(500),
  sourceUrl: address.nullable().default(null),
  verification: z
    .object({ outcome: z.enum(VERIFICATION_OUTCOMES), how: words(2000) })
    .nullable()
    .default(null),
  ground: slug.nullable().default(null),
  consent: words(2000).nullable().default(null),
});

const fields = {
  workingTitle: words(300),
  text: words(70_000),
  language: z.enum(POST_LANGUAGES),
  link: address.nullable(),
  category: slug.nullable(),
  purpose: slug.nullable(),
  publicInterest: words(2000).nullable(),
  officialSource: address.nullable(),
  newsLink: address.nullable(),
  actId: id.nullable(),
  officeId: id.nullable(),
  thirdParty: thirdParty.nullable(),
  licence: slug.nullable(),
  stated: z.record(slug, words(2000)),
  dismissed: z.array(z.object({ check: slug, quote: words(2000), reason: words(2000) })).max(100),
  late: z.enum(LATE_POLICIES),
  validUntil: instant.nullable(),
  offHoursReason: words(2000).nullable(),
  /** It is to be promoted, for payment, on the networks. */
  paidReach: z.boolean(),
};

/** What a person writes of a post. */
export const postContent = z.object({
  ...fields,
  language: fields.language.default('it'),
  link: fields.link.default(null),
  category: fields.category.default(null),
  purpose: fields.purpose.default(null),
  publicInterest: fields.publicInterest.default(null),
  officialSource: fields.officialSource.default(null),
  newsLink: fields.newsLink.default(null),
  actId: fields.actId.default(null),
  officeId: fields.officeId.default(null),
  thirdParty: fields.thirdParty.default(null),
  licence: fields.licence.default(null),
  stated: fields.stated.default({}),
  dismissed: fields.dismissed.default([]),
  late: fields.late.default('ask'),
  validUntil: fields.validUntil.default(null),
  offHoursReason: fields.offHoursReason.default(null),
  paidReach: fields.paidReach.default(false),
});
export type PostContent = z.infer<typeof postContent>;

/** What is null is as in the post. */
export const variantContent = z.object({
  accountId: id,
  text: words(70_000).nullable().default(null),
  title: words(300).nullable().default(null),
  link: address.nullable().default(null),
  /** Places of the post's media, in their order. */
  media: z.array(z.number().int().min(0).max(1000)).max(MEDIA_PLACES).nullable().default(null),
  /** Null: as soon as it is approved. */
  plannedAt: instant.nullable().default(null),
});
/** What is absent is as in the post that is corrected, or not stated. */
export const newPost = z
  .object(fields)
  .partial()
  .extend({
    workingTitle: fields.workingTitle.min(1),
    requestId: id.nullable().default(null),
    /** The published post that this one corrects. */
    corrects: id.nullable().default(null),
  });
export const postCreated = z.object({ id });
/** `version` guards against writing over somebody else's change. */
export const postChange = postContent.extend({
  version: z.number().int().min(1),
  variants: z.array(variantContent).max(50),
});

export const mediaFacts = z.object({
  alt: words(5000),
  rights: words(1000).nullable(),
  people: z.enum(PEOPLE_SHOWN),
  release: words(1000).nullable(),
  legalBasis: words(1000).nullable(),
  textInside: z.boolean(),
});

/** What a check says of a post: packages/composer, Remark; the place of a variant's account where it is of one network. */
export const remark = z.object({
  check: z.string(),
  severity: z.enum(['blocks', 'asks', 'advises']),
  clause: z.string().nullable(),
  norm: z.string().nullable(),
  say: bilingual,
  remedy: bilingual,
  span: z.tuple([z.number(), z.number()]).nullable(),
  media: z.number().nullable(),
  /** What may stand in the place of the span, so that one click redacts it. */
  replacement: z.string().nullable(),
});

export const misfit = z.object({ code: z.string(), stops: z.boolean(), say: bilingual });

const person = z.object({ id, name: z.string() });

export const pathStep = z.object({
  by: z.string(),
  of: z.string(),
  clause: z.string().nullable(),
  norm: z.string().nullable(),
  state: z.enum(STEP_STATES),
  person: person.nullable(),
  at: instant.nullable(),
  /** Of what they agreed to. */
  seal: z.string().nullable(),
  reason: z.string().nullable(),
  /** Whether the caller may take this step now, and why not. */
  may: z.object({ granted: z.boolean(), because: bilingual }),
});

/** A step of a delivery; `trouble`: what the network's refusal or silence means, and what to do. */
export const deliveryStep = z.object({
  at: instant,
  event: z.string(),
  state: z.string(),
  detail: z.string().nullable(),
  trouble: bilingual.nullable(),
});

export const deliveryView = z.object({
  variantId: id,
  state: z.enum(DELIVERY_STATES),
  plannedAt: instant,
  trouble: bilingual.nullable(),
  heldBecause: z.enum(HELD_BECAUSE).nullable(),
  tries: z.number().int(),
  permalink: z.string().nullable(),
  publishedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  /** Somebody wants it away from the network, which has not confirmed yet. */
  withdrawAskedAt: instant.nullable(),
  /** What stands on the network, held against what was approved; null = not looked at yet. */
  comparison: z.enum(COMPARISONS).nullable(),
  steps: z.array(deliveryStep),
});
export type DeliveryView = z.infer<typeof deliveryView>;

export const variantView = variantContent.extend({
  id,
  accountName: z.string(),
  network: z.string(),
  /** Of the content as it stands. */
  seal: z.string(),
  misfits: z.array(misfit),
  /** What policy and law say of this variant. */
  remarks: z.array(remark),
  approval: z.object({
    state: z.enum(APPROVAL_STATES),
    path: z.array(pathStep),
  }),
  mayPublish: z.object({ granted: z.boolean(), because: bilingual }),
  delivery: deliveryView.nullable(),
});

export const mediaView = mediaFacts.extend({
  place: z.number().int(),
  fileId: id,
  kind: z.enum(['image', 'video']),
  mediaType: z.string(),
  bytes: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  captions: z.boolean(),
});

/** The policy's lists to choose from. */
const choices = z.object({
  categories: z.array(z.string()),
  /** Where the policy states none, those of L. 150/2000, art. 1, par. 5. */
  purposes: z.array(z.string()),
  thirdPartyGrounds: z.array(z.string()),
});

export const postView = postContent.extend({
  id,
  version: z.number().int(),
  requestId: id.nullable(),
  /** What is asked; `signed` as it stands, null where the request is from outside. */
  request: z.object({ subject: z.string(), signed: z.boolean().nullable() }).nullable(),
  corrects: id.nullable(),
  lane: z.enum(['ordinary', 'emergency']),
  authors: z.array(person),
  createdAt: instant,
  changedAt: instant,
  /** Who last changed its words or its variants, and when; images apart. */
  written: z.object({ by: person, at: instant }),
  media: z.array(mediaView),
  variants: z.array(variantView),
  /** Of the post as it stands without its variants. */
  remarks: z.array(remark),
  /** At the hour at which some variant would leave. */
  electionPeriod: z.boolean(),
  choices,
});
export type PostView = z.infer<typeof postView>;

export const postsQuery = page.extend({
  stage: z.enum(POST_STAGES).optional(),
  accountId: id.optional(),
  mine: z.enum(['true', 'false']).optional(),
  text: z.string().max(200).optional(),
});
export const postRow = z.object({
  id,
  workingTitle: z.string(),
  excerpt: z.string(),
  stage: z.enum(POST_STAGES),
  lane: z.enum(['ordinary', 'emergency']),
  accounts: z.array(z.object({ accountId: id, name: z.string(), network: z.string(), plannedAt: instant.nullable() })),
  authors: z.array(person),
  changedAt: instant,
});
export const postsReply = z.object({ rows: z.array(postRow), cursor: z.string().nullable() });

/** What stands beside whoever writes: where they may, and what the post is held against while it is written. */
export const composerView = z.object({
  /** Accounts that are open, and whether the caller may write and publish there, and why not. */
  accounts: z.array(
    z.object({
      id,
      name: z.string(),
      network: z.string(),
      mayDraft: z.object({ granted: z.boolean(), because: bilingual }),
      mayPublish: z.object({ granted: z.boolean(), because: bilingual }),
      /** Why nothing may be paid for there; null = it may. */
      paidLock: bilingual.nullable(),
    }),
  ),
  /** The policy in force, its clauses on publishing and on hours alone; null where none is. */
  policy: policy.nullable(),
  /** What the policy refers to and only the body knows: hours of offices, holidays. */
  settings: policy.shape.settings.unwrap(),
  electionPeriods: z.array(z.object({ from: instant, to: instant })),
  /** Names to look for in an election period. */
  electedNames: z.array(z.string()),
  domains: z.array(z.string()),
  choices,
});
export type ComposerView = z.infer<typeof composerView>;

/** `by` is the step; `seal` is of what the approver saw: another one is refused. */
export const verdictRequest = z.object({
  by: slug,
  verdict: z.enum(['yes', 'no']),
  seal: z.string().length(64),
  reason: words(2000).nullable().default(null),
});

/** The very words to take out; null = all for which the checks propose it. */
export const redaction = z.object({
  version: z.number().int().min(1),
  words: z.array(z.string().min(1).max(2000)).max(100).nullable().default(null),
});

export const hourRequest = z.object({
  version: z.number().int().min(1),
  /** Null: as soon as it is approved. */
  plannedAt: instant.nullable(),
  /** Why outside the hours of the policy; absent = as it was. */
  offHoursReason: words(2000).nullable().optional(),
});
