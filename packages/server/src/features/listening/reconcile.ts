// SPDX-License-Identifier: EUPL-1.2
// What a delivery means, given what is known: pure.
import type { IncomingDeletion, IncomingEvent, IncomingItem, IncomingPost } from '../../networks/network.ts';

export type Known = { revision: string; earlierRevisions: readonly string[]; deleted: boolean };
export type Meaning = 'new' | 'edited' | 'known';

/** A delivery may come twice, late, or out of order; a form seen before is not an edit. */
export function meaningOf(incoming: Pick<IncomingItem, 'revision'>, known: Known | undefined): Meaning {
  if (!known) return 'new';
  if (known.deleted) return 'known';
  const seen = known.revision === incoming.revision || known.earlierRevisions.includes(incoming.revision);
  return seen || isBefore(incoming.revision, known.revision) ? 'known' : 'edited';
}

const NUMBER = /^\d{1,15}$/;

// A network that numbers its forms tells their order by that; of other revisions no order is known.
function isBefore(one: string, other: string): boolean {
  return NUMBER.test(one) && NUMBER.test(other) && Number(one) < Number(other);
}

export type Sorted = { items: IncomingItem[]; deletions: IncomingDeletion[]; posts: IncomingPost[] };

/** The last word of a page on each thing, in a fixed order so that two hearers never wait for each other in a ring. */
export function lastWords(events: readonly IncomingEvent[]): Sorted {
  const last = <K extends IncomingEvent['kind']>(kind: K) => {
    const byId = new Map<string, Extract<IncomingEvent, { kind: K }>>();
    for (const event of events)
      if (event.kind === kind) byId.set(event.remoteId, event as Extract<IncomingEvent, { kind: K }>);
    return [...byId.values()].sort((a, b) => (a.remoteId < b.remoteId ? -1 : 1));
  };
  return { items: last('item'), deletions: last('deletion'), posts: last('post') };
}

/** Deliveries, in their order, as few pages as can be: a page holds one form of a thing, or `lastWords` would lose one. */
export function pagesOf(deliveries: readonly (readonly IncomingEvent[])[]): IncomingEvent[][] {
  const pages: IncomingEvent[][] = [];
  let told = new Set<string>();
  for (const events of deliveries) {
    const again = events.some((event) => told.has(event.remoteId));
    if (again || pages.length === 0) {
      pages.push([]);
      told = new Set();
    }
    pages.at(-1)?.push(...events);
    for (const event of events) told.add(event.remoteId);
  }
  return pages;
}

const MOST_CHARACTERS = 1_000_000;

/** Text that PostgreSQL can hold: NUL becomes its symbol, lone surrogates the replacement character. */
export function storable(text: string): string {
  return text.slice(0, MOST_CHARACTERS).toWellFormed().replaceAll('\0', '␀');
}
