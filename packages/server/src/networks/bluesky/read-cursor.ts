// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { NetworkRefused } from '../network.ts';

/** An item that was delivered: its address, its revision and when the network indexed it. */
export type KnownItem = { uri: string; revision: string; indexedAt: string };

export type ReadCursor = {
  /** Notifications older than this were all delivered; null before the first read. */
  since: string | null;
  /** A walk back through the notifications that is not at `since` yet: where it began and where it goes on. */
  walk: { top: string; at: string } | null;
  /** The newest items delivered, newest first: looked at again for edits and deletions. */
  known: KnownItem[];
  /** The newest posts of the account that were delivered. */
  posts: string[];
  /** Counts reads that were up to date, so that each looks at another part of what is known. */
  turn: number;
};

export const mostKnown = 200;
export const mostPosts = 50;

const shape = z.object({
  since: z.string().nullable(),
  walk: z.object({ top: z.string(), at: z.string() }).nullable(),
  known: z.array(z.tuple([z.string(), z.string(), z.string()])),
  posts: z.array(z.string()),
  turn: z.int().min(0),
});

/** @throws NetworkRefused('invalid') for a cursor that is not one of ours. */
export function decodeCursor(text: string | null): ReadCursor {
  if (text === null) return { since: null, walk: null, known: [], posts: [], turn: 0 };
  const { known, ...rest } = parse(text);
  return { ...rest, known: known.map(([uri, revision, indexedAt]) => ({ uri, revision, indexedAt })) };
}

export function encodeCursor(cursor: ReadCursor): string {
  const known = cursor.known
    .toSorted((a, b) => Date.parse(b.indexedAt) - Date.parse(a.indexedAt))
    .slice(0, mostKnown)
    .map(({ uri, revision, indexedAt }) => [uri, revision, indexedAt]);
  return JSON.stringify({ ...cursor, known, posts: cursor.posts.slice(0, mostPosts) });
}

/** Whether an item was delivered so long ago that it may have left `known` since. */
export function isBeforeKnown({ known }: ReadCursor, indexedAt: string): boolean {
  const oldest = known.at(-1);
  return known.length >= mostKnown && oldest !== undefined && indexedAt < oldest.indexedAt;
}

function parse(text: string): z.infer<typeof shape> {
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    throw new NetworkRefused('invalid', `Not a cursor of this network: ${error instanceof Error ? error.message : ''}`);
  }
}
