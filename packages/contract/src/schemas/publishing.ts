// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { DELIVERY_LISTS, FREEZE_BECAUSE } from '../post-choices.ts';
import { deliveryView } from './posts.ts';
import { bilingual, id, instant, words } from './shared.ts';

export const reasonGiven = z.object({ reason: words(2000).min(1) });
export const withdrawal = reasonGiven.extend({
  /** What the public archive says of it; null = nothing but that it was withdrawn. */
  note: words(2000).nullable().default(null),
});
export const doneByHand = z.object({ permalink: z.url({ protocol: /^https?$/ }).max(2000) });

export const deliveriesQuery = z.object({
  /** `coming`: planned or under way; `trouble`: held, failed, unknown; `out`: published or withdrawn. */
  list: z.enum(DELIVERY_LISTS).default('coming'),
  from: instant.optional(),
  to: instant.optional(),
  accountId: id.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const freezeView = z.object({
  id,
  because: z.enum(FREEZE_BECAUSE),
  reason: z.string(),
  begunAt: instant,
  begunBy: z.object({ id, name: z.string() }).nullable(),
  /** Posts that it stopped and that nobody has released yet. */
  held: z.number().int(),
});

export const deliveryRow = deliveryView.omit({ steps: true }).extend({
  postId: id,
  workingTitle: z.string(),
  accountId: id,
  accountName: z.string(),
  network: z.string(),
  lane: z.enum(['ordinary', 'emergency']),
  mayPublish: z.object({ granted: z.boolean(), because: bilingual }),
});
export const deliveriesReply = z.object({ rows: z.array(deliveryRow), freezes: z.array(freezeView) });
export const deliveryReply = z.object({ delivery: deliveryView });
export type DeliveryRow = z.infer<typeof deliveryRow>;
export type FreezeView = z.infer<typeof freezeView>;
