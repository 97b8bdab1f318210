// SPDX-License-Identifier: EUPL-1.2
import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when a form was sent from a page of this very site: the browser says so itself (Sec-Fetch-Site), or the Origin is
 * the host that was called or the site's public one. A request that says neither is not believed.
 */
export function cameFromHere(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false;
  const { origin } = headers;
  if (origin === undefined || origin === 'null') return fetchSite === 'same-origin';
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === headers.host;
}
