// SPDX-License-Identifier: EUPL-1.2
import type { IncomingItem, IncomingPost } from '../network.ts';

/** By time; what has the same time keeps its order, so posts put first stay before the comments under them. */
export function oldestFirst(events: readonly (IncomingItem | IncomingPost)[]): (IncomingItem | IncomingPost)[] {
  return events.toSorted((a, b) => Date.parse(a.postedAt) - Date.parse(b.postedAt));
}
