// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import type { By } from './create-post.ts';
import { nextState, requestInHand, settleRequest } from './look-at-request.ts';
import type { Outbox } from './outbox.ts';
import { tellVariantsOf } from './request-posts.ts';

/** Whoever asked asks no more. A post that came of it and is not out does not leave. */
export async function withdrawRequest(
  tx: Transaction,
  outbox: Outbox,
  requestId: string,
  reason: string,
  by: By,
): Promise<void> {
  const seen = await requestInHand(tx, outbox, requestId, 'withdraw', by);
  const change = { outcome: reason, communication: null, newsAt: null };
  const state = nextState(seen.request, 'withdraw');
  await settleRequest(tx, seen, { event: 'withdrawn', state, change, detail: reason }, by);
  await tellVariantsOf(tx, requestId);
  await announceLive(tx, { kind: 'queue' });
}

/** Somebody of the office has seen what became of it. */
export async function seeRequestNews(tx: Transaction, outbox: Outbox, requestId: string, by: By): Promise<void> {
  const seen = await requestInHand(tx, outbox, requestId, 'see-news', by);
  await settleRequest(tx, seen, { event: 'news-seen', state: seen.request.state, change: { newsAt: null } }, by);
}
