// SPDX-License-Identifier: EUPL-1.2
// A page of the portal costs a phone with an empty cache at most 100 kB: text, style, fonts and images, as they come over the wire.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { firstLoad, kilobytes } from './support/first-load.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { openBrowser } from './support/open-browser.ts';

const MOST_KB = 100;
const PAGES = [
  '',
  '?lang=en',
  '/policy',
  '/policy?lang=en',
  '/policy/versioni',
  '/account',
  '/verifica',
  '/pubblicazioni',
  '/note-legali',
  '/accessibilita',
];

let installation: Installation;
let browser: Browser;
before(async () => {
  installation = await startInstallation({ graceSeconds: 2 });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await installation?.stop();
});

test('the scales weigh what they should: a page of 120 kB is too heavy', async () => {
  const { createServer } = await import('node:http');
  const server = createServer((_request, reply) =>
    reply.setHeader('content-type', 'text/html').end('x'.repeat(120_000)),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  assert.ok(kilobytes(await firstLoad(browser, `http://127.0.0.1:${address.port}/`)) > MOST_KB);
  server.close();
});

for (const path of PAGES) {
  test(`/enti/valdoria${path} is at most ${MOST_KB} kB on first load`, async () => {
    const bytes = await firstLoad(browser, `${installation.url}/enti/valdoria${path}`);
    assert.ok(
      [...bytes.keys()].some((address) => address.endsWith('.css')),
      'the style was fetched too',
    );
    assert.ok(kilobytes(bytes) <= MOST_KB, `${kilobytes(bytes)} kB: ${JSON.stringify(Object.fromEntries(bytes))}`);
  });
}
