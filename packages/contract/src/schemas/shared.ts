// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';

export const id = z.uuid();
/** RFC 3339, UTC with `Z`. */
export const instant = z.iso.datetime({ offset: true });
export const bilingual = z.object({ it: z.string(), en: z.string() });
/** Opaque place in a list; absent = from the start. */
export const page = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
/** Free text of a person: no NUL, bounded, trimmed. */
export const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !text.includes('\0'), 'a NUL character is not allowed');

/** RFC 9457. `errors` points into the request: `/measures/0`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** The same three sentences in Italian: what happened, why, what to do. */
  detailIt: z.string().optional(),
  /** The clause or act that refuses, when one does. */
  cites: z.array(z.string()).optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string(), detailIt: z.string().optional() })).optional(),
});
export type ProblemDocument = z.infer<typeof problem>;
