// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id, instant, page, words } from './shared.ts';

export const ACT_STATES = ['draft', 'not-yet-in-force', 'in-force', 'superseded', 'revoked'] as const;
export type ActState = (typeof ACT_STATES)[number];
const state = z.enum(ACT_STATES);

/** What the file of an act may be: as signed (P7M), as published (PDF), as written (DOCX), or scanned. */
export const ACT_FILE_TYPES = [
  'application/pdf',
  'application/pkcs7-mime',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/png',
  'image/jpeg',
  'image/webp',
] as const;
export const ACT_FILE_BYTES = 20 * 1024 * 1024;

// Days come as text and are read by the register, which says in words what is wrong with them.
const day = words(40);

export const actDraft = z.object({
  /** A slug of ORGANS, or one that a policy of the body names. */
  organ: words(60),
  /** A slug of ACT_KINDS, or the same. */
  kind: words(60),
  subject: words(2000),
  /** What the act further says of the technical duties. */
  note: words(10_000).nullable().default(null),
});
export const actNumbering = z.object({
  number: words(60),
  /** YYYY-MM-DD, not after today. */
  date: day,
  /** YYYY-MM-DD; null = from its date. */
  inForceFrom: day.nullable().default(null),
});
export const newAct = actDraft.extend(actNumbering.shape);
export const actCreated = z.object({ id });
export const byAct = z.object({ byActId: id });
export const alboPublication = z.object({
  number: words(60),
  from: day,
  to: day.nullable().default(null),
  url: words(2000).nullable().default(null),
});

/** `open`: draft, or in force now or later. */
export const actsQuery = page.extend({
  state: z.enum([...ACT_STATES, 'open']).optional(),
  organ: z.string().max(60).optional(),
  kind: z.string().max(60).optional(),
  text: z.string().max(200).optional(),
});

const actLink = z.object({ id, citation: z.string(), state });
export const actRow = actLink.extend({
  organ: z.string(),
  kind: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  subject: z.string(),
  inForceFrom: instant.nullable(),
  /** From when it has no effect any more; may be to come. */
  endsAt: instant.nullable(),
  hasFile: z.boolean(),
});
export type ActRow = z.infer<typeof actRow>;
export const actsReply = z.object({ acts: z.array(actRow), cursor: z.string().nullable() });

const how = z.enum(['revoked', 'superseded']);
export const actView = actRow.extend({
  note: z.string().nullable(),
  /** How it ends, and by which act; `at` is null while that one is a draft. */
  ending: z.object({ how, by: actLink.nullable(), at: instant.nullable() }).nullable(),
  /** The acts that it ends. */
  ends: z.array(actLink.extend({ how, at: instant.nullable() })),
  albo: z
    .object({ number: z.string(), from: z.string(), to: z.string().nullable(), url: z.string().nullable() })
    .nullable(),
  file: z
    .object({ name: z.string(), mediaType: z.string(), size: z.number().int(), sha256: z.string(), storedAt: instant })
    .nullable(),
});
export type ActView = z.infer<typeof actView>;

/** Slugs, those of the vocabulary first. */
export const actVocabulary = z.object({ organs: z.array(z.string()), kinds: z.array(z.string()) });
