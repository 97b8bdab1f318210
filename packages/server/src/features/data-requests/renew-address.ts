// SPDX-License-Identifier: EUPL-1.2

import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import type { Governor } from '../authority/index.ts';
import { isOpen } from './data-request.ts';
import { lockRequest, updateRequest } from './data-requests-store.ts';
import { newCode, type Received } from './receive-request.ts';
import { requestKeys } from './request-address.ts';
import { noSuchRequest, recordStep } from './request-at-hand.ts';
import { AFTER_END_DAYS, daysLater } from './request-terms.ts';

const OPEN_DAYS = 365;

/** A new private address for a requester who lost theirs. What the old one opened, it opens no more; its code neither. */
export async function renewAddress(tx: Transaction, requestId: string, by: Governor): Promise<Received> {
  const request = await lockRequest(tx, requestId);
  if (!request) throw noSuchRequest();
  if (request.emptied_at) throw new ConflictError(EMPTIED);
  const { key, sha256 } = requestKeys.make();
  const open = isOpen(request.state);
  const asksCode = request.state === 'awaiting-identity' && request.network !== null;
  await updateRequest(tx, requestId, {
    ...{ key_sha256: sha256, key_until: daysLater(by.at, open ? OPEN_DAYS : AFTER_END_DAYS) },
    ...(asksCode ? newCode(requestId, key, { round: request.code_round + 1, at: by.at }) : {}),
  });
  recordStep(tx, by, { requestId, event: 'data-request.address-renewed' });
  return { requestId, key };
}

const EMPTIED = {
  it: 'I dati di questa richiesta sono già stati cancellati: non c’è più nulla da mostrare.',
  en: 'The data of this request have been erased already: there is nothing left to show.',
};
