// SPDX-License-Identifier: EUPL-1.2
// What the practice network tells a page's owner, in the feed and by webhook, in its own words.
import type { ItemView } from './store/item-view.ts';

export type PostView = {
  id: string;
  pageHandle: string;
  text: string;
  language: string;
  link: string | null;
  postedAt: Date;
  images: { position: number; alt: string }[];
};

export type FeedEvent =
  | { type: 'item'; item: ItemView }
  | { type: 'deletion'; itemId: string; at: Date }
  | { type: 'post'; post: PostView };

/** Turns an event into the JSON text of a webhook. */
export type Announce = (event: FeedEvent) => string;

const LETTER = { comment: 'c', 'visitor-post': 'v', message: 'm' } as const;

/** The id of an item's element on its page. */
export function itemAnchor({ kind, id }: Pick<ItemView, 'id' | 'kind'>): string {
  return `${LETTER[kind]}-${id}`;
}

/** Where an item is seen, below the site's address. */
export function itemPath(item: Pick<ItemView, 'id' | 'kind' | 'postId' | 'pageHandle'>): string {
  const anchor = `#${itemAnchor(item)}`;
  if (item.kind === 'message') return `/p/${item.pageHandle}/messages${anchor}`;
  if (item.kind === 'visitor-post') return `/p/${item.pageHandle}${anchor}`;
  return `/p/${item.pageHandle}/posts/${item.postId}${anchor}`;
}

function postPath(post: Pick<PostView, 'id' | 'pageHandle'>): string {
  return `/p/${post.pageHandle}/posts/${post.id}`;
}

export function itemJson(item: ItemView, publicUrl: string) {
  return {
    id: item.id,
    kind: item.kind,
    post: item.postId,
    parent: item.parentId,
    author: { id: item.authorId, handle: item.authorHandle, name: item.authorName },
    text: item.text,
    revision: item.revision,
    created_at: item.postedAt.toISOString(),
    edited_at: item.editedAt?.toISOString() ?? null,
    held: item.held,
    hidden: item.hiddenAt !== null,
    removed: item.removedAt !== null,
    deleted: item.deletedAt !== null,
    url: publicUrl + itemPath(item),
  };
}

export function postJson(post: PostView, publicUrl: string) {
  return {
    id: post.id,
    text: post.text,
    language: post.language,
    link: post.link,
    created_at: post.postedAt.toISOString(),
    url: publicUrl + postPath(post),
    images: post.images.map(({ position, alt }) => ({ url: `${publicUrl}/images/${post.id}/${position}`, alt })),
  };
}

export function eventJson(event: FeedEvent, publicUrl: string) {
  if (event.type === 'item') return { type: event.type, item: itemJson(event.item, publicUrl) };
  if (event.type === 'post') return { type: event.type, post: postJson(event.post, publicUrl) };
  return { type: event.type, item: event.itemId, at: event.at.toISOString() };
}
