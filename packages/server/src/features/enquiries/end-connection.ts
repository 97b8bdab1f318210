// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { connectedWith, deleteConnections, disconnect, lockConnection } from './connections-store.ts';
import { type By, requireHandler, takeInHand } from './enquiry-at-hand.ts';

type Ending = { enquiryId: string; connectionId: string; reason: string };

/** Two accounts are one thread no longer, because the citizen said so. To connect them again takes another code. */
export async function endConnection(tx: Transaction, { enquiryId, connectionId, reason }: Ending, by: By) {
  const { personId, at } = by;
  const { enquiry } = await takeInHand(tx, enquiryId, at);
  const acts = await requireHandler(tx, enquiry, by);
  const connection = await lockConnection(tx, connectionId);
  const authors = [enquiry.author_id, ...((await connectedWith(tx, [enquiry.author_id])).get(enquiry.author_id) ?? [])];
  const isOfThread = [connection?.author_id, connection?.other_author_id].some((one) => one && authors.includes(one));
  if (!connection?.connected_at || !isOfThread)
    throw new NotFoundError({ it: 'Il collegamento', en: 'The connection' });
  if (connection.ended_at) throw new ConflictError(ENDED);
  await disconnect(tx, connectionId, { personId, at, reason });
  recordDeed(tx, {
    at,
    event: 'connection.ended',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'enquiry', id: enquiryId },
    cites: acts,
    data: { connectionId },
  });
  await announceLive(tx, { kind: 'queue' });
}

const ENDED = {
  it: 'Questi account sono già stati separati. Ricarica la pagina.',
  en: 'These accounts have been parted already. Reload the page.',
};

/** Nothing connects authors who are erased, or who asked for it. */
export async function eraseConnections(tx: Transaction, authorIds: readonly string[], at: Date): Promise<void> {
  if (authorIds.length === 0) return;
  const connectionIds = await deleteConnections(tx, authorIds);
  for (const connectionId of connectionIds)
    recordDeed(tx, {
      ...{ at, event: 'connection.erased', actor: { kind: 'automatic' } },
      subject: { kind: 'connection', id: connectionId },
    });
}
