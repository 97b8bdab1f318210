// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const SECONDS = 300;

/** Sends what other sites may read too, kept for five minutes, or 304 when the reader has it already (RFC 9110, 13.1.2). */
export function sendOpenly(request: FastifyRequest, reply: FastifyReply, type: string, content: string | Buffer) {
  const tag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  reply.headers({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': `public, max-age=${SECONDS}`,
    // Opened by itself it must not be able to run anything.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
    etag: tag,
  });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (known.includes(tag)) return reply.code(304).send();
  return reply.type(type).send(content);
}
