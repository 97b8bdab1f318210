// SPDX-License-Identifier: EUPL-1.2
import type { AppBskyFeedDefs } from '@atproto/api';
import { z } from 'zod';
import type { IncomingItem, IncomingPost } from '../network.ts';
import { permalinkOf } from './post-address.ts';
import { readPostRecord } from './post-record.ts';

type PostView = AppBskyFeedDefs.PostView;

const image = z.object({ fullsize: z.string(), alt: z.string().catch('') });
const imagesView = z.object({ images: z.array(image) });
const mediaView = z.union([
  imagesView,
  z.object({ media: imagesView }).transform(({ media }) => media),
  z.object({ items: z.array(image) }).transform(({ items }) => ({ images: items })),
]);

/** A citizen's post as an item of the account `did`; its content's hash (CID) is the revision. */
export function toItem(view: PostView, did: string): IncomingItem {
  const { text, reply } = readPostRecord(view.record);
  const ours = [reply?.root.uri, reply?.parent.uri].find((uri) => uri?.startsWith(`at://${did}/`)) ?? null;
  const parent = reply?.parent.uri ?? null;
  const { author } = view;
  return {
    kind: 'item',
    remoteId: view.uri,
    itemType: ours ? 'comment' : 'visitor-post',
    postRemoteId: ours,
    parentRemoteId: parent === ours ? null : parent,
    author: { remoteId: author.did, handle: author.handle, displayName: author.displayName || author.handle },
    text,
    media: mediaOf(view.embed),
    postedAt: postedAtOf(view),
    revision: view.cid,
    permalink: permalinkOf(view.uri),
    held: false,
  };
}

/** A post of the account itself, as the context of comments. */
export function toPost(view: PostView): IncomingPost {
  const { text } = readPostRecord(view.record);
  return { kind: 'post', remoteId: view.uri, text, postedAt: postedAtOf(view), permalink: permalinkOf(view.uri) };
}

function mediaOf(embed: unknown): IncomingItem['media'] {
  const seen = mediaView.safeParse(embed);
  return seen.success ? seen.data.images.map(({ fullsize, alt }) => ({ url: fullsize, alt })) : [];
}

/** The author's clock may be wrong or lie; the network saw the post at `indexedAt` at the latest. */
function postedAtOf({ record, indexedAt }: PostView): string {
  const created = Date.parse(readPostRecord(record).createdAt);
  const indexed = Date.parse(indexedAt);
  return new Date(Number.isNaN(created) ? indexed : Math.min(created, indexed)).toISOString();
}
