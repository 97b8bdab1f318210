// SPDX-License-Identifier: EUPL-1.2
// What the practice network's API says, and the same in Arengo's words.
import { z } from 'zod';
import type { IncomingEvent, IncomingItem, IncomingPost } from '../network.ts';

const time = z.iso.datetime();

export const wireItem = z.object({
  id: z.string().min(1),
  kind: z.enum(['comment', 'visitor-post', 'message']),
  post: z.string().nullable(),
  parent: z.string().nullable(),
  author: z.object({ id: z.string().min(1), handle: z.string(), name: z.string() }),
  text: z.string(),
  revision: z.int(),
  created_at: time,
  held: z.boolean(),
  hidden: z.boolean(),
  removed: z.boolean(),
  deleted: z.boolean(),
  url: z.url(),
});

export const wirePost = z.object({ id: z.string().min(1), text: z.string(), created_at: time, url: z.url() });

const wireEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('item'), item: wireItem }),
  z.object({ type: z.literal('deletion'), item: z.string().min(1), at: time }),
  z.object({ type: z.literal('post'), post: wirePost }),
]);

export const wireFeed = z.object({ events: z.array(wireEvent), cursor: z.string(), more: z.boolean() });
export const wirePast = z.object({
  items: z.array(wireItem),
  posts: z.array(wirePost),
  cursor: z.string().nullable(),
  more: z.boolean(),
  total: z.int(),
});
export const wireWebhook = z.object({ events: z.array(wireEvent) });
export const wireMade = z.object({ id: z.string().min(1) });

export function toItem(item: z.output<typeof wireItem>): IncomingItem {
  return {
    kind: 'item',
    remoteId: item.id,
    itemType: item.kind,
    postRemoteId: item.post,
    parentRemoteId: item.parent,
    author: { remoteId: item.author.id, handle: item.author.handle, displayName: item.author.name },
    text: item.text,
    media: [],
    postedAt: item.created_at,
    revision: String(item.revision),
    permalink: item.url,
    held: item.held,
  };
}

export function toPost(post: z.output<typeof wirePost>): IncomingPost {
  return { kind: 'post', remoteId: post.id, text: post.text, postedAt: post.created_at, permalink: post.url };
}

export function toEvent(event: z.output<typeof wireEvent>): IncomingEvent {
  if (event.type === 'item') return toItem(event.item);
  if (event.type === 'post') return toPost(event.post);
  return { kind: 'deletion', remoteId: event.item, at: event.at };
}
