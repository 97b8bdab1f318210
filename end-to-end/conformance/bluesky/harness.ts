// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBlueskyNetwork } from '../../../packages/server/src/networks/bluesky/bluesky-network.ts';
import { createOutgoingFetch } from '../../../packages/server/src/networks/http.ts';
import type { NetworkSession } from '../../../packages/server/src/networks/network.ts';
import type { Citizen, NetworkHarness } from '../../../packages/server/src/networks/network-contract.ts';
import { createPerson, eventually, listRecords, type Person, viewPost } from './person.ts';
import { type CuttingProxy, startProxy } from './proxy.ts';
import { startBluesky } from './start-bluesky.ts';

export type BlueskyHarness = NetworkHarness & {
  body: Person;
  neighbour: Person;
  proxy: CuttingProxy;
  sessionThroughProxy(): NetworkSession;
};

const postCollection = 'app.bsky.feed.post';

/** A body and a citizen on a real server, and a proxy that drops connections. */
export async function openHarness(): Promise<BlueskyHarness> {
  const server = await startBluesky();
  const proxy = await startProxy(server.pds);
  const away = await vacantOrigin();
  const body = await createPerson(server.pds, 'comune');
  const neighbour = await createPerson(server.pds, 'cittadina');
  const { password } = await body.post<{ password: string }>('com.atproto.server.createAppPassword', {
    name: 'arengo',
  });

  const fetch = createOutgoingFetch({
    allowedOrigins: [server.pds, proxy.origin, away],
    timeoutMs: 10_000,
    maxBytes: 10_000_000,
  });
  const session = (origin: string, appPassword = password): NetworkSession => ({
    accountId: 'account',
    remoteId: body.did,
    handle: body.handle,
    origin,
    credentials: { identifier: body.handle, appPassword },
    signal: new AbortController().signal,
  });
  return {
    network: createBlueskyNetwork({ fetch }),
    body,
    neighbour,
    proxy,
    citizen: createCitizen(neighbour, body),
    session: () => session(server.pds),
    sessionThroughProxy: () => session(proxy.origin),
    sessionWithWrongCredentials: () => session(server.pds, 'aaaa-bbbb-cccc-dddd'),
    sessionWithNetworkAway: () => session(away),
    sessionThatLosesTheNextAnswer: () => {
      proxy.loseNextAnswer();
      return session(proxy.origin);
    },
    async countPosts(text) {
      const posts = await listRecords(neighbour, body.did, postCollection);
      return posts.filter(({ value }) => value.text === text).length;
    },
    witness: {
      blocks: async ({ author }) =>
        (await listRecords(neighbour, body.did, 'app.bsky.graph.block')).some(
          ({ value }) => value.subject === author.remoteId,
        ),
      hides: async ({ remoteId }) =>
        (await listRecords(neighbour, body.did, 'app.bsky.feed.threadgate')).some(({ value }) =>
          [value.hiddenReplies].flat().includes(remoteId),
        ),
      replies: async ({ remoteId }, { text }) =>
        (await listRecords(neighbour, body.did, postCollection)).filter(
          ({ value }) => value.text === text && parentOf(value) === remoteId,
        ).length === 1,
    },
    untold: ['reports', 'reportsUsers'],
    async close() {
      await proxy.close();
      await server.stop();
    },
  };
}

function parentOf(value: Record<string, unknown>): string | undefined {
  return (value.reply as { parent: { uri: string } } | undefined)?.parent.uri;
}

function createCitizen(citizen: Person, body: Person): Citizen {
  type Written = { uri: string; cid: string };
  const write = async (record: Record<string, unknown>) => {
    const written = await citizen.post<Written>('com.atproto.repo.createRecord', {
      repo: citizen.did,
      collection: postCollection,
      record: { $type: postCollection, createdAt: new Date().toISOString(), ...record },
    });
    await eventually('the body is notified', () => isNotified(body, written));
    return { remoteId: written.uri };
  };
  return {
    async comment(postRemoteId, text) {
      const [post] = (await listRecords(citizen, body.did, postCollection)).filter(({ uri }) => uri === postRemoteId);
      if (!post) throw new Error(`no post ${postRemoteId}`);
      const ref = { uri: post.uri, cid: post.cid };
      await eventually('the post is shown', async () => (await viewPost(citizen, post.uri)) !== undefined);
      return write({ text, reply: { root: ref, parent: ref } });
    },
    visit(text) {
      const mention = `@${body.handle}`;
      const features = [{ $type: 'app.bsky.richtext.facet#mention', did: body.did }];
      return write({
        text: `${mention} ${text}`,
        facets: [{ index: { byteStart: 0, byteEnd: mention.length }, features }],
      });
    },
    async edit(remoteId, text) {
      const record = (await listRecords(citizen, citizen.did, postCollection)).find(({ uri }) => uri === remoteId);
      const written = await citizen.post<Written>('com.atproto.repo.putRecord', {
        repo: citizen.did,
        collection: postCollection,
        rkey: remoteId.split('/').at(-1),
        record: { ...record?.value, text },
      });
      await eventually('the edit is shown', async () => (await viewPost(citizen, remoteId))?.cid === written.cid);
    },
    async remove(remoteId) {
      const rkey = remoteId.split('/').at(-1);
      await citizen.post('com.atproto.repo.deleteRecord', { repo: citizen.did, collection: postCollection, rkey });
      await eventually('the post is gone', async () => (await viewPost(citizen, remoteId)) === undefined);
    },
  };
}

async function isNotified(body: Person, { uri, cid }: { uri: string; cid: string }): Promise<boolean> {
  type Page = { notifications: { uri: string; cid: string }[] };
  const { notifications } = await body.get<Page>('app.bsky.notification.listNotifications', { limit: '20' });
  return notifications.some((one) => one.uri === uri && one.cid === cid);
}

/** An origin where nobody listens. */
async function vacantOrigin(): Promise<string> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return `http://127.0.0.1:${port}`;
}
