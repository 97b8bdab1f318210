// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const SECONDS = 60;

/** Sends a page that anybody may keep for a minute, or 304 when the browser has it already (RFC 9110, 13.1.2). */
export function sendPage(request: FastifyRequest, reply: FastifyReply, language: string, page: string) {
  const tag = `W/"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`;
  reply.headers({
    'cache-control': `public, max-age=${SECONDS}`,
    'content-language': language,
    etag: tag,
    vary: 'Accept-Language',
  });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (known.includes(tag)) return reply.code(304).send();
  return reply.type('text/html; charset=utf-8').send(page);
}

/** Sends a page that says what went wrong. */
export function sendTrouble(reply: FastifyReply, status: number, language: string, page: string) {
  reply.headers({ 'cache-control': 'no-store', 'content-language': language, vary: 'Accept-Language' });
  return reply.code(status).type('text/html; charset=utf-8').send(page);
}

/** Sends a page to the one who asked: kept nowhere, listed nowhere, and its address told to no other site. */
export function sendPrivately(_request: FastifyRequest, reply: FastifyReply, language: string, page: string) {
  reply.headers({
    'cache-control': 'no-store',
    'content-language': language,
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    vary: 'Accept-Language',
  });
  return reply.type('text/html; charset=utf-8').send(page);
}
