// SPDX-License-Identifier: EUPL-1.2
import type { FastifyInstance } from 'fastify';
import type { PortalPlaces } from './portal-pages/visit.ts';

const MONTHS_VALID = 6;

/** robots.txt (RFC 9309) and security.txt (RFC 9116), the second only where somebody can be written to. */
export function wellKnownRoutes(fastify: FastifyInstance, places: PortalPlaces, now: () => Date): void {
  fastify.get('/robots.txt', (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .type('text/plain; charset=utf-8')
      .send('User-agent: *\nAllow: /\n'),
  );
  const { securityContact, publicUrl } = places;
  if (securityContact === null) return;
  fastify.get('/.well-known/security.txt', (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .type('text/plain; charset=utf-8')
      .send(
        [
          `Contact: ${securityContact}`,
          `Expires: ${expiry(now())}`,
          'Preferred-Languages: it, en',
          `Canonical: ${publicUrl}/.well-known/security.txt`,
          '',
        ].join('\n'),
      ),
  );
}

// The first day of a month, so that the file is the same for everybody for weeks.
function expiry(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + MONTHS_VALID, 1)).toISOString();
}
