// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { bilingual, id, instant, page, words } from './shared.ts';

export const LATE_POLICIES = ['send', 'ask', 'never'] as const;
export const PEOPLE_SHOWN = ['nobody', 'adults', 'minors', 'vulnerable', 'not-stated'] as const;
export const STEP_STATES = ['to-do', 'agreed', 'refused', 'void', 'expired'] as const;
export const DELIVERY_STATES = [
  'planned',
  'held',
  'due',
  'sending',
  'unconfirmed',
  'published',
  'failed',
  'withdrawn',
] as const;
export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'video/mp4'] as const;
export const MEDIA_BYTES = 100 * 1024 * 1024;

const slug = words(60);
const address = words(2000);

export const thirdParty = z.object({
  source: words(500),
  sourceUrl: address.nullable().default(null),
  verification: z
    .object({ outcome: z.enum(['verified', 'not-verifiable']), how: words(2000) })
    .nullable()
    .default(null),
  ground: slug.nullable().default(null),
  consent: words(2000).nullable().default(null),
});

/** What a person writes of a post. `version` guards against writing over somebody else's change. */
export const postContent = z.object({
  workingTitle: words(300),
  text: words(70_000),
  language: z.enum(['it', 'en']).default('it'),
  link: address.nullable().default(null),
  category: slug.nullable().default(null),
  purpose: slug.nullable().default(null),
  publicInterest: words(2000).nullable().default(null),
  officialSource: address.nullable().default(null),
  newsLink: address.nullable().default(null),
  actId: id.nullable().default(null),
  officeId: id.nullable().default(null),
  thirdParty: thirdParty.nullable().default(null),
  licence: slug.nullable().default(null),
  stated: z.record(slug, words(2000)).default({}),
  dismissed: z
    .array(z.object({ check: slug, quote: words(2000), reason: words(2000) }))
    .max(100)
    .default([]),
  late: z.enum(LATE_POLICIES).default('ask'),
  validUntil: instant.nullable().default(null),
  offHoursReason: words(2000).nullable().default(null),
});
export type PostContent = z.infer<typeof postContent>;

/** What is null is as in the post. */
export const variantContent = z.object({
  accountId: id,
  text: words(70_000).nullable().default(null),
  title: words(300).nullable().default(null),
  link: address.nullable().default(null),
  /** Places of the post's media, in their order. */
  media: z.array(z.number().int().min(0).max(50)).max(20).nullable().default(null),
  /** Null: as soon as it is approved. */
  plannedAt: instant.nullable().default(null),
});
export const newPost = postContent.partial().extend({
  workingTitle: words(300),
  requestId: id.nullable().default(null),
  /** The published post that this one corrects. */
  corrects: id.nullable().default(null),
});
export const postCreated = z.object({ id });
export const postChange = postContent.extend({
  version: z.number().int().min(1),
  variants: z.array(variantContent).max(50),
});

export const mediaFacts = z.object({
  alt: words(5000).default(''),
  rights: words(1000).nullable().default(null),
  people: z.enum(PEOPLE_SHOWN).default('not-stated'),
  release: words(1000).nullable().default(null),
  legalBasis: words(1000).nullable().default(null),
  textInside: z.boolean().default(false),
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

export const deliveryView = z.object({
  variantId: id,
  state: z.enum(DELIVERY_STATES),
  plannedAt: instant,
  trouble: bilingual.nullable(),
  heldBecause: z.string().nullable(),
  tries: z.number().int(),
  permalink: z.string().nullable(),
  publishedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  comparison: z.enum(['same', 'different', 'gone', 'cannot-tell']).nullable(),
  steps: z.array(z.object({ at: instant, event: z.string(), state: z.string(), detail: z.string().nullable() })),
});
export type DeliveryView = z.infer<typeof deliveryView>;

export const variantView = variantContent.extend({
  id,
  accountName: z.string(),
  network: z.string(),
  /** Of the content as it stands. */
  seal: z.string(),
  misfits: z.array(misfit),
  approval: z.object({
    state: z.enum(['not-asked', 'waiting', 'approved', 'refused']),
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

export const postView = postContent.extend({
  id,
  version: z.number().int(),
  requestId: id.nullable(),
  corrects: id.nullable(),
  lane: z.enum(['ordinary', 'emergency']),
  authors: z.array(person),
  createdAt: instant,
  changedAt: instant,
  media: z.array(mediaView),
  variants: z.array(variantView),
  remarks: z.array(remark),
  electionPeriod: z.boolean(),
  /** The policy's lists to choose from. */
  choices: z.object({
    categories: z.array(z.string()),
    purposes: z.array(z.string()),
    thirdPartyGrounds: z.array(z.string()),
  }),
});
export type PostView = z.infer<typeof postView>;

export const POST_STAGES = ['draft', 'to-approve', 'refused', 'approved', 'out', 'trouble', 'withdrawn'] as const;
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

/** `by` is the step; `seal` is of what the approver saw: another one is refused. */
export const verdictRequest = z.object({
  by: slug,
  verdict: z.enum(['yes', 'no']),
  seal: z.string().length(64),
  reason: words(2000).nullable().default(null),
});
