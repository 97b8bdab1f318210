// SPDX-License-Identifier: EUPL-1.2
import { type AppBskyRichtextFacet, RichText } from '@atproto/api';
import { NetworkRefused, type OutgoingImage } from '../network.ts';
import { unlessGone } from './bluesky-failure.ts';
import type { Conversation } from './conversation.ts';

/** From the network's lexicons: app.bsky.feed.post, app.bsky.embed.images. */
export const postLimits = { graphemes: 300, images: 4, imageBytes: 2_000_000 };
const textBytes = 3000;

/** Throws NetworkRefused('invalid') for a text that the network would not take. */
export function refuseLongText(text: string): void {
  const { graphemeLength, length } = new RichText({ text });
  if (graphemeLength > postLimits.graphemes || length > textBytes) {
    throw new NetworkRefused(
      'invalid',
      `The text has ${graphemeLength} characters; Bluesky takes ${postLimits.graphemes}`,
    );
  }
}

/** Throws NetworkRefused('invalid') for images that are too many, too large, of another kind, or undescribed. */
export function refuseUnfitImages(images: readonly OutgoingImage[]): void {
  if (images.length > postLimits.images) {
    throw new NetworkRefused('invalid', `${images.length} images; Bluesky takes ${postLimits.images}`);
  }
  for (const { bytes, mediaType, alt } of images) {
    if (!mediaType.startsWith('image/')) throw new NetworkRefused('invalid', `${mediaType} is not an image`);
    if (alt.trim() === '') throw new NetworkRefused('invalid', 'An image has no alternative text');
    if (bytes.byteLength > postLimits.imageBytes) {
      throw new NetworkRefused(
        'invalid',
        `An image has ${bytes.byteLength} bytes; Bluesky takes ${postLimits.imageBytes}`,
      );
    }
  }
}

/** Links, tags and mentions of a text, by UTF-8 offset. A mention of nobody stays plain text. */
export async function findFacets(conversation: Conversation, text: string): Promise<AppBskyRichtextFacet.Main[]> {
  const rich = new RichText({ text });
  rich.detectFacetsWithoutResolution();
  const resolved = (rich.facets ?? []).map(async (facet) => {
    const [feature] = facet.features;
    if (feature?.$type !== 'app.bsky.richtext.facet#mention' || !('did' in feature)) return facet;
    const did = await resolveHandle(conversation, String(feature.did));
    return did === null ? null : { ...facet, features: [{ ...feature, did }] };
  });
  return (await Promise.all(resolved)).filter((facet) => facet !== null);
}

async function resolveHandle(conversation: Conversation, handle: string): Promise<string | null> {
  try {
    const answer = await unlessGone(conversation.ask((agent) => agent.com.atproto.identity.resolveHandle({ handle })));
    return answer?.did ?? null;
  } catch (error) {
    if (error instanceof NetworkRefused && error.code === 'invalid') return null;
    throw error;
  }
}
