// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { CONTENT_SOURCES, EXPORT_FORMS, STANDINGS } from '../archive-choices.ts';
import { COMPARISONS } from '../post-choices.ts';
import { deliveryStep, thirdParty } from './posts.ts';
import { id, instant, page } from './shared.ts';

const slug = z.string().max(60);
/** A day in Rome. */
const day = z.iso.date().refine((text) => text >= '1900-01-01' && text < '2200-01-01', 'a day of our times');

export const archiveFilter = z.object({
  /** Looked for in Italian: title, text, source and alternative texts. "In quotes": together; -without; or. */
  text: z.string().max(200).optional(),
  accountId: id.optional(),
  category: slug.optional(),
  purpose: slug.optional(),
  licence: slug.optional(),
  source: z.enum(CONTENT_SOURCES).optional(),
  authorId: id.optional(),
  standing: z.enum(STANDINGS).optional(),
  /** Both days included. */
  from: day.optional(),
  to: day.optional(),
});
export const publicationsQuery = archiveFilter.extend(page.shape);
export const exportQuery = archiveFilter.extend({ form: z.enum(EXPORT_FORMS).default('csv') });

const person = z.object({ id, name: z.string() });
/** A text in pieces; those that were looked for are marked. */
const pieces = z.array(z.object({ text: z.string(), found: z.boolean() }));

const publicationFacts = z.object({
  /** Of its variant. */
  id,
  postId: id,
  accountId: id,
  accountName: z.string(),
  network: z.string(),
  category: z.string().nullable(),
  purpose: z.string().nullable(),
  licence: z.string().nullable(),
  thirdParty: thirdParty.nullable(),
  authors: z.array(person),
  publishedAt: instant,
  permalink: z.string().nullable(),
  standing: z.enum(STANDINGS),
  /** The last look on the network. */
  comparison: z.enum(COMPARISONS).nullable(),
});
export const publicationRow = publicationFacts.extend({ title: pieces.nullable(), excerpt: pieces });
export type PublicationRow = z.infer<typeof publicationRow>;
export const publicationsReply = z.object({
  rows: z.array(publicationRow),
  cursor: z.string().nullable(),
  total: z.number().int(),
  /** False where the words looked for are all too common to be found. */
  understood: z.boolean(),
});

const choice = z.object({ id, name: z.string() });
/** What occurs in the archive, to choose from. */
export const archiveChoices = z.object({
  accounts: z.array(choice.extend({ network: z.string() })),
  categories: z.array(z.string()),
  purposes: z.array(z.string()),
  licences: z.array(z.string()),
  authors: z.array(person),
});

const sister = z.object({ id, accountName: z.string(), network: z.string(), publishedAt: instant });
export const publicationView = publicationFacts.extend({
  workingTitle: z.string(),
  handle: z.string(),
  text: z.string(),
  title: z.string().nullable(),
  link: z.string().nullable(),
  language: z.enum(['it', 'en']),
  creditRequired: z.boolean(),
  officialSource: z.string().nullable(),
  publicInterest: z.string().nullable(),
  /** Of the content that was approved and sent. */
  seal: z.string(),
  act: z.object({ id, citation: z.string(), subject: z.string() }).nullable(),
  request: z
    .object({
      id,
      subject: z.string(),
      origin: z.enum(['office', 'external']),
      /** The office, or who asked. */
      from: z.string(),
      signedBy: person.nullable(),
      signedAt: instant.nullable(),
    })
    .nullable(),
  /** Every verdict on this variant, the oldest first; `ofThis`: on exactly what went out. */
  approvals: z.array(
    z.object({
      by: z.string(),
      person,
      verdict: z.enum(['yes', 'no']),
      seal: z.string(),
      ofThis: z.boolean(),
      reason: z.string().nullable(),
      at: instant,
    }),
  ),
  plannedAt: instant,
  remoteId: z.string().nullable(),
  /** A person put it on the network. */
  byHand: z.boolean(),
  receipts: z.array(deliveryStep),
  comparisons: z.array(z.object({ at: instant, outcome: z.enum(COMPARISONS), textFound: z.string().nullable() })),
  media: z.array(
    z.object({
      fileId: id,
      sha256: z.string(),
      kind: z.enum(['image', 'video']),
      mediaType: z.string(),
      alt: z.string(),
    }),
  ),
  /** The same post on other accounts. */
  sisters: z.array(sister),
  corrects: sister.nullable(),
  correctedBy: sister.nullable(),
  withdrawal: z
    .object({
      askedAt: instant.nullable(),
      askedBy: person.nullable(),
      reason: z.string().nullable(),
      note: z.string().nullable(),
      /** Null while the network has not confirmed. */
      at: instant.nullable(),
    })
    .nullable(),
  /** Its page for everybody. */
  publicPath: z.string(),
});
export type PublicationView = z.infer<typeof publicationView>;
