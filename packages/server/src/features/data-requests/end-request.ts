// SPDX-License-Identifier: EUPL-1.2
import type { DataRequestState } from '@arengo/contract';
import { type DataRequest, NO_CODE } from './data-requests-store.ts';
import { AFTER_END_DAYS, daysLater } from './request-terms.ts';

/** What changes in a request that ends, however it ends: its code goes, and its address stays open for some weeks. */
export const ending = (request: DataRequest, state: DataRequestState, at: Date) => ({
  state,
  ended_at: at,
  ...NO_CODE,
  ...(request.key_sha256 ? { key_until: daysLater(at, AFTER_END_DAYS) } : {}),
});
