// SPDX-License-Identifier: EUPL-1.2
import {
  NetworkOutcomeUnknown,
  NetworkRefused,
  type OutgoingPost,
  type PublishedPost,
  type PublishesPosts,
} from '../network.ts';
import { findFacets, postLimits, refuseLongText, refuseUnfitImages } from './compose-post.ts';
import type { Conversation, Converse } from './conversation.ts';
import { createRecord, deleteRecord, readRecord } from './own-record.ts';
import { authorOf, formatAddress, permalinkOf, postCollection } from './post-address.ts';
import { deriveRecordKey } from './record-key.ts';

/** Posts under a record key derived from ours: the server itself refuses the second of two. */
export function createPublishesPosts(converse: Converse): PublishesPosts {
  return {
    limits: postLimits,
    async publish(session, post, key) {
      const conversation = converse(session);
      const uri = addressOf(conversation.did, key);
      const text = withLink(post);
      refuseLongText(text);
      refuseUnfitImages(post.images);
      if (!(await readRecord(conversation, uri))) await write(conversation, uri, text, post);
      return published(uri);
    },
    async find(session, key) {
      const conversation = converse(session);
      const uri = addressOf(conversation.did, key);
      return (await readRecord(conversation, uri)) ? published(uri) : null;
    },
    async withdraw(session, remoteId) {
      const conversation = converse(session);
      if (authorOf(remoteId) !== conversation.did) {
        throw new NetworkRefused('forbidden', 'Only a post of the account itself can be withdrawn');
      }
      await deleteRecord(conversation, remoteId);
    },
  };
}

function addressOf(did: string, key: string): string {
  return formatAddress({ did, collection: postCollection, rkey: deriveRecordKey(`post ${key}`) });
}

function published(uri: string): PublishedPost {
  return { remoteId: uri, permalink: permalinkOf(uri) };
}

/** A link is shown as a card; images take the card's place, and then the link joins the text. */
function withLink({ text, link, images }: OutgoingPost): string {
  return link && images.length > 0 && !text.includes(link) ? `${text}\n${link}` : text;
}

async function write(conversation: Conversation, uri: string, text: string, post: OutgoingPost): Promise<void> {
  const facets = await findFacets(conversation, text);
  const embed = await composeEmbed(conversation, post);
  const written = await createRecord(conversation, uri, {
    $type: postCollection,
    text,
    langs: [post.language],
    createdAt: conversation.now().toISOString(),
    ...(facets.length > 0 && { facets }),
    ...(embed && { embed }),
  });
  // Another try won the race, and its post stands under our key; else the server's answer makes no sense.
  if (!written && !(await readRecord(conversation, uri))) {
    throw new NetworkOutcomeUnknown('The post is neither new nor there');
  }
}

async function composeEmbed(conversation: Conversation, { images, link }: OutgoingPost) {
  if (images.length > 0) {
    const uploaded = [];
    for (const { bytes, mediaType, alt } of images) {
      // An image that no post names is invisible, and the server drops it: uploading changes nothing.
      const { blob } = await conversation.ask((agent) =>
        agent.com.atproto.repo.uploadBlob(bytes, { encoding: mediaType }),
      );
      uploaded.push({ image: blob, alt });
    }
    return { $type: 'app.bsky.embed.images', images: uploaded };
  }
  if (!link) return null;
  const { hostname, pathname } = new URL(link);
  const title = pathname === '/' ? hostname : hostname + pathname;
  return { $type: 'app.bsky.embed.external', external: { uri: link, title, description: '' } };
}
