// SPDX-License-Identifier: EUPL-1.2
import { XRPCError } from '@atproto/api';
import { unlessGone } from './bluesky-failure.ts';
import type { Conversation } from './conversation.ts';
import { parseAddress } from './post-address.ts';

export type StoredRecord = { uri: string; cid: string; value: Readonly<Record<string, unknown>> };
type Content = Record<string, unknown>;

/** A record wherever it lives: ours from our own server, another's as the network knows it. Null when it is gone. */
export async function readRecord(conversation: Conversation, uri: string): Promise<StoredRecord | null> {
  const { did, collection, rkey } = parseAddress(uri);
  const found = await unlessGone(
    conversation.ask((agent) => agent.com.atproto.repo.getRecord({ repo: did, collection, rkey })),
  );
  return found && { uri: found.uri, cid: found.cid ?? '', value: found.value };
}

/** Writes a record of ours unless its key is taken, and answers whether it did. The server compares and writes at once. */
export function createRecord(conversation: Conversation, uri: string, record: Content): Promise<boolean> {
  return swapRecord(conversation, uri, null, record);
}

/** Writes a record of ours over the version `cid` (null: over nothing); false when another version stands there. */
export async function swapRecord(
  conversation: Conversation,
  uri: string,
  cid: string | null,
  record: Content,
): Promise<boolean> {
  const { collection, rkey } = parseAddress(uri);
  const written = await conversation.order(async (agent) => {
    try {
      await agent.com.atproto.repo.putRecord({ repo: conversation.did, collection, rkey, record, swapRecord: cid });
      return { data: true };
    } catch (error) {
      if (error instanceof XRPCError && error.error === 'InvalidSwap') return { data: false };
      throw error;
    }
  });
  return written;
}

/** Deletes a record of ours; one that is not there stays so. */
export async function deleteRecord(conversation: Conversation, uri: string): Promise<void> {
  const { collection, rkey } = parseAddress(uri);
  await conversation.order((agent) =>
    agent.com.atproto.repo.deleteRecord({ repo: conversation.did, collection, rkey }),
  );
}
