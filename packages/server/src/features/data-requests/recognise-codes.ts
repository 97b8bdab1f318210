// SPDX-License-Identifier: EUPL-1.2

import type { Transaction } from '../../foundation/database/database.ts';
import { readWords } from '../../foundation/sealing/body-secret.ts';
import {
  type DataRequest,
  itemsSince,
  listAwaitingCode,
  lockRequest,
  NO_CODE,
  updateRequest,
} from './data-requests-store.ts';
import { carriesCode } from './identity-code.ts';
import { articleOf, recordStep } from './request-at-hand.ts';

/**
 * Looks among what has arrived for the codes that requesters were given. A code counts only once, in its days, and from the very
 * account that was named; its author, and nobody else, is then whose data are meant.
 */
export async function recogniseCodes(tx: Transaction, at: Date): Promise<void> {
  for (const request of await listAwaitingCode(tx, at)) {
    const carrier = await findCarrier(tx, request);
    if (carrier) await accept(tx, request.request_id, carrier, at);
  }
}

type Carrier = { itemId: string; authorId: string };

async function findCarrier(tx: Transaction, request: DataRequest): Promise<Carrier | null> {
  const { request_id, network, claim, code_sha256: kept, code_since: since } = request;
  if (network === null || claim.handle === null || !kept || !since) return null;
  const items = await itemsSince(tx, { network, name: claim.handle }, since);
  for (const { item_id: itemId, item_type, author_id: authorId, text } of items) {
    const words = await readWords(tx, text, { isPrivate: item_type === 'message', place: `item/${itemId}/text` });
    if (carriesCode(words, request_id, kept)) return { itemId, authorId };
  }
  return null;
}

async function accept(tx: Transaction, requestId: string, { itemId, authorId }: Carrier, at: Date): Promise<void> {
  const request = await lockRequest(tx, requestId);
  if (request?.state !== 'awaiting-identity' || request.code_sha256 === null) return;
  await updateRequest(tx, requestId, {
    ...{ state: 'identified', identified_how: 'code', identified_at: at, identity_item_id: itemId },
    ...{ author_ids: [authorId], ...NO_CODE },
  });
  recordStep(
    tx,
    { at },
    {
      ...{ requestId, event: 'data-request.identified', cites: [articleOf(request.kind)] },
      data: { how: 'code', itemId, authorIds: [authorId] },
    },
  );
}
