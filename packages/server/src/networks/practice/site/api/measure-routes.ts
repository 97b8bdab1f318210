// SPDX-License-Identifier: EUPL-1.2
// What a page does to items and authors. What is already done is done again with success.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { itemJson } from '../feed.ts';
import { found, PracticeRefusal } from '../refusal.ts';
import type { Site } from '../site.ts';
import type { ItemView } from '../store/item-view.ts';
import type { Page } from '../store/page-store.ts';
import { checkText } from '../text-rules.ts';
import { ordering, reading } from './door.ts';
import { byKey, id, idOf, orderKeyOf, readInput } from './read-input.ts';

const blockBody = z.object({ author: id, reason: z.string().max(2000).nullish() });
const reportBody = z
  .object({ item: id.optional(), author: id.optional(), reason: z.string() })
  .refine(({ item, author }) => (item === undefined) !== (author === undefined), 'either item or author');

export function measureRoutes(fastify: FastifyInstance, site: Site): void {
  itemMeasures(fastify, site);
  blocks(fastify, site);
  reports(fastify, site);
}

/** An item of this page that its author has not taken away. Throws `not-found`, `gone`. */
export async function itemOf(site: Site, page: Page, itemId: string): Promise<ItemView> {
  const item = await site.store.items.byId(itemId);
  if (item?.pageId !== page.id) throw new PracticeRefusal('not-found', 'There is no such item on this page.');
  if (item.deletedAt) throw new PracticeRefusal('gone', 'The author has deleted this item.');
  return item;
}

function itemMeasures(fastify: FastifyInstance, site: Site): void {
  const { measures, items } = site.store;
  const measure = (apply: (itemId: string, at: Date) => Promise<void>) =>
    ordering(site, async (page, request) => {
      const { id: itemId } = await itemOf(site, page, idOf(request));
      await apply(itemId, site.clock.now());
      return { status: 200, body: itemJson(found(await items.byId(itemId), 'item'), site.publicUrl) };
    });
  fastify.post('/items/:id/hide', measure(measures.hide));
  fastify.post('/items/:id/unhide', measure(measures.unhide));
  fastify.delete('/items/:id', measure(measures.remove));
  fastify.post('/items/:id/restore', measure(measures.restore));
  fastify.post(
    '/items/:id/approve',
    measure((itemId) => measures.setHeld(itemId, false)),
  );
  fastify.post(
    '/items/:id/hold',
    measure((itemId) => measures.setHeld(itemId, true)),
  );
}

function blocks(fastify: FastifyInstance, site: Site): void {
  const { measures, citizens } = site.store;
  fastify.post(
    '/blocks',
    ordering(site, async (page, request) => {
      const { author, reason } = readInput(blockBody, request.body);
      const { id: citizenId } = found(await citizens.byId(author), 'author');
      await measures.block(page.id, citizenId, reason ? checkText(reason) : null, site.clock.now());
      return { status: 201, body: { author: citizenId } };
    }),
  );
  fastify.delete(
    '/blocks/:id',
    ordering(site, async (page, request) => {
      await measures.unblock(page.id, idOf(request));
      return { status: 204 };
    }),
  );
  fastify.get(
    '/blocks/:id',
    reading(site, async (page, request) => {
      const block = await measures.blockOf(page.id, idOf(request));
      return { status: 200, body: { block: block && { reason: block.reason, at: block.blockedAt } } };
    }),
  );
}

function reports(fastify: FastifyInstance, site: Site): void {
  const { measures, citizens } = site.store;
  fastify.post(
    '/reports',
    ordering(site, async (page, request) => {
      const { item, author, reason } = readInput(reportBody, request.body);
      const order = { pageId: page.id, reason: checkText(reason), orderKey: orderKeyOf(request) };
      const target = item
        ? { itemId: (await itemOf(site, page, item)).id, citizenId: null }
        : { itemId: null, citizenId: found(await citizens.byId(author ?? ''), 'author').id };
      const { row, created } = await measures.report({ ...order, ...target }, site.clock.now());
      return { status: created ? 201 : 200, body: { id: row.id } };
    }),
  );
  fastify.get(
    '/reports',
    reading(site, async (page, request) => {
      const report = await measures.reportByKey(page.id, readInput(byKey, request.query).key);
      return { status: 200, body: { report: report && { id: report.id } } };
    }),
  );
}
