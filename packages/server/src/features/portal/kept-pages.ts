// SPDX-License-Identifier: EUPL-1.2
// Public pages as they were just made, kept for seconds: many readers at once cost what one does. Nothing private comes here.

export type Kept<Page> = {
  /** The page under this key: kept, or made now by `make`. Who asks for the same one meanwhile waits for the same making. */
  page(key: string, make: () => Promise<Page>): Promise<Page>;
  /** How much is kept now, the keys included. */
  bytes(): number;
};

export type KeepingOptions<Page> = {
  /** So long a page is as good as new. 0: nothing is kept. */
  freshMs: number;
  /** So long in all it may be shown, while the next one is being made. */
  shownMs: number;
  /** Bytes that may be kept in all; what was not asked for longest goes first. */
  mostBytes: number;
  bytesOf(page: Page): number;
  /** Milliseconds that never go back. */
  now?: () => number;
};

type Entry<Page> = { page: Page; madeAt: number; bytes: number };

/** Where making fails, everybody who waited is told, and the next one tries again. */
export function keepPages<Page>(options: KeepingOptions<Page>): Kept<Page> {
  const { freshMs, shownMs, mostBytes, bytesOf, now = () => performance.now() } = options;
  const kept = new Map<string, Entry<Page>>();
  const making = new Map<string, Promise<Page>>();
  let bytes = 0;

  const forget = (key: string) => {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, page: Page, madeAt: number) => {
    forget(key);
    const entry = { page, madeAt, bytes: bytesOf(page) + key.length };
    kept.set(key, entry);
    bytes += entry.bytes;
    // In the order of their last use: what nobody asks for any more goes when its time is over, or when there is no room.
    for (const [oldest, { madeAt: at }] of kept) {
      if (bytes <= mostBytes && madeAt - at < shownMs) break;
      forget(oldest);
    }
  };
  const renew = (key: string, make: () => Promise<Page>): Promise<Page> => {
    const underWay = making.get(key);
    if (underWay) return underWay;
    // What is on the page is as old as its reading, not as its writing.
    const madeAt = now();
    const made = make().then(
      (page) => {
        making.delete(key);
        keep(key, page, madeAt);
        return page;
      },
      (error: unknown) => {
        making.delete(key);
        forget(key);
        throw error;
      },
    );
    making.set(key, made);
    return made;
  };

  return {
    bytes: () => bytes,
    async page(key, make) {
      if (freshMs === 0) return make();
      const found = kept.get(key);
      const age = found ? now() - found.madeAt : Number.POSITIVE_INFINITY;
      if (!found || age >= shownMs) return renew(key, make);
      // The last one asked for is the last one to go.
      kept.delete(key);
      kept.set(key, found);
      // A failure is told to the next one who has to wait for it.
      if (age >= freshMs) renew(key, make).catch(() => undefined);
      return found.page;
    },
  };
}
