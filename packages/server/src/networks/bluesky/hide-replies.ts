// SPDX-License-Identifier: EUPL-1.2
import { type Effect, type ItemTarget, NetworkBusy, NetworkRefused } from '../network.ts';
import type { Conversation, Converse } from './conversation.ts';
import { deleteRecord, readRecord, type StoredRecord, swapRecord } from './own-record.ts';
import { formatAddress, parseAddress, postCollection } from './post-address.ts';
import { rootOf } from './post-record.ts';

const collection = 'app.bsky.feed.threadgate';
/** app.bsky.feed.threadgate#hiddenReplies. */
const mostHidden = 300;
const swapTries = 5;

/**
 * Moves a reply behind "hidden replies" in a thread that the account opened. The reply is written into the thread's gate,
 * which lies under the key of the thread's first post; others may change the gate too, so each write names what it replaces.
 */
export function createHides(converse: Converse): Effect {
  return {
    async apply(session, target) {
      const conversation = converse(session);
      const gate = await changeGate(conversation, target, (hidden) => hidden.add(target.remoteId));
      return { reference: gate };
    },
    async look(session, target) {
      const conversation = converse(session);
      const gate = await findGate(conversation, target);
      const stored = gate && (await readRecord(conversation, gate));
      return stored && hiddenIn(stored).has(target.remoteId) ? 'in-force' : 'not-in-force';
    },
    async reverse(session, target) {
      await changeGate(converse(session), target, (hidden) => hidden.delete(target.remoteId));
    },
  };
}

async function changeGate(conversation: Conversation, target: ItemTarget, change: (hidden: Set<string>) => unknown) {
  const gate = await findGate(conversation, target);
  if (!gate) throw new NetworkRefused('forbidden', 'Only who opened a thread can hide a reply in it');
  for (let tries = 0; tries < swapTries; tries++) {
    const stored = await readRecord(conversation, gate);
    const before = hiddenIn(stored);
    const hidden = new Set(before);
    change(hidden);
    if (hidden.size === before.size || (await writeGate(conversation, gate, stored, hidden))) return gate;
  }
  throw new NetworkBusy('Others keep changing what is hidden in this thread');
}

async function writeGate(conversation: Conversation, gate: string, stored: StoredRecord | null, hidden: Set<string>) {
  if (hidden.size > mostHidden) throw new NetworkRefused('invalid', `A thread hides ${mostHidden} replies at most`);
  if (stored && hidden.size === 0 && stored.value.allow === undefined) {
    await deleteRecord(conversation, gate);
    return true;
  }
  const { did, rkey } = parseAddress(gate);
  const post = formatAddress({ did, collection: postCollection, rkey });
  const fresh = { $type: collection, post, createdAt: conversation.now().toISOString() };
  return swapRecord(conversation, gate, stored?.cid ?? null, {
    ...(stored?.value ?? fresh),
    hiddenReplies: [...hidden],
  });
}

function hiddenIn(stored: StoredRecord | null): Set<string> {
  const hidden = stored?.value.hiddenReplies;
  return new Set(Array.isArray(hidden) ? hidden.filter((uri) => typeof uri === 'string') : []);
}

/** The gate of the thread that the item stands in, or null when another opened the thread. */
async function findGate(conversation: Conversation, { remoteId, postRemoteId }: ItemTarget): Promise<string | null> {
  const item = await readRecord(conversation, remoteId);
  const root = item ? rootOf(item.value) : postRemoteId;
  if (!root?.startsWith(`at://${conversation.did}/`)) return null;
  const { did, rkey } = parseAddress(root);
  return formatAddress({ did, collection, rkey });
}
