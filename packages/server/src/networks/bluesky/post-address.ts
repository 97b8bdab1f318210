// SPDX-License-Identifier: EUPL-1.2
import { NetworkRefused } from '../network.ts';

export const postCollection = 'app.bsky.feed.post';

export type RecordAddress = { did: string; collection: string; rkey: string };

const shape = /^at:\/\/(did:[a-z]+:[A-Za-z0-9._:%-]+)\/([A-Za-z0-9.-]+)\/([A-Za-z0-9._:~-]+)$/;

/** The parts of an at:// address of a record. Throws NetworkRefused('invalid') on anything else. */
export function parseAddress(uri: string): RecordAddress {
  const [, did, collection, rkey] = shape.exec(uri) ?? [];
  if (!did || !collection || !rkey)
    throw new NetworkRefused('invalid', `Not the address of a record: ${uri.slice(0, 200)}`);
  return { did, collection, rkey };
}

/** at:// address of a record. */
export function formatAddress({ did, collection, rkey }: RecordAddress): string {
  return `at://${did}/${collection}/${rkey}`;
}

/** Where a person sees the post, on the network's main site. */
export function permalinkOf(uri: string): string {
  const { did, rkey } = parseAddress(uri);
  return `https://bsky.app/profile/${did}/post/${rkey}`;
}

/** Whose repository a record is in. */
export function authorOf(uri: string): string {
  return parseAddress(uri).did;
}
