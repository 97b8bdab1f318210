// SPDX-License-Identifier: EUPL-1.2
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

const ASSETS = {
  'practice.css': 'text/css; charset=utf-8',
  'practice.js': 'text/javascript; charset=utf-8',
  'practice.svg': 'image/svg+xml',
} as const;

/** The style, the small script and the icon, read once. */
export async function assetRoutes(fastify: FastifyInstance): Promise<void> {
  for (const [name, type] of Object.entries(ASSETS)) {
    const content = await readFile(new URL(`../assets/${name}`, import.meta.url));
    fastify.get(`/assets/${name}`, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=300').type(type).send(content),
    );
  }
}
