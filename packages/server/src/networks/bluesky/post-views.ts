// SPDX-License-Identifier: EUPL-1.2
import { AppBskyFeedDefs, type AppBskyFeedGetPostThread } from '@atproto/api';
import { unlessGone } from './bluesky-failure.ts';
import type { Conversation } from './conversation.ts';

export type PostView = AppBskyFeedDefs.PostView;
type ThreadNode = AppBskyFeedGetPostThread.OutputSchema['thread'];

/** app.bsky.feed.getPosts takes no more at once. */
export const viewsAtOnce = 25;
const mostDepth = 1000;

/** Posts as the network shows them to the account. Those that it does not show are left out, for whatever reason. */
export async function getViews(conversation: Conversation, uris: readonly string[]): Promise<PostView[]> {
  const views: PostView[] = [];
  for (let from = 0; from < uris.length; from += viewsAtOnce) {
    const some = uris.slice(from, from + viewsAtOnce);
    views.push(...(await conversation.ask((agent) => agent.app.bsky.feed.getPosts({ uris: some }))).posts);
  }
  return views;
}

/** The account's own posts that open a thread, newest first. */
export async function getOwnPosts(conversation: Conversation, limit: number, cursor?: string) {
  const page = await conversation.ask((agent) =>
    agent.app.bsky.feed.getAuthorFeed({
      actor: conversation.did,
      filter: 'posts_no_replies',
      limit,
      ...(cursor && { cursor }),
    }),
  );
  const posts = page.feed.map(({ post }) => post).filter(({ author }) => author.did === conversation.did);
  return { posts, cursor: page.cursor ?? null };
}

/** What others wrote under a post, at any depth the network shows; empty when the post is gone. */
export async function getRepliesOfOthers(conversation: Conversation, uri: string): Promise<PostView[]> {
  const answer = await unlessGone(
    conversation.ask((agent) => agent.app.bsky.feed.getPostThread({ uri, depth: mostDepth, parentHeight: 0 })),
  );
  const found: PostView[] = [];
  const pending: ThreadNode[] = answer ? [answer.thread] : [];
  while (pending.length > 0) {
    const node = pending.pop();
    if (!AppBskyFeedDefs.isThreadViewPost(node)) continue;
    if (node.post.author.did !== conversation.did) found.push(node.post);
    pending.push(...(node.replies ?? []));
  }
  return found;
}
