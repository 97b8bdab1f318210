// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { NetworkRefused, type ReadPage } from '../network.ts';
import type { Conversation } from './conversation.ts';
import { toItem, toPost } from './incoming-item.ts';
import { oldestFirst } from './oldest-first.ts';
import { getOwnPosts, getRepliesOfOthers, getViews } from './post-views.ts';
import { walkNotifications } from './walk-notifications.ts';

const place = z.object({ part: z.enum(['posts', 'visits']), at: z.string().nullable() });
type Place = z.infer<typeof place>;
/** Each post costs a request for its thread. */
const itemsPerPost = 4;
const mostPostsAtOnce = 10;

/**
 * First the account's posts with all that stands under each, then the mentions, newest page first. The network tells
 * how many posts there are but not how many items: `estimate` is null.
 */
export async function readPast(conversation: Conversation, cursor: string | null, limit: number) {
  const from = decodePlace(cursor);
  const page =
    from.part === 'posts' ? readPosts(conversation, from.at, limit) : readVisits(conversation, from.at, limit);
  return { ...(await page), estimate: null };
}

async function readPosts(conversation: Conversation, at: string | null, limit: number): Promise<ReadPage> {
  const most = Math.min(Math.max(Math.ceil(limit / itemsPerPost), 1), mostPostsAtOnce);
  const { posts, cursor } = await getOwnPosts(conversation, most, at ?? undefined);
  const items = [];
  for (const { uri } of posts) items.push(...(await getRepliesOfOthers(conversation, uri)));
  const events = oldestFirst([...posts.map(toPost), ...items.map((view) => toItem(view, conversation.did))]);
  return {
    events,
    cursor: encodePlace(cursor ? { part: 'posts', at: cursor } : { part: 'visits', at: null }),
    more: true,
  };
}

async function readVisits(conversation: Conversation, at: string | null, limit: number): Promise<ReadPage> {
  const start = new Date(0).toISOString();
  const walk = at === null ? null : { top: start, at };
  const page = await walkNotifications(conversation, { since: start, walk, known: [], posts: [], turn: 0 }, limit);
  const views = await getViews(conversation, page.uris);
  const events = oldestFirst(views.map((view) => toItem(view, conversation.did)));
  return { events, cursor: encodePlace({ part: 'visits', at: page.walk?.at ?? null }), more: page.walk !== null };
}

function encodePlace(at: Place): string {
  return JSON.stringify(at);
}

function decodePlace(cursor: string | null): Place {
  if (cursor === null) return { part: 'posts', at: null };
  try {
    return place.parse(JSON.parse(cursor));
  } catch {
    throw new NetworkRefused('invalid', 'Not a cursor of the past of this network');
  }
}
