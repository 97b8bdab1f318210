// SPDX-License-Identifier: EUPL-1.2
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const DIST = resolve(import.meta.dirname, '../../../../desk/dist');
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** The built desk. Its files bear a hash and never change; any other address under it is a screen of the desk. */
export async function deskFiles(fastify: FastifyInstance): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: DIST,
    prefix: '/',
    setHeaders(reply, path) {
      const lasting = path.includes('/assets/');
      reply.header('cache-control', lasting ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache');
    },
  });
  fastify.setNotFoundHandler((request, reply) => {
    // A missing file stays missing; a browser that asked for it would not know what to do with a page.
    if (request.url.includes('/assets/')) return reply.code(404).type('text/plain').send('Not found');
    return reply.header('cache-control', 'no-cache').sendFile('index.html', DIST);
  });
}
