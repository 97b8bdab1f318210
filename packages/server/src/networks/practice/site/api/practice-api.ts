// SPDX-License-Identifier: EUPL-1.2
// The practice network's HTTP API, as a real network would have one.
import type { FastifyInstance } from 'fastify';
import { refusalFrom } from '../refusal-from.ts';
import type { Site } from '../site.ts';
import { crowdRoutes } from './crowd-routes.ts';
import { feedRoutes } from './feed-routes.ts';
import { measureRoutes } from './measure-routes.ts';
import { postRoutes, webhookRoutes } from './post-routes.ts';
import { spokenRoutes } from './spoken-routes.ts';

export async function practiceApi(fastify: FastifyInstance, { site }: { site: Site }): Promise<void> {
  fastify.setErrorHandler((error, request, reply) => {
    const refusal = refusalFrom(error);
    if (!refusal) {
      request.log.error(error);
      return reply
        .code(500)
        .send({ error: { code: 'fault', message: 'The practice network failed; nothing was done.' } });
    }
    if (refusal.retryAfterSeconds !== null) reply.header('retry-after', String(refusal.retryAfterSeconds));
    return reply.code(refusal.status).send({ error: { code: refusal.code, message: refusal.message } });
  });
  fastify.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: { code: 'no-route', message: 'The API has no such address.' } }),
  );
  feedRoutes(fastify, site);
  measureRoutes(fastify, site);
  spokenRoutes(fastify, site);
  postRoutes(fastify, site);
  webhookRoutes(fastify, site);
  crowdRoutes(fastify, site);
}
