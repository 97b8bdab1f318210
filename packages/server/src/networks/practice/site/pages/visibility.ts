// SPDX-License-Identifier: EUPL-1.2
// Who sees what: the rule by which a measure shows on the pages.
import type { ItemView } from '../store/item-view.ts';

export type Visibility =
  | 'shown'
  /** Its author alone sees it. */
  | 'hidden-from-others'
  | 'waiting'
  /** A small placeholder stands in its place. */
  | 'removed'
  | 'deleted'
  | 'absent';

type Judged = Pick<ItemView, 'authorId' | 'held' | 'hiddenAt' | 'removedAt' | 'deletedAt'>;

/** `viewerId` is null for who has not chosen a citizen. */
export function seenBy(item: Judged, viewerId: string | null): Visibility {
  const own = item.authorId === viewerId;
  if (!own && item.held) return 'absent';
  if (item.removedAt) return 'removed';
  if (!own && item.hiddenAt) return 'absent';
  if (item.deletedAt) return 'deleted';
  if (item.held) return 'waiting';
  return item.hiddenAt ? 'hidden-from-others' : 'shown';
}
