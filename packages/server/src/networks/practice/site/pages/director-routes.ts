// SPDX-License-Identifier: EUPL-1.2
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { readInput } from '../api/read-input.ts';
import type { Site } from '../site.ts';
import type { Fault } from '../store/page-store.ts';
import { directorView } from './director-view.ts';
import { pageOf } from './reading-routes.ts';
import { startVisit } from './visit.ts';

const number = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const orEmpty = (schema: z.ZodType<number>) => z.union([z.literal('').transform(() => null), schema]).default(null);

const form = z.object({
  fault: z.enum(['none', 'slow', 'lost', 'forbidden', 'busy', 'drop']),
  scope: z.enum(['orders', 'everything']).default('orders'),
  times: orEmpty(number(1, 1_000_000)),
  delay: number(0, 60).default(5),
  retryAfter: number(1, 86_400).default(30),
  ratePerMinute: orEmpty(number(1, 1_000_000)),
  holdVisitorPosts: z.literal('yes').optional(),
});

export function directorRoutes(fastify: FastifyInstance, site: Site): void {
  const { pages, webhooks } = site.store;
  fastify.get('/director', async (request) => {
    const visit = await startVisit(site, request);
    const [list, faults, backlog] = await Promise.all([pages.list(), pages.faults(), webhooks.backlog()]);
    const directions = list.map((page) => ({ page, fault: faults.get(page.id), backlog: backlog.get(page.id) }));
    return directorView(visit, directions, (request.query as { saved?: unknown }).saved !== undefined);
  });
  fastify.post('/director/:handle', async (request, reply) => {
    const page = await pageOf(site, request);
    const set = readInput(form, request.body);
    await pages.setHabits(page.id, {
      holdVisitorPosts: set.holdVisitorPosts === 'yes',
      ratePerMinute: set.ratePerMinute,
    });
    await pages.setFault(page.id, faultOf(set));
    return reply.redirect(`${site.base}/director?saved`, 303);
  });
}

function faultOf(set: z.output<typeof form>): Fault | null {
  if (set.fault === 'none') return null;
  const { fault: kind, scope, times: remaining, retryAfter: retryAfterSeconds } = set;
  return { kind, scope, remaining, delayMs: set.delay * 1000, retryAfterSeconds };
}
