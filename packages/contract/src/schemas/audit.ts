// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id, instant, page } from './shared.ts';

export const auditQuery = page.extend({
  event: z.string().max(100).optional(),
  subjectId: id.optional(),
  personId: id.optional(),
});
export const auditRecord = z.object({
  id,
  at: instant,
  event: z.string(),
  /** Who: a person's name, or `automatic`, or `network`. */
  actor: z.string(),
  /** The person, where there is one: what `personId` filters by. */
  actorId: id.nullable().optional(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  /** Acts and clauses that the deed rests on. */
  cites: z.array(z.string()),
  data: z.record(z.string(), z.unknown()),
  link: z.number().int(),
});
export type AuditRecord = z.infer<typeof auditRecord>;
export const auditReply = z.object({ records: z.array(auditRecord), cursor: z.string().nullable() });
export const verification = z.object({
  whole: z.boolean(),
  links: z.number().int(),
  records: z.number().int(),
  /** First broken link, when there is one. */
  broken: z.object({ link: z.number().int(), because: z.string() }).nullable(),
  head: z.string().nullable(),
});
