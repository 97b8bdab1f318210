// SPDX-License-Identifier: EUPL-1.2

import type { Transaction } from '../../foundation/database/database.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import type { Governor } from '../authority/index.ts';
import { updateRequest } from './data-requests-store.ts';
import { dueOf, recordStep, requestAtHand } from './request-at-hand.ts';

const SHORTEST = 20;

/** Extends the time by two months, once and within the first one (art. 12(3)). The requester reads why on their page. */
export async function extendRequest(tx: Transaction, requestId: string, reason: string, by: Governor): Promise<void> {
  const request = await requestAtHand(tx, requestId, 'extend', by.at);
  refuseFaults(reason.length < SHORTEST ? [{ field: '/reason', because: NO_REASON }] : []);
  const dueOn = await dueOf(tx, request.received_at, true, by.at);
  await updateRequest(tx, requestId, {
    ...{ due_on: dueOn, extended_by: by.personId, extended_at: by.at, extension_reason: reason },
  });
  recordStep(tx, by, {
    ...{ requestId, event: 'data-request.extended', cites: ['GDPR, art. 12(3)'] },
    data: { from: request.due_on, to: dueOn },
  });
}

const NO_REASON = {
  it: 'Scrivi perché serve più tempo: la complessità, o il numero delle richieste (art. 12, par. 3). Chi ha chiesto lo legge.',
  en: 'Write why more time is needed: the complexity, or the number of requests (art. 12(3)). Whoever asked reads it.',
};
