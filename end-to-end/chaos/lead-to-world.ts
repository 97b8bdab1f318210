// SPDX-License-Identifier: EUPL-1.2
// Loaded into the server before its own code: the practice network that it would find in itself stands elsewhere. Nothing
// else of the server is touched.
import { readWorldOrigin } from './world-origin.ts';

const world = readWorldOrigin();
const own = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const { pathname, search } = new URL(request.url);
  return own(pathname.startsWith('/practice/') ? new Request(`${world}${pathname}${search}`, request) : request);
};
