// SPDX-License-Identifier: EUPL-1.2

// Parameters of routes that open something to whoever has them: private pages, calendars.
const OPENS = /:(?:key|secret)\b/;

/** The path of a request as it may stand in a log: without its query, and without what opens a private address. */
export function pathToLog(url: string, route: string | undefined): string {
  return route !== undefined && OPENS.test(route) ? route : (url.split('?')[0] ?? '');
}
