// SPDX-License-Identifier: EUPL-1.2
import { type Effect, NetworkRefused, type Order } from '../network.ts';
import { findFacets, postLimits, refuseLongText } from './compose-post.ts';
import type { Conversation, Converse } from './conversation.ts';
import { createRecord, deleteRecord, readRecord } from './own-record.ts';
import { formatAddress, postCollection } from './post-address.ts';
import { readPostRecord } from './post-record.ts';
import { deriveRecordKey } from './record-key.ts';

/** Answers under an item, in public, under a record key derived from the order's. */
export function createReplies(converse: Converse): Effect {
  return {
    limit: postLimits.graphemes,
    async apply(session, { remoteId }, order) {
      const conversation = converse(session);
      const uri = addressOf(conversation, order);
      if (!order.text) throw new NetworkRefused('invalid', 'A reply without a text');
      refuseLongText(order.text);
      if (await readRecord(conversation, uri)) return { reference: uri };
      const item = await readRecord(conversation, remoteId);
      if (!item) throw new NetworkRefused('gone', 'What the reply answers is no longer there');
      const parent = { uri: item.uri, cid: item.cid };
      const facets = await findFacets(conversation, order.text);
      await createRecord(conversation, uri, {
        $type: postCollection,
        text: order.text,
        createdAt: conversation.now().toISOString(),
        reply: { root: readPostRecord(item.value).reply?.root ?? parent, parent },
        ...(facets.length > 0 && { facets }),
      });
      return { reference: uri };
    },
    async look(session, _target, order) {
      const conversation = converse(session);
      return (await readRecord(conversation, addressOf(conversation, order))) ? 'in-force' : 'not-in-force';
    },
    async reverse(session, _target, order) {
      const conversation = converse(session);
      await deleteRecord(conversation, addressOf(conversation, order));
    },
  };
}

function addressOf({ did }: Conversation, { key }: Order): string {
  return formatAddress({ did, collection: postCollection, rkey: deriveRecordKey(`reply ${key}`) });
}
