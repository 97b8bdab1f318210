// SPDX-License-Identifier: EUPL-1.2
// What a browser that knows nothing of a page fetches for it: bytes as they come over the wire, headers included.
import type { Browser } from 'playwright-core';

/** Bytes by the address of what was fetched. Throws when the page is not there. */
export async function firstLoad(browser: Browser, url: string): Promise<Map<string, number>> {
  const context = await browser.newContext({ locale: 'it-IT', viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const addresses = new Map<string, string>();
    const bytes = new Map<string, number>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const address = addresses.get(requestId) ?? requestId;
      bytes.set(address, (bytes.get(address) ?? 0) + encodedDataLength);
    });
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    const reply = await page.goto(url, { waitUntil: 'networkidle' });
    if (reply?.status() !== 200) throw new Error(`${url} answered ${reply?.status()}`);
    return bytes;
  } finally {
    await context.close();
  }
}

/** In kB of 1,000 bytes. */
export function kilobytes(bytes: ReadonlyMap<string, number>): number {
  return Math.round([...bytes.values()].reduce((sum, one) => sum + one, 0) / 100) / 10;
}
