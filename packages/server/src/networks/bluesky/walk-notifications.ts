// SPDX-License-Identifier: EUPL-1.2
import type { Conversation } from './conversation.ts';
import { isBeforeKnown, type ReadCursor } from './read-cursor.ts';

const reasons = ['reply', 'mention', 'quote'];
const mostPerPage = 100;
const beginning = new Date(0).toISOString();
/** The network sorts by the author's clock where that is earlier, so a late post lands below ones that we have. */
const overlapMs = 10 * 60_000;

export type Walked = {
  /** Addresses to deliver, unless they are known in the same revision. */
  uris: string[];
  since: string | null;
  walk: ReadCursor['walk'];
};

/**
 * One page of the notifications of replies, mentions and quotes. They come newest first: a walk goes back from the top to
 * where the last one began, page by page, and a crash in the middle resumes it. The first read takes one page: what is
 * older belongs to the past.
 */
export async function walkNotifications(
  conversation: Conversation,
  cursor: ReadCursor,
  limit: number,
): Promise<Walked> {
  const page = await conversation.ask((agent) =>
    agent.app.bsky.notification.listNotifications({
      reasons,
      limit: Math.min(Math.max(limit, 1), mostPerPage),
      ...(cursor.walk && { cursor: cursor.walk.at }),
    }),
  );
  const { notifications } = page;
  const revisions = new Map(cursor.known.map((item) => [item.uri, item.revision]));
  const uris = notifications
    .filter(({ uri, cid, indexedAt }) => revisions.get(uri) !== cid && !wasDelivered(cursor, indexedAt))
    .map(({ uri }) => uri)
    .toReversed();
  const top = cursor.walk?.top ?? notifications[0]?.indexedAt ?? cursor.since ?? beginning;
  const last = notifications.at(-1)?.indexedAt;
  const arrived =
    cursor.since === null || (last !== undefined && Date.parse(last) < Date.parse(cursor.since) - overlapMs);
  if (arrived || !page.cursor) return { uris, since: top, walk: null };
  return { uris, since: cursor.since, walk: { top, at: page.cursor } };
}

function wasDelivered(cursor: ReadCursor, indexedAt: string): boolean {
  return cursor.since !== null && indexedAt < cursor.since && isBeforeKnown(cursor, indexedAt);
}
