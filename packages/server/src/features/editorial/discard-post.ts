// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { enqueue } from '../../foundation/jobs/job.ts';
import { recordDeed } from '../audit/index.ts';
import { requireAuthority } from '../authority/index.ts';
import { postAtHand } from './change-post.ts';
import { deedOf } from './create-post.ts';
import { variantChanged } from './editorial-news.ts';
import { discard, variantsOf } from './posts-store.ts';

/** Takes a post out of the drafts; what was planned of it does not leave. What is out stays out, and in the archive. */
export async function discardPost(tx: Transaction, postId: string, by: { personId: string; at: Date }): Promise<void> {
  await postAtHand(tx, postId);
  for (const { variantId, accountId } of await variantsOf(tx, postId)) {
    await requireAuthority(tx, by.personId, { power: 'draft', accountId, at: by.at });
    await enqueue(tx, variantChanged, { bodyId: tx.bodyId, variantId });
  }
  await discard(tx, postId, by.at);
  recordDeed(tx, deedOf('post.discarded', postId, by));
}
