// SPDX-License-Identifier: EUPL-1.2
import type { ReadsItems } from '../network.ts';
import type { Converse } from './conversation.ts';
import { toEvent, toItem, toPost, wireFeed, wirePast } from './wire.ts';

/** The network's numbers never skip (see site/store/append-event.ts), so its cursor is ours. */
export function createReadsItems(converse: Converse): ReadsItems {
  return {
    async read(session, cursor, limit) {
      const feed = await converse(session).look(`/events?${query({ after: cursor, limit })}`, wireFeed);
      return { events: feed.events.map(toEvent), cursor: feed.cursor, more: feed.more };
    },
    async readPast(session, cursor, limit) {
      const past = await converse(session).look(`/items/past?${query({ before: cursor, limit })}`, wirePast);
      const posts = past.posts.map(toPost);
      // Newest first on the wire; items of the same instant keep their order in the sort.
      const items = past.items.map(toItem).reverse();
      const events = [...posts, ...items].sort((one, other) => Date.parse(one.postedAt) - Date.parse(other.postedAt));
      return { events, cursor: past.cursor, more: past.more, estimate: past.total };
    },
  };
}

const MOST = 200;

function query({ limit, ...place }: { limit: number; after?: string | null; before?: string | null }): URLSearchParams {
  const parameters = new URLSearchParams({ limit: String(Math.min(limit, MOST)) });
  for (const [name, value] of Object.entries(place)) if (typeof value === 'string') parameters.set(name, value);
  return parameters;
}
