// SPDX-License-Identifier: EUPL-1.2
// What an AppView answers to our reading, kept in memory: thousands of comments at once, clocks that lie, blocked authors.
import type { Agent } from '@atproto/api';
import { NetworkRefused, type NetworkSession } from '../network.ts';
import type { Conversation } from './conversation.ts';

export const bodyDid = 'did:plc:body';
export const session: NetworkSession = {
  accountId: 'account',
  remoteId: bodyDid,
  handle: 'comune.example',
  origin: 'https://pds.example',
  credentials: {},
  signal: new AbortController().signal,
};

type Post = {
  uri: string;
  cid: string;
  author: { did: string; handle: string };
  record: {
    text: string;
    createdAt: string;
    reply?: { root: { uri: string; cid: string }; parent: { uri: string; cid: string } };
  };
  indexedAt: string;
  replyCount: number;
  notified: boolean;
};

type How = { clockBehindMs?: number; notified?: boolean; by?: string };
type Page = { limit: number; cursor?: string };

export type NetworkView = ReturnType<typeof createNetworkView>;

export function createNetworkView() {
  const posts = new Map<string, Post>();
  const blocked = new Set<string>();
  const requests: string[] = [];
  const clock = { now: Date.UTC(2026, 2, 10, 9) };
  const ask = createAsk(posts, blocked, requests);
  const write = (did: string, text: string, parent: Post | null, how: How = {}) => {
    clock.now += 1000;
    const post = createPost(did, text, parent, how, clock.now);
    if (parent) parent.replyCount += 1;
    posts.set(post.uri, post);
    return post;
  };
  return {
    blocked,
    /** Names of the requests since the last time this was asked. */
    takeRequests: () => requests.splice(0),
    ownPost: (text: string) => write(bodyDid, text, null),
    comment: (parent: Post, text: string, how?: How) => write(how?.by ?? 'did:plc:citizen', text, parent, how),
    mention: (text: string, how?: How) => write(how?.by ?? 'did:plc:citizen', text, null, how),
    edit(post: Post, text: string) {
      post.record.text = text;
      post.cid = `${post.cid}x`;
    },
    remove: (post: Post) => posts.delete(post.uri),
    converse: (): Conversation => ({ did: bodyDid, now: () => new Date(clock.now), ask, order: ask }),
  };
}

function createPost(did: string, text: string, parent: Post | null, how: How, now: number): Post {
  const root = parent?.record.reply?.root ?? parent;
  const reply = parent && root ? { reply: { root, parent: { uri: parent.uri, cid: parent.cid } } } : {};
  return {
    uri: `at://${did}/app.bsky.feed.post/p${now}`,
    cid: `bafy${now}`,
    author: { did, handle: `${did.slice(8)}.example` },
    record: { text, createdAt: new Date(now - (how.clockBehindMs ?? 0)).toISOString(), ...reply },
    indexedAt: new Date(now).toISOString(),
    replyCount: 0,
    notified: how.notified ?? true,
  };
}

/** Like the network's own order: by the earlier of the author's clock and its own. */
function sortAt({ record, indexedAt }: Post): string {
  return record.createdAt < indexedAt ? record.createdAt : indexedAt;
}

function takePage(all: Post[], { limit, cursor }: Page) {
  const sorted = all.toSorted((a, b) => (sortAt(a) < sortAt(b) ? 1 : -1));
  const rest = sorted.filter((post) => cursor === undefined || sortAt(post) < cursor).slice(0, limit);
  const last = rest.at(-1);
  return { rest, cursor: last && rest.length === limit ? sortAt(last) : undefined };
}

function createAsk(posts: Map<string, Post>, blocked: Set<string>, requests: string[]): Conversation['ask'] {
  const all = () => [...posts.values()];
  const shown = (post: Post | undefined): post is Post => post !== undefined && !blocked.has(post.author.did);
  const existing = (uri: string) => {
    const post = posts.get(uri);
    if (!post) throw new NetworkRefused('gone', uri);
    return post;
  };
  const thread = (post: Post): object => ({
    $type: 'app.bsky.feed.defs#threadViewPost',
    post,
    replies: all()
      .filter((one) => shown(one) && one.record.reply?.parent.uri === post.uri)
      .map(thread),
  });
  const answers: Record<
    string,
    (params: Page & { uri: string; uris: string[]; rkey: string; repo: string }) => object
  > = {
    listNotifications(params) {
      const theirs = all().filter((post) => post.author.did !== bodyDid && post.notified && shown(post));
      const { rest, cursor } = takePage(theirs, params);
      return { notifications: rest.map((post) => ({ uri: post.uri, cid: post.cid, indexedAt: sortAt(post) })), cursor };
    },
    getAuthorFeed(params) {
      const own = all().filter((post) => post.author.did === bodyDid && !post.record.reply);
      const { rest, cursor } = takePage(own, params);
      return { feed: rest.map((post) => ({ post })), cursor };
    },
    getPosts: ({ uris }) => ({ posts: uris.map((uri) => posts.get(uri)).filter(shown) }),
    getPostThread: ({ uri }) => ({ thread: thread(existing(uri)) }),
    getRecord({ repo, rkey }) {
      const { uri, cid, record } = existing(`at://${repo}/app.bsky.feed.post/${rkey}`);
      return { uri, cid, value: record };
    },
  };
  const namespace = new Proxy(
    {},
    {
      get: (_target, name: string) => async (params: Parameters<(typeof answers)[string]>[0]) => {
        requests.push(name);
        return { data: structuredClone(answers[name]?.(params)) };
      },
    },
  );
  const bsky = { notification: namespace, feed: namespace };
  const agent = { app: { bsky }, com: { atproto: { repo: namespace } } } as unknown as Agent;
  return async (call) => (await call(agent)).data;
}
