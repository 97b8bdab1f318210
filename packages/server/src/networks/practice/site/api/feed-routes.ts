// SPDX-License-Identifier: EUPL-1.2
// Reading: who the page is, what happened since a cursor, the past, and the state of one item.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { eventJson, itemJson, postJson } from '../feed.ts';
import { found } from '../refusal.ts';
import type { Site } from '../site.ts';
import type { Page } from '../store/page-store.ts';
import { reading } from './door.ts';
import { cursor, idOf, limit, readInput } from './read-input.ts';

const eventsQuery = z.object({ after: cursor.default('0'), limit });
const pastQuery = z.object({ before: cursor.nullable().default(null), limit });

export function feedRoutes(fastify: FastifyInstance, site: Site): void {
  const { store, publicUrl } = site;

  fastify.get(
    '/page',
    reading(site, async (page) => ({ status: 200, body: pageJson(page, publicUrl) })),
  );

  fastify.get(
    '/events',
    reading(site, async (page, request) => {
      const { after, limit } = readInput(eventsQuery, request.query);
      const feed = await store.events.read(page.id, after, limit);
      return { status: 200, body: { ...feed, events: feed.events.map((event) => eventJson(event, publicUrl)) } };
    }),
  );

  fastify.get(
    '/items/past',
    reading(site, async (page, request) => {
      const { before, limit } = readInput(pastQuery, request.query);
      const past = await store.events.past(page.id, before, limit);
      const items = past.items.map((item) => itemJson(item, publicUrl));
      const posts = past.posts.map((post) => postJson(post, publicUrl));
      return { status: 200, body: { ...past, items, posts } };
    }),
  );

  fastify.get(
    '/items/:id',
    reading(site, async (page, request) => {
      const item = await store.items.byId(idOf(request));
      return { status: 200, body: itemJson(found(item?.pageId === page.id ? item : null, 'item'), publicUrl) };
    }),
  );
}

function pageJson(page: Page, publicUrl: string) {
  const { id, handle, name, about, webhookUrl, holdVisitorPosts } = page;
  const url = `${publicUrl}/p/${handle}`;
  return { id, handle, name, about, url, webhook_url: webhookUrl, holds_visitor_posts: holdVisitorPosts };
}
