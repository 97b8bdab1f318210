// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { PEOPLE_SHOWN, POST_STAGES } from '../post-choices.ts';
import { ASKER_KINDS, REQUEST_DEEDS, REQUEST_LISTS, REQUEST_ORIGINS, REQUEST_STATES } from '../request-choices.ts';
import { bilingual, id, instant, page, words } from './shared.ts';

const slug = words(60);
const person = z.object({ id, name: z.string() });
const office = z.object({ id, name: z.string() });
const citation = z.object({ clause: z.string() }).nullable();

/** Who asks from outside, and how to answer them. */
const asker = z.object({ name: words(300).min(1), kind: z.enum(ASKER_KINDS), contact: words(300).min(1) });

const content = {
  subject: words(300).min(1),
  what: words(20_000).min(1),
  /** Whom it is for. */
  audience: words(1000).default(''),
  /** By when it should be out. */
  wantedBy: instant.nullable().default(null),
  /** Acts, pages and papers from which the information comes. */
  sources: words(5000).default(''),
  /** Whose initiative it is, where it is not the office's own; and the policy's ground for telling of it. */
  originatingBody: words(300).nullable().default(null),
  originatingGround: slug.nullable().default(null),
  /** Of an external request. */
  asker: asker.nullable().default(null),
  outsideTerritory: z.boolean().default(false),
  publicInterest: words(2000).nullable().default(null),
};

/** Of an office, or with whoever asks from outside: one of the two. */
export const newRequest = z.object({ ...content, officeId: id.nullable().default(null) });
export const requestCreated = z.object({ id });
/** `version` guards against writing over somebody else's change. */
export const requestChange = z.object({ ...content, version: z.number().int().min(1) });

/** `seal` is of what the signer saw: another one is refused. */
export const signatureRequest = z.object({ seal: z.string().length(64) });
export const reasonRequest = z.object({ reason: words(2000).min(1) });
export const acceptance = z.object({ publicInterest: words(2000).min(1) });
export const communication = z.object({ text: words(5000).min(1) });
export const requestTaken = z.object({ postId: id });

export const requestFileFacts = z.object({
  rights: words(1000),
  alt: words(5000),
  people: z.enum(PEOPLE_SHOWN),
  release: words(1000).nullable(),
  legalBasis: words(1000).nullable(),
});
export const requestFile = requestFileFacts.extend({
  fileId: id,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  /** An image or a video goes on to the post; another file is a source. */
  shown: z.boolean(),
});

const may = z.object({ granted: z.boolean(), because: bilingual, cites: z.array(z.string()) });

export const requestView = z.object({
  id,
  version: z.number().int(),
  origin: z.enum(REQUEST_ORIGINS),
  state: z.enum(REQUEST_STATES),
  office: office.nullable(),
  asker: z.object({ name: z.string(), kind: z.enum(ASKER_KINDS), contact: z.string() }).nullable(),
  outsideTerritory: z.boolean(),
  publicInterest: z.string().nullable(),
  subject: z.string(),
  what: z.string(),
  audience: z.string(),
  wantedBy: instant.nullable(),
  sources: z.string(),
  originatingBody: z.string().nullable(),
  originatingGround: z.string().nullable(),
  /** Of the content as it stands. */
  seal: z.string(),
  /** Of this very content; null = nobody has signed it as it stands. */
  signature: z.object({ person, at: instant }).nullable(),
  /** Who may sign: the head, and whoever an act puts in their place. */
  signers: z.array(z.object({ person, act: z.string().nullable() })),
  /** The clause by which nothing leaves without the signature; null = the policy does not state it. */
  signatureAsked: citation,
  /** Who decides on a request from outside. */
  decider: z.object({ role: z.string().nullable(), clause: z.string().nullable() }).nullable(),
  decision: z.object({ person, at: instant }).nullable(),
  /** Why it was refused, returned or withdrawn. */
  outcome: z.string().nullable(),
  /** What whoever asked from outside is told: prepared, and told since. */
  communication: z.object({ text: z.string(), at: instant.nullable() }).nullable(),
  /** There is news that nobody of the office has said to have seen. */
  news: z.boolean(),
  createdBy: person,
  createdAt: instant,
  changedAt: instant,
  files: z.array(requestFile),
  posts: z.array(
    z.object({
      id,
      workingTitle: z.string(),
      corrects: id.nullable(),
      stage: z.enum(POST_STAGES),
      visible: z.boolean(),
      permalinks: z.array(z.string()),
    }),
  ),
  steps: z.array(
    z.object({
      id,
      at: instant,
      event: z.string(),
      state: z.enum(REQUEST_STATES),
      person: person.nullable(),
      detail: z.string().nullable(),
      seal: z.string().nullable(),
      postId: id.nullable(),
    }),
  ),
  may: z.record(z.enum(REQUEST_DEEDS), may),
});
export type RequestView = z.infer<typeof requestView>;

export const requestsQuery = page.extend({
  list: z.enum(REQUEST_LISTS).default('office'),
  state: z.enum(REQUEST_STATES).optional(),
});
export const requestRow = z.object({
  id,
  origin: z.enum(REQUEST_ORIGINS),
  subject: z.string(),
  state: z.enum(REQUEST_STATES),
  office: office.nullable(),
  asker: z.string().nullable(),
  wantedBy: instant.nullable(),
  createdBy: person,
  changedAt: instant,
  news: z.boolean(),
});
export type RequestRow = z.infer<typeof requestRow>;
export const requestsReply = z.object({ rows: z.array(requestRow), cursor: z.string().nullable() });

/** What stands beside whoever asks: for which offices they may, which they sign for, whether they are of the newsroom. */
export const requestDesk = z.object({
  offices: z.array(office.extend({ asks: z.boolean(), signs: z.boolean() })),
  newsroom: z.boolean(),
  /** May sign the replacements of heads. */
  governs: z.boolean(),
  signatureAsked: citation,
  decider: z.object({ role: z.string().nullable(), clause: z.string().nullable() }),
  /** The policy's grounds for telling of others' initiatives. */
  originatingGrounds: z.array(z.string()),
});
export type RequestDesk = z.infer<typeof requestDesk>;

export const newReplacement = z.object({
  officeId: id,
  personId: id,
  actId: id,
  from: instant,
  to: instant.nullable().default(null),
});
export const replacementNamed = z.object({ id });
export const replacementView = z.object({
  id,
  office,
  person,
  act: z.object({ id, citation: z.string() }),
  from: instant,
  to: instant.nullable(),
  endedAt: instant.nullable(),
  inForce: z.boolean(),
});
export type ReplacementView = z.infer<typeof replacementView>;
export const replacementsReply = z.object({ replacements: z.array(replacementView) });
