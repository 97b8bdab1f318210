// SPDX-License-Identifier: EUPL-1.2
// What an invented citizen may do, whether by hand on the pages or through the crowd's API.
import { found, PracticeRefusal } from './refusal.ts';
import type { Site } from './site.ts';
import type { Citizen } from './store/citizen-store.ts';
import type { ItemView } from './store/item-view.ts';
import type { Page } from './store/page-store.ts';
import { checkText } from './text-rules.ts';

export type Written =
  | { kind: 'comment'; postId: string; parentId: string | null }
  | { kind: 'visitor-post' }
  | { kind: 'message' };

/** Writes on a page. Throws PracticeRefusal: `blocked`, `not-found` (post, parent), `text-...`. */
export async function writeItem(site: Site, page: Page, citizen: Citizen, where: Written, text: string) {
  const { store } = site;
  if (await store.measures.blockOf(page.id, citizen.id)) {
    throw new PracticeRefusal('blocked', 'This page has blocked this citizen.');
  }
  const place = { postId: null as string | null, parentId: null as string | null };
  if (where.kind === 'comment') {
    place.postId = found(await store.posts.ofPage(page.id, where.postId), 'post').id;
    if (where.parentId !== null) place.parentId = (await commentUnder(site, place.postId, where.parentId)).id;
  }
  const held = where.kind === 'visitor-post' && page.holdVisitorPosts;
  const item = { pageId: page.id, citizenId: citizen.id, kind: where.kind, ...place, text: checkText(text), held };
  return store.items.write(item, site.clock.now(), site.announce);
}

/** Changes one's own words. Throws PracticeRefusal: `not-yours`, `gone`, `blocked`, `text-...`. */
export async function editItem(site: Site, citizen: Citizen, itemId: string, text: string): Promise<ItemView> {
  const item = await ownItem(site, citizen, itemId);
  if (await site.store.measures.blockOf(item.pageId, citizen.id)) {
    throw new PracticeRefusal('blocked', 'This page has blocked this citizen.');
  }
  const edited = await site.store.items.edit(item, checkText(text), site.clock.now(), site.announce);
  if (!edited) throw new PracticeRefusal('gone', 'This item is gone.');
  return edited;
}

/** Takes one's own words away; may be said twice. A blocked citizen may too. Throws PracticeRefusal: `not-yours`. */
export async function deleteItem(site: Site, citizen: Citizen, itemId: string): Promise<ItemView> {
  const item = await ownItem(site, citizen, itemId);
  await site.store.items.delete(item, site.clock.now(), site.announce);
  return item;
}

/** An item of this citizen's own. Throws PracticeRefusal: `not-found`, `not-yours`. */
export async function ownItem(site: Site, citizen: Citizen, itemId: string): Promise<ItemView> {
  const item = found(await site.store.items.byId(itemId), 'item');
  if (item.authorId !== citizen.id) throw new PracticeRefusal('not-yours', 'Another citizen wrote this.');
  return item;
}

async function commentUnder(site: Site, postId: string, itemId: string): Promise<ItemView> {
  const parent = found(await site.store.items.byId(itemId), 'comment');
  if (parent.postId !== postId) throw new PracticeRefusal('not-found', 'There is no such comment under this post.');
  if (parent.deletedAt || parent.removedAt) throw new PracticeRefusal('gone', 'The comment that it answers is gone.');
  return parent;
}
