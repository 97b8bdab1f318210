// SPDX-License-Identifier: EUPL-1.2
// Playing citizens by program: for a stream of comments or a rehearsal. As on the pages, anybody may be any citizen, so
// there is no token; a JSON body keeps the pages of other sites out, as a browser would ask first and be told nothing.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { deleteItem, editItem, type Written, writeItem } from '../citizen-deeds.ts';
import { itemJson, postJson } from '../feed.ts';
import { found } from '../refusal.ts';
import type { Site } from '../site.ts';
import { checkName } from '../text-rules.ts';
import { id, idOf, readInput } from './read-input.ts';

const writing = z.object({ author: z.string(), text: z.string() });
const commenting = writing.extend({ post: id, parent: id.nullish() });
const deleting = z.object({ author: z.string() });

export function crowdRoutes(fastify: FastifyInstance, site: Site): void {
  const { store, publicUrl } = site;
  const pageOf = async (request: FastifyRequest) =>
    found(await store.pages.byHandle((request.params as { handle: string }).handle), 'page');
  const citizen = (name: string) => store.citizens.called(checkName(name), site.clock.now());
  const write = async (request: FastifyRequest, where: Written, { author, text }: z.output<typeof writing>) =>
    itemJson(await writeItem(site, await pageOf(request), await citizen(author), where, text), publicUrl);

  fastify.get('/crowd/:handle/posts', async (request) => {
    const posts = await store.posts.list((await pageOf(request)).id);
    return { posts: posts.map((post) => postJson(post, publicUrl)) };
  });
  fastify.post('/crowd/:handle/comments', async (request, reply) => {
    const body = readInput(commenting, request.body);
    const where = { kind: 'comment', postId: body.post, parentId: body.parent ?? null } as const;
    return reply.code(201).send(await write(request, where, body));
  });
  fastify.post('/crowd/:handle/visitor-posts', async (request, reply) => {
    const body = readInput(writing, request.body);
    return reply.code(201).send(await write(request, { kind: 'visitor-post' }, body));
  });
  fastify.post('/crowd/:handle/messages', async (request, reply) => {
    const body = readInput(writing, request.body);
    return reply.code(201).send(await write(request, { kind: 'message' }, body));
  });
  fastify.patch('/crowd/items/:id', async (request) => {
    const { author, text } = readInput(writing, request.body);
    return itemJson(await editItem(site, await citizen(author), idOf(request), text), publicUrl);
  });
  fastify.delete('/crowd/items/:id', async (request, reply) => {
    const { author } = readInput(deleting, request.body);
    await deleteItem(site, await citizen(author), idOf(request));
    return reply.code(204).send();
  });
}
