// SPDX-License-Identifier: EUPL-1.2
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { idOf } from '../api/read-input.ts';
import { ownItem } from '../citizen-deeds.ts';
import { itemPath } from '../feed.ts';
import { found, PracticeRefusal } from '../refusal.ts';
import type { Site } from '../site.ts';
import type { Page } from '../store/page-store.ts';
import { editView, whoView } from './asking-views.ts';
import { conversationView, homeView, pageView, postView } from './reading-views.ts';
import { surround } from './surroundings.ts';
import { startVisit, wayBack } from './visit.ts';

export async function pageOf(site: Site, request: FastifyRequest): Promise<Page> {
  return found(await site.store.pages.byHandle((request.params as { handle: string }).handle), 'page');
}

export function readingRoutes(fastify: FastifyInstance, site: Site): void {
  const { store } = site;
  fastify.get('/', async (request) => homeView(await startVisit(site, request), await store.pages.list()));

  fastify.get('/p/:handle', async (request) => {
    const visit = await startVisit(site, request);
    const page = await pageOf(site, request);
    const [posts, visitorPosts] = await Promise.all([store.posts.list(page.id), store.items.visitorPosts(page.id)]);
    return pageView(visit, page, { posts, visitorPosts, around: await surround(visit, page, visitorPosts) });
  });

  fastify.get('/p/:handle/posts/:id', async (request) => {
    const visit = await startVisit(site, request);
    const page = await pageOf(site, request);
    const post = found(await store.posts.ofPage(page.id, idOf(request)), 'post');
    const comments = await store.items.ofPost(post.id);
    return postView(visit, page, post, comments, await surround(visit, page, comments));
  });

  fastify.get('/p/:handle/messages', async (request) => {
    const visit = await startVisit(site, request);
    const page = await pageOf(site, request);
    const messages = visit.citizen ? await store.items.conversation(page.id, visit.citizen.id) : [];
    return conversationView(visit, page, messages, await surround(visit, page, messages));
  });

  fastify.get('/items/:id/edit', async (request) => {
    const visit = await startVisit(site, request);
    if (!visit.citizen) throw new PracticeRefusal('no-citizen', 'Choose a citizen first.');
    const item = await ownItem(site, visit.citizen, idOf(request));
    if (item.deletedAt || item.removedAt) throw new PracticeRefusal('gone', 'This item is gone.');
    return editView(visit, item, site.base + itemPath(item));
  });

  fastify.get('/who', async (request) => {
    const { back } = request.query as { back?: unknown };
    return whoView(await startVisit(site, request), wayBack(site, back));
  });

  fastify.get('/images/:id/:position', async (request, reply) => {
    const { position } = request.params as { position: string };
    const at = /^\d{1,2}$/.test(position) ? Number(position) : -1;
    const image = found(await store.posts.image(idOf(request), at), 'image');
    return reply.header('cache-control', 'private, max-age=3600').type(image.mediaType).send(image.bytes);
  });
}
