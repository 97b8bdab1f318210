// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const SECONDS = 60;
// As small as makes a difference, as quick as a reader does not notice.
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;

/** A public page ready to be sent: its text, and what it is compressed, once somebody asked for that. */
export type ReadyPage = {
  content: Buffer;
  tag: string;
  language: string;
  pressed: Partial<Record<Pressing, Promise<Buffer>>>;
};
type Pressing = 'br' | 'gzip';

const pressBrotli = promisify(brotliCompress);
const pressGzip = promisify(gzip);
const PRESSES: Record<Pressing, (content: Buffer) => Promise<Buffer>> = {
  br: (content) =>
    pressBrotli(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  gzip: (content) => pressGzip(content, { level: GZIP_LEVEL }),
};

/** `before`: the page as it was; where it says the same it is ready, compressed and all. */
export function readyPage(language: string, page: string, before: ReadyPage | null = null): ReadyPage {
  const tag = `W/"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`;
  if (before?.tag === tag && before.language === language) return before;
  return { content: Buffer.from(page), tag, language, pressed: {} };
}

/** Sends a page that anybody may keep for a minute, or 304 when the browser has it already (RFC 9110, 13.1.2). */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, page: ReadyPage) {
  const { content, tag, language, pressed } = page;
  reply.headers({
    'cache-control': `public, max-age=${SECONDS}`,
    'content-language': language,
    etag: tag,
    vary: 'Accept-Language, Accept-Encoding',
  });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (known.includes(tag)) return reply.code(304).send();
  reply.type('text/html; charset=utf-8');
  const pressing = pressingOf(request.headers['accept-encoding']);
  if (pressing === null) return reply.send(content);
  pressed[pressing] ??= PRESSES[pressing](content);
  return reply.header('content-encoding', pressing).send(await pressed[pressing]);
}

/** The better one that the browser takes (RFC 9110, 12.5.3); null: none of them. */
export function pressingOf(accepted: string | string[] | undefined): Pressing | null {
  const taken = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim().split(/\s*;\s*/))
    .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : null;
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
