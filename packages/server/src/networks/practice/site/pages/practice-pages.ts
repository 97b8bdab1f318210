// SPDX-License-Identifier: EUPL-1.2
// The practice network's pages: plain forms and links, no script needed.
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PracticeRefusal } from '../refusal.ts';
import { refusalFrom } from '../refusal-from.ts';
import type { Site } from '../site.ts';
import { refusalView } from './asking-views.ts';
import { assetRoutes } from './asset-routes.ts';
import { directorRoutes } from './director-routes.ts';
import { openingRoutes } from './opening-routes.ts';
import { readingRoutes } from './reading-routes.ts';
import { cameFromHere } from './same-site.ts';
import { addressOf, LANGUAGE_COOKIE, remember, startVisit } from './visit.ts';
import { writingRoutes } from './writing-routes.ts';

/** More than any text that is kept, so that a text too long can be given back with the reason. */
const BODY_LIMIT = 6_000_000;

export async function practicePages(fastify: FastifyInstance, { site }: { site: Site }): Promise<void> {
  fastify.removeAllContentTypeParsers();
  await fastify.register(formbody, { bodyLimit: BODY_LIMIT });
  // The surrounding application may have registered it already.
  if (!fastify.hasRequestDecorator('cookies')) await fastify.register(cookie);

  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
    const { lang } = request.query as { lang?: unknown };
    if (lang === 'it' || lang === 'en') remember(site, reply, LANGUAGE_COOKIE, lang);
    if (request.method !== 'GET' && request.method !== 'HEAD' && !cameFromHere(request.headers, site.publicUrl)) {
      throw new PracticeRefusal('other-site', 'The form was not sent from this site.');
    }
  });
  fastify.setErrorHandler((error, request, reply) => refuse(site, error, request, reply));
  fastify.setNotFoundHandler((request, reply) =>
    refuse(site, new PracticeRefusal('not-found', 'There is no such page.'), request, reply),
  );
  readingRoutes(fastify, site);
  writingRoutes(fastify, site);
  directorRoutes(fastify, site);
  openingRoutes(fastify, site);
  await assetRoutes(fastify);
}

async function refuse(site: Site, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const refusal = refusalFrom(error);
  if (!refusal) request.log.error(error);
  const sent = typeof request.body === 'object' && request.body !== null ? { ...request.body } : {};
  const believed = refusal?.code === 'other-site' ? {} : sent;
  const page = refusalView(await startVisit(site, request), refusal, { action: addressOf(request), sent: believed });
  return reply
    .code(refusal?.status ?? 500)
    .type('text/html; charset=utf-8')
    .send(page);
}
