// SPDX-License-Identifier: EUPL-1.2
import type { Effect } from '../network.ts';
import type { Conversation, Converse } from './conversation.ts';
import { createRecord, deleteRecord, readRecord } from './own-record.ts';
import { formatAddress } from './post-address.ts';
import { deriveRecordKey } from './record-key.ts';

const collection = 'app.bsky.graph.block';

/** Blocks an author. The record's key follows from the author, so that one block of ours stands however often we try. */
export function createBlocks(converse: Converse): Effect {
  return {
    async apply(session, { author }) {
      const conversation = converse(session);
      const uri = addressOf(conversation, author.remoteId);
      const createdAt = conversation.now().toISOString();
      await createRecord(conversation, uri, { $type: collection, subject: author.remoteId, createdAt });
      return { reference: uri };
    },
    async look(session, { author }) {
      const conversation = converse(session);
      if (await readRecord(conversation, addressOf(conversation, author.remoteId))) return 'in-force';
      return (await blockOfAnother(conversation, author.remoteId)) ? 'in-force' : 'not-in-force';
    },
    async reverse(session, { author }) {
      const conversation = converse(session);
      await deleteRecord(conversation, addressOf(conversation, author.remoteId));
      const other = await blockOfAnother(conversation, author.remoteId);
      if (other) await deleteRecord(conversation, other);
    },
  };
}

function addressOf({ did }: Conversation, subject: string): string {
  return formatAddress({ did, collection, rkey: deriveRecordKey(`block ${subject}`) });
}

/** A block that somebody made with the network's own app. The network's view may lag: the record itself decides. */
async function blockOfAnother(conversation: Conversation, subject: string): Promise<string | null> {
  const profile = await conversation.ask((agent) => agent.app.bsky.actor.getProfile({ actor: subject }));
  const uri = profile.viewer?.blocking;
  return uri && (await readRecord(conversation, uri)) ? uri : null;
}
