// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { enqueue } from '../../foundation/jobs/job.ts';
import { recordDeed } from '../audit/index.ts';
import { postAtHand, requireDraftingAll } from './change-post.ts';
import { type By, deedOf } from './create-post.ts';
import { variantChanged } from './editorial-news.ts';
import type { Outbox } from './outbox.ts';
import { discard } from './posts-store.ts';
import { variantsOf } from './variants-store.ts';

/** Takes a post out of the drafts; what was planned of it does not leave. What is out stays, with its history. */
export async function discardPost(tx: Transaction, outbox: Outbox, postId: string, by: By): Promise<void> {
  await postAtHand(tx, postId);
  await requireDraftingAll(tx, postId, by);
  const ids = (await variantsOf(tx, [postId])).map(({ variantId }) => variantId);
  if ((await outbox.leftAmong(tx, ids)).size > 0) throw new RefusedError(OUT, { code: 'already-left' });
  for (const variantId of ids) await enqueue(tx, variantChanged, { bodyId: tx.bodyId, variantId });
  await discard(tx, postId, by.at);
  recordDeed(tx, deedOf('post.discarded', postId, by));
}

const OUT = {
  it: 'Una variante di questo post è già uscita: resta nell’archivio con la sua storia. Puoi ritirarla dalla rete o correggerla.',
  en: 'A variant of this post is already out: it stays in the archive with its history. You can withdraw it from the network, or correct it.',
};
