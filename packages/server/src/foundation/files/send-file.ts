// SPDX-License-Identifier: EUPL-1.2
import { Readable } from 'node:stream';
import type { KeptFile, StreamedFile } from '@arengo/contract';
import type { FastifyReply } from 'fastify';

// What a browser shows in a page of its own, under our policy that lets nothing run in it. The rest is only saved.
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp']);

/** Sends a file that was kept, as what it was judged to be and as nothing else. */
export function sendFile(reply: FastifyReply, { bytes, ...file }: KeptFile): FastifyReply {
  return headed(reply, file).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Sends a text while it is made, for saving: as fast as the reader takes it. */
export function sendStream(reply: FastifyReply, { pieces, ...file }: StreamedFile): FastifyReply {
  return headed(reply, file).send(Readable.from(pieces));
}

function headed(reply: FastifyReply, { name, mediaType }: Omit<KeptFile, 'bytes'>): FastifyReply {
  const place = SHOWN.has(mediaType) ? 'inline' : 'attachment';
  return reply
    .type(mediaType)
    .header('content-disposition', `${place}; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`)
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store');
}

/** For readers that know no other form (RFC 6266, appendix D). */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .replaceAll(/["\\%]/g, '_');
}

/** RFC 8187. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
