// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { NetworkRefused, type OutgoingPost, type PublishedPost, type PublishesPosts } from '../network.ts';
import { type Converse, keyOf, nothing } from './conversation.ts';
import { wirePost } from './wire.ts';

const limits = { graphemes: 5000, images: 4, imageBytes: 2_000_000 };
const wireFound = z.object({ post: wirePost.nullable() });

export function createPublishesPosts(converse: Converse): PublishesPosts {
  return {
    limits,
    async publish(session, post, key) {
      refuseTooMuch(post);
      const { text, language, link } = post;
      const images = post.images.map(({ bytes, alt }) => ({ data: Buffer.from(bytes).toString('base64'), alt }));
      const sent = { body: { text, language, link, images }, key: keyOf({ key }) };
      return toPublished(await converse(session).order('POST', '/posts', wirePost, sent));
    },
    async find(session, key) {
      const query = new URLSearchParams({ key: keyOf({ key }) });
      const { post } = await converse(session).look(`/posts?${query}`, wireFound);
      return post && toPublished(post);
    },
    async withdraw(session, remoteId) {
      await converse(session).order('DELETE', `/posts/${encodeURIComponent(remoteId)}`, nothing);
    },
  };
}

function toPublished(post: z.output<typeof wirePost>): PublishedPost {
  return { remoteId: post.id, permalink: post.url };
}

function refuseTooMuch({ text, images }: OutgoingPost): void {
  const graphemes = [...new Intl.Segmenter().segment(text)].length;
  if (graphemes > limits.graphemes) {
    throw new NetworkRefused('invalid', `${graphemes} characters; the network takes ${limits.graphemes}`);
  }
  if (images.length > limits.images) {
    throw new NetworkRefused('invalid', `${images.length} images; the network takes ${limits.images}`);
  }
  const heavy = images.find(({ bytes }) => bytes.byteLength > limits.imageBytes);
  if (heavy)
    throw new NetworkRefused('invalid', `An image of ${heavy.bytes.byteLength} bytes; at most ${limits.imageBytes}`);
}
