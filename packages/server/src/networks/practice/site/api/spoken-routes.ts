// SPDX-License-Identifier: EUPL-1.2
// What a page says: replies under an item, notices to one author. The Idempotency-Key names each.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { found, PracticeRefusal } from '../refusal.ts';
import type { Site } from '../site.ts';
import { checkText } from '../text-rules.ts';
import { ordering, reading } from './door.ts';
import { itemOf } from './measure-routes.ts';
import { byKey, id, idOf, orderKeyOf, readInput } from './read-input.ts';

const replyBody = z.object({ text: z.string() });
const noticeBody = z.object({ author: id, item: id.nullish(), text: z.string() });

export function spokenRoutes(fastify: FastifyInstance, site: Site): void {
  replies(fastify, site);
  notices(fastify, site);
}

function replies(fastify: FastifyInstance, site: Site): void {
  const { spoken } = site.store;
  fastify.post(
    '/items/:id/replies',
    ordering(site, async (page, request) => {
      const item = await itemOf(site, page, idOf(request));
      if (item.removedAt) throw new PracticeRefusal('gone', 'This item has been removed.');
      const text = checkText(readInput(replyBody, request.body).text);
      const reply = { pageId: page.id, itemId: item.id, text, orderKey: orderKeyOf(request) };
      const { row, created } = await spoken.reply(reply, site.clock.now());
      if (row.withdrawnAt) throw new PracticeRefusal('gone', 'This reply has been withdrawn.');
      return { status: created ? 201 : 200, body: { id: row.id } };
    }),
  );
  fastify.get(
    '/replies',
    reading(site, async (page, request) => {
      const reply = await spoken.replyByKey(page.id, readInput(byKey, request.query).key);
      return { status: 200, body: { reply: reply && !reply.withdrawnAt ? { id: reply.id } : null } };
    }),
  );
  fastify.delete(
    '/replies',
    ordering(site, async (page, request) => {
      await spoken.withdrawReply(page.id, readInput(byKey, request.query).key, site.clock.now());
      return { status: 204 };
    }),
  );
}

function notices(fastify: FastifyInstance, site: Site): void {
  const { spoken, citizens, items } = site.store;
  fastify.post(
    '/notices',
    ordering(site, async (page, request) => {
      const { author, item: about, text } = readInput(noticeBody, request.body);
      const { id: citizenId } = found(await citizens.byId(author), 'author');
      // A notice may tell of what is gone already.
      const item = about ? await items.byId(about) : null;
      const itemId = item?.pageId === page.id && item.authorId === citizenId ? item.id : null;
      const notice = { pageId: page.id, citizenId, itemId, text: checkText(text), orderKey: orderKeyOf(request) };
      const { row, created } = await spoken.notice(notice, site.clock.now());
      return { status: created ? 201 : 200, body: { id: row.id } };
    }),
  );
  fastify.get(
    '/notices',
    reading(site, async (page, request) => {
      const notice = await spoken.noticeByKey(page.id, readInput(byKey, request.query).key);
      return { status: 200, body: { notice: notice && { id: notice.id } } };
    }),
  );
}
