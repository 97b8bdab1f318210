// SPDX-License-Identifier: EUPL-1.2
import type { IncomingDeletion } from '../network.ts';
import type { Conversation } from './conversation.ts';
import { readRecord } from './own-record.ts';
import { type PostView, viewsAtOnce } from './post-views.ts';
import type { KnownItem, ReadCursor } from './read-cursor.ts';

/** The part of the known items whose turn it is, newest first. One request's worth. */
export function pickForAnotherLook({ known, turn }: ReadCursor): KnownItem[] {
  const parts = Math.ceil(known.length / viewsAtOnce);
  const part = parts === 0 ? 0 : turn % parts;
  return known.slice(part * viewsAtOnce, (part + 1) * viewsAtOnce);
}

/**
 * Which of the items looked at are no more. A view that is missing is not enough: the network hides from us whom we
 * blocked. The record itself decides.
 */
export async function findDeleted(
  conversation: Conversation,
  picked: readonly KnownItem[],
  views: readonly PostView[],
): Promise<IncomingDeletion[]> {
  const shown = new Set(views.map(({ uri }) => uri));
  const deletions: IncomingDeletion[] = [];
  for (const { uri } of picked) {
    if (shown.has(uri) || (await readRecord(conversation, uri))) continue;
    deletions.push({ kind: 'deletion', remoteId: uri, at: conversation.now().toISOString() });
  }
  return deletions;
}
