// SPDX-License-Identifier: EUPL-1.2
import type { ReadPage, ReadsItems } from '../network.ts';
import type { Conversation, Converse } from './conversation.ts';
import { toItem, toPost } from './incoming-item.ts';
import { findDeleted, pickForAnotherLook } from './look-again.ts';
import { oldestFirst } from './oldest-first.ts';
import { getOwnPosts, getRepliesOfOthers, getViews, type PostView } from './post-views.ts';
import { decodeCursor, encodeCursor, isBeforeKnown, type KnownItem, type ReadCursor } from './read-cursor.ts';
import { readPast } from './read-past.ts';
import { walkNotifications } from './walk-notifications.ts';

const postsInTurn = 30;

/**
 * Notifications bring what is new. Once they are walked through, each read also looks again at some known items (edits
 * and deletions are not notified) and through one recent thread (replies deeper than the fifth level are not notified).
 */
export function createReadsItems(converse: Converse): ReadsItems {
  return {
    read: async (session, cursor, limit) => readOn(converse(session), decodeCursor(cursor), limit),
    readPast: async (session, cursor, limit) => readPast(converse(session), cursor, limit),
  };
}

async function readOn(conversation: Conversation, cursor: ReadCursor, limit: number): Promise<ReadPage> {
  const { uris, since, walk } = await walkNotifications(conversation, cursor, limit);
  const upToDate = walk === null;
  const picked = upToDate ? pickForAnotherLook(cursor) : [];
  const wanted = new Set([...uris, ...picked.map(({ uri }) => uri)]);
  const views = await getViews(conversation, [...wanted]);
  const deletions = await findDeleted(conversation, picked, views);
  const own = upToDate ? (await getOwnPosts(conversation, postsInTurn)).posts : [];
  const thread = upToDate ? await walkThread(conversation, cursor, own) : [];

  const known = new Map(cursor.known.map((item) => [item.uri, item]));
  for (const { remoteId } of deletions) known.delete(remoteId);
  const fresh = takeNew([...views, ...thread], conversation.did, known);
  const posts = own.filter(({ uri }) => !cursor.posts.includes(uri));
  const next: ReadCursor = {
    since,
    walk,
    known: [...known.values()],
    posts: [...posts.map(({ uri }) => uri), ...cursor.posts],
    turn: cursor.turn + (upToDate ? 1 : 0),
  };
  const news = [...posts.map(toPost), ...fresh.map((view) => toItem(view, conversation.did))];
  return { events: [...oldestFirst(news), ...deletions], cursor: encodeCursor(next), more: !upToDate };
}

/** What stands under one recent post that has replies, and was not delivered long ago. */
async function walkThread(conversation: Conversation, cursor: ReadCursor, own: PostView[]): Promise<PostView[]> {
  const answered = own.filter(({ replyCount }) => (replyCount ?? 0) > 0);
  const post = answered[cursor.turn % Math.max(answered.length, 1)];
  const replies = post ? await getRepliesOfOthers(conversation, post.uri) : [];
  return replies.filter(({ indexedAt }) => !isBeforeKnown(cursor, indexedAt));
}

/** Views of others in a revision that was not delivered, each once; they are noted in `known`. */
function takeNew(views: PostView[], did: string, known: Map<string, KnownItem>): PostView[] {
  return views.filter(({ uri, cid, author, indexedAt }) => {
    if (author.did === did || known.get(uri)?.revision === cid) return false;
    known.set(uri, { uri, revision: cid, indexedAt });
    return true;
  });
}
