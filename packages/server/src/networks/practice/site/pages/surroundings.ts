// SPDX-License-Identifier: EUPL-1.2
import type { ItemView } from '../store/item-view.ts';
import type { Page } from '../store/page-store.ts';
import type { Notice } from '../store/spoken-store.ts';
import type { Around } from './item-piece.ts';
import type { Visit } from './visit.ts';

type Block = { reason: string | null } | null;
export type Surroundings = Around & { block: Block; allNotices: Notice[] };

/** Reads what stands around these items for this viewer. */
export async function surround(visit: Visit, page: Page, items: readonly ItemView[]): Promise<Surroundings> {
  const { store } = visit.site;
  const viewer = visit.citizen?.id;
  const [replies, allNotices, block] = await Promise.all([
    store.spoken.repliesTo(items.map((item) => item.id)),
    viewer ? store.spoken.noticesTo(page.id, viewer) : [],
    viewer ? store.measures.blockOf(page.id, viewer) : null,
  ]);
  return {
    page,
    replies: Map.groupBy(replies, (reply) => reply.itemId),
    notices: Map.groupBy(allNotices, (notice) => notice.itemId ?? ''),
    mayWrite: block === null,
    block,
    allNotices,
  };
}
