// SPDX-License-Identifier: EUPL-1.2
import type { FastifyRequest } from 'fastify';
import { RefusedError } from '../errors.ts';

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a request that would change something and was sent by a page of another site (OWASP: Fetch Metadata). */
export function refuseForeignOrigin(request: Pick<FastifyRequest, 'method' | 'headers' | 'host'>): void {
  if (HARMLESS.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const foreign =
    site === undefined
      ? origin !== undefined && hostOf(origin) !== request.host
      : site !== 'same-origin' && site !== 'none';
  if (!foreign) return;
  throw new RefusedError({
    it: 'Questa richiesta viene da un altro sito e non è stata eseguita.',
    en: 'This request comes from another site and was not carried out.',
  });
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
