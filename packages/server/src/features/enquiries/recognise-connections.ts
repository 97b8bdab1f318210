// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { spokenCodesIn } from '../../foundation/spoken-code.ts';
import { recordDeed } from '../audit/index.ts';
import { carrierOf, type Sent, saysCode } from './connection.ts';
import {
  connect,
  connectedWith,
  lockCodesWaiting,
  noteLooked,
  sentBy,
  sentSince,
  type Waiting,
} from './connections-store.ts';

/** What was being stored while we looked is looked at again. */
const OVERLAP_MS = 10 * 60 * 1000;

/**
 * Looks among what has arrived for the codes that were given. Each counts once, in its days, and from another account than the one
 * that it was given to: whoever sends it has both, and the two are connected.
 */
export async function recogniseConnections(tx: Transaction, at: Date): Promise<void> {
  const codes = await lockCodesWaiting(tx);
  if (codes.length === 0) return;
  const arrived = await sentSince(tx, earliest(codes.map(({ lookedUntil }) => lookedUntil)));
  const carrying = arrived.filter(({ text }) => spokenCodesIn(text).length > 0);
  let made = 0;
  for (const code of codes) {
    const carriers = carrying.filter(({ text }) => saysCode(text, [code])).map(({ authorId }) => authorId);
    // Of those who sent it, all that they sent since it was given: who tries codes out connects nothing.
    const carrier = carrierOf(code, await sentBy(tx, [...new Set(carriers)], code.givenAt));
    if (carrier && (await accept(tx, code, carrier, at))) made += 1;
  }
  const ids = codes.map(({ connectionId }) => connectionId);
  await noteLooked(tx, ids, at, new Date(at.getTime() - OVERLAP_MS));
  if (made > 0) await announceLive(tx, { kind: 'queue' });
}

const earliest = (dates: readonly Date[]): Date => new Date(Math.min(...dates.map((date) => date.getTime())));

/** Answers false where the two are connected already. */
async function accept(tx: Transaction, code: Waiting, carrier: Sent, at: Date): Promise<boolean> {
  const { connectionId, authorId, enquiryId } = code;
  const known = (await connectedWith(tx, [authorId])).get(authorId) ?? [];
  if (known.includes(carrier.authorId)) return false;
  await connect(tx, connectionId, carrier, at);
  recordDeed(tx, {
    at,
    event: 'connection.made',
    actor: { kind: 'automatic' },
    subject: { kind: 'enquiry', id: enquiryId },
    data: { connectionId, authorIds: [authorId, carrier.authorId], itemId: carrier.itemId },
  });
  return true;
}
