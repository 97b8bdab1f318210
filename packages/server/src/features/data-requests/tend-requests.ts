// SPDX-License-Identifier: EUPL-1.2
import { romeDay, startOfDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { findRequest, listPassed, NO_CODE, updateRequest } from './data-requests-store.ts';
import { ending } from './end-request.ts';
import { recordStep } from './request-at-hand.ts';
import { daysLater, KEPT_MONTHS, LAPSE_DAYS, monthsAfter } from './request-terms.ts';

/** Lets go what nobody stood behind, closes copies and addresses whose days are over, and erases what a request says of a person. */
export async function tendRequests(tx: Transaction, at: Date): Promise<void> {
  const lapse = daysLater(at, -LAPSE_DAYS);
  const empty = startOfDay(monthsAfter(romeDay(at), -KEPT_MONTHS));
  for (const { request_id: requestId, what } of await listPassed(tx, { lapse, empty, at }))
    await PASSED[what](tx, requestId, at);
}

type Pass = (tx: Transaction, requestId: string, at: Date) => Promise<void>;

const PASSED: Record<'lapse' | 'empty' | 'copy' | 'address', Pass> = {
  async lapse(tx, requestId, at) {
    const request = await findRequest(tx, requestId);
    if (!request) return;
    await updateRequest(tx, requestId, ending(request, 'lapsed', at));
    recordStep(tx, { at }, { requestId, event: 'data-request.lapsed', cites: ['GDPR, art. 12(6)'] });
  },
  async empty(tx, requestId, at) {
    await updateRequest(tx, requestId, {
      ...{ network: null, claim: null, extension_reason: null, answer: null, author_ids: [], identity_item_id: null },
      ...{ key_sha256: null, key_until: null, copy: null, copy_until: null, ...NO_CODE, emptied_at: at },
    });
    recordStep(tx, { at }, { requestId, event: 'data-request.emptied', cites: ['GDPR, art. 5(1)(e)'] });
  },
  async copy(tx, requestId, at) {
    await updateRequest(tx, requestId, { copy: null, copy_until: null });
    recordStep(tx, { at }, { requestId, event: 'data-request.copy-erased', cites: ['GDPR, art. 5(1)(e)'] });
  },
  async address(tx, requestId) {
    await updateRequest(tx, requestId, { key_sha256: null, key_until: null });
  },
};
