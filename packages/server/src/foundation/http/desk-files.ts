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
    wildcard: false,
    setHeaders(reply, path) {
      const lasting = path.includes('/assets/');
      reply.header('cache-control', lasting ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache');
    },
  });
  fastify.get('/*', (_request, reply) => reply.sendFile('index.html', DIST));
}
