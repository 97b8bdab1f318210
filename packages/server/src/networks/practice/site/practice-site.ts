// SPDX-License-Identifier: EUPL-1.2
// The practice network: a small social network of our own, for trying Arengo and for training moderators. It knows nothing
// of Arengo, which speaks to it over HTTP as to any other.
import type { FastifyInstance } from 'fastify';
import { practiceApi } from './api/practice-api.ts';
import { practicePages } from './pages/practice-pages.ts';
import { makeSite, type PracticeSiteOptions } from './site.ts';

export type { PracticeSiteOptions } from './site.ts';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A Fastify plugin, to be registered with a prefix: `register(practiceSite, { prefix: '/practice', store, clock, publicUrl })`. */
export async function practiceSite(fastify: FastifyInstance, options: PracticeSiteOptions): Promise<void> {
  const site = makeSite(options, fastify.prefix);
  fastify.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      // With no-referrer a browser would send `Origin: null` from our own forms.
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
  await fastify.register(practiceApi, { prefix: '/api/v1', site });
  await fastify.register(practicePages, { site });
}
