// SPDX-License-Identifier: EUPL-1.2
// Public pages as they were just made, kept for seconds: many readers at once cost what one does. Nothing private comes here.

/** Makes a page; given the one that was kept, or null, so that what did not change need not be made again. */
export type Make<Page> = (before: Page | null) => Promise<Page>;

export type Kept<Page> = {
  /** The page under this key: kept, or made now. Who asks for the same one meanwhile waits for the same making. */
  page(key: string, make: Make<Page>): Promise<Page>;
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
  const makings = new Map<string, Promise<Page>>();
  /** Pages that are getting old, in the order in which they were asked for. */
  const waiting = new Map<string, Make<Page>>();
  let renewing = false;
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
  const making = (key: string, make: Make<Page>): Promise<Page> => {
    const underWay = makings.get(key);
    if (underWay) return underWay;
    waiting.delete(key);
    // What is on the page is as old as its reading, not as its writing.
    const madeAt = now();
    const made = make(kept.get(key)?.page ?? null).then(
      (page) => {
        makings.delete(key);
        keep(key, page, madeAt);
        return page;
      },
      (error: unknown) => {
        makings.delete(key);
        forget(key);
        throw error;
      },
    );
    makings.set(key, made);
    return made;
  };
  // One at a time: a reader who needs a page does not stand behind all those that are only getting old.
  const renewInTurn = async (key: string, make: Make<Page>) => {
    if (!makings.has(key)) waiting.set(key, make);
    if (renewing) return;
    renewing = true;
    // A failure is told to the next one who has to wait for it.
    for (const [next, makeNext] of waiting) await making(next, makeNext).catch(() => undefined);
    renewing = false;
  };

  return {
    bytes: () => bytes,
    async page(key, make) {
      if (freshMs === 0) return make(null);
      const found = kept.get(key);
      const age = found ? now() - found.madeAt : Number.POSITIVE_INFINITY;
      if (!found || age >= shownMs) return making(key, make);
      // The last one asked for is the last one to go.
      kept.delete(key);
      kept.set(key, found);
      if (age >= freshMs) void renewInTurn(key, make);
      return found.page;
    },
  };
}
