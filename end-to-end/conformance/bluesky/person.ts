// SPDX-License-Identifier: EUPL-1.2
// People of the network, by bare HTTP: what they see is learnt without the adapter and without its library.
import { setTimeout as pause } from 'node:timers/promises';

type Json = Record<string, unknown>;
export type StoredRecord = { uri: string; cid: string; value: Json };
export type PostView = { uri: string; cid: string; record: Json; embed?: Json; author: { did: string } };
export type Person = {
  did: string;
  handle: string;
  password: string;
  get<T>(method: string, params: Record<string, string | string[]>): Promise<T>;
  post<T>(method: string, body: Json): Promise<T>;
};

const patienceMs = 20_000;

/** Opens a new account on the server. */
export async function createPerson(pds: string, name: string): Promise<Person> {
  const handle = `${name}.test`;
  const password = `${name}-password`;
  const account = { handle, password, email: `${name}@example.com` };
  const { did, accessJwt } = await call<{ did: string; accessJwt: string }>(
    pds,
    'com.atproto.server.createAccount',
    account,
  );
  return {
    did,
    handle,
    password,
    get: (method, params) => call(pds, `${method}?${query(params)}`, null, accessJwt),
    post: (method, body) => call(pds, method, body, accessJwt),
  };
}

/** The records of a collection in somebody's own repository: public, and never behind. */
export async function listRecords(reader: Person, repo: string, collection: string): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await reader.get<{ records: StoredRecord[]; cursor?: string }>('com.atproto.repo.listRecords', {
      repo,
      collection,
      limit: '100',
      ...(cursor && { cursor }),
    });
    records.push(...page.records);
    cursor = page.cursor;
  } while (cursor);
  return records;
}

/** A post as the network shows it to somebody, or undefined. */
export async function viewPost(reader: Person, uri: string): Promise<PostView | undefined> {
  return (await reader.get<{ posts: PostView[] }>('app.bsky.feed.getPosts', { uris: [uri] })).posts[0];
}

/** Waits for what the network shows only after a while. */
export async function eventually(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const start = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - start > patienceMs) throw new Error(`not within ${patienceMs / 1000} s: ${what}`);
    await pause(20);
  }
}

async function call<T>(pds: string, path: string, body: Json | null, accessJwt?: string): Promise<T> {
  const response = await fetch(new URL(`/xrpc/${path}`, pds), {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(accessJwt && { authorization: `Bearer ${accessJwt}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return JSON.parse(text || 'null');
}

function query(params: Record<string, string | string[]>): string {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  ).toString();
}
