// SPDX-License-Identifier: EUPL-1.2
// What the forms send. Each answers with a way to the place where the effect is seen.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { id, idOf, readInput } from '../api/read-input.ts';
import { deleteItem, editItem, type Written, writeItem } from '../citizen-deeds.ts';
import { itemPath } from '../feed.ts';
import { PracticeRefusal } from '../refusal.ts';
import type { Site } from '../site.ts';
import type { Citizen } from '../store/citizen-store.ts';
import { checkName } from '../text-rules.ts';
import { pageOf } from './reading-routes.ts';
import { CITIZEN_COOKIE, remember, startVisit, wayBack } from './visit.ts';

// A form sends each end of line as CR LF, whatever was typed: kept as one LF.
const text = z.string().transform((sent) => sent.replaceAll('\r\n', '\n'));
const textForm = z.object({ text });
const commentForm = z.object({ text, parent: id.optional() });
const nameForm = z.object({ name: z.string(), back: z.string().optional() });

export function writingRoutes(fastify: FastifyInstance, site: Site): void {
  const write = async (request: FastifyRequest, reply: FastifyReply, where: Written, words: string) => {
    const page = await pageOf(site, request);
    const item = await writeItem(site, page, await someone(site, request, reply), where, words);
    return reply.redirect(site.base + itemPath(item), 303);
  };
  fastify.post('/p/:handle/posts/:id/comments', async (request, reply) => {
    const form = readInput(commentForm, request.body);
    const where = { kind: 'comment', postId: idOf(request), parentId: form.parent ?? null } as const;
    return write(request, reply, where, form.text);
  });
  fastify.post('/p/:handle/visitor-posts', async (request, reply) =>
    write(request, reply, { kind: 'visitor-post' }, readInput(textForm, request.body).text),
  );
  fastify.post('/p/:handle/messages', async (request, reply) =>
    write(request, reply, { kind: 'message' }, readInput(textForm, request.body).text),
  );
  fastify.post('/items/:id/edit', async (request, reply) => {
    const form = readInput(textForm, request.body);
    const item = await editItem(site, await someone(site, request, reply), idOf(request), form.text);
    return reply.redirect(site.base + itemPath(item), 303);
  });
  fastify.post('/items/:id/delete', async (request, reply) => {
    const item = await deleteItem(site, await someone(site, request, reply), idOf(request));
    return reply.redirect(site.base + itemPath(item), 303);
  });
  fastify.post('/who', async (request, reply) => {
    const form = readInput(nameForm, request.body);
    const citizen = await site.store.citizens.called(checkName(form.name), site.clock.now());
    remember(site, reply, CITIZEN_COOKIE, citizen.id);
    return reply.redirect(wayBack(site, form.back), 303);
  });
}

/** Who writes: the name in the form, which is then remembered, or the one remembered. Throws `no-citizen`. */
async function someone(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<Citizen> {
  const { name } = (request.body ?? {}) as { name?: unknown };
  if (typeof name === 'string') {
    const citizen = await site.store.citizens.called(checkName(name), site.clock.now());
    remember(site, reply, CITIZEN_COOKIE, citizen.id);
    return citizen;
  }
  const { citizen } = await startVisit(site, request);
  if (!citizen) throw new PracticeRefusal('no-citizen', 'Choose a citizen first.');
  return citizen;
}
