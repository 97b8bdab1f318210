// SPDX-License-Identifier: EUPL-1.2
// Erasure that a citizen asked for: all that is kept on an author but what has to stay, and why it has to.
import type { DataClass } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Because } from '../../foundation/errors.ts';
import { enqueue } from '../../foundation/jobs/job.ts';
import { eraseConnections } from '../enquiries/index.ts';
import { stopHearing } from '../listening/index.ts';
import { recordDestruction } from './erase-due.ts';
import { eraseIdleAuthors } from './idle-authors.ts';
import { insertOrder } from './orders-store.ts';
import { erasuresToJournal } from './privacy-news.ts';
import { addDestroyed, closeDestruction, heldAmong, insertDestruction } from './privacy-store.ts';
import { NEED_WORDS, type Need } from './retention.ts';
import { THINGS_OF_AUTHOR } from './things-of-author.ts';

export type ErasureOfAuthor = {
  erased: { dataClass: DataClass; count: number }[];
  /** What had to stay. */
  kept: { dataClass: DataClass; count: number; because: Because }[];
};
export type Ordered = { reason: string; requestId: string | null; at: Date };

/** In the caller's transaction, which has to lock nothing of the author before. Doing it twice erases nothing more. */
export async function eraseAuthor(tx: Transaction, authorId: string, ordered: Ordered): Promise<ErasureOfAuthor> {
  await stopHearing(tx);
  const result = await applyErasure(tx, authorId, ordered);
  await insertOrder(tx, {
    ...{ order_id: uuidv7(), author_id: authorId, reason: ordered.reason },
    ...{ request_id: ordered.requestId, ordered_at: ordered.at },
  });
  await enqueue(tx, erasuresToJournal, { bodyId: tx.bodyId }, { key: `journal-erasures:${tx.bodyId}` });
  return result;
}

/** The erasing itself, also when a restored backup has brought things back. */
export async function applyErasure(tx: Transaction, authorId: string, ordered: Ordered): Promise<ErasureOfAuthor> {
  const result: ErasureOfAuthor = { erased: [], kept: [] };
  const authorHeld = (await heldAmong(tx, [authorId])).has(authorId);
  for (const { dataClass, find, erase } of THINGS_OF_AUTHOR) {
    const found = await find(tx, authorId);
    const held = await heldAmong(
      tx,
      found.map(({ id }) => id),
    );
    const reasonOf = ({ id, needs }: { id: string; needs: readonly Need[] }): Need | 'held' | null =>
      authorHeld || held.has(id) ? 'held' : (needs[0] ?? null);
    const gone = found.filter((one) => reasonOf(one) === null);
    if (gone.length > 0) {
      await erase(
        tx,
        gone.map(({ id }) => id),
        ordered.at,
      );
      await recordRequested(tx, dataClass, gone, ordered);
      result.erased.push({ dataClass, count: gone.length });
    }
    for (const [because, things] of Map.groupBy(found, reasonOf)) {
      if (because !== null) result.kept.push({ dataClass, count: things.length, because: NEED_WORDS[because] });
    }
  }
  // Nothing that has to stay needs to know the other accounts of the citizen.
  if (!authorHeld) await eraseConnections(tx, [authorId], ordered.at);
  const [author] = await eraseIdleAuthors(tx, [authorId], ordered.at);
  if (author) {
    await recordRequested(tx, 'authors', [{ id: author, since: ordered.at }], ordered);
    result.erased.push({ dataClass: 'authors', count: 1 });
  } else if (result.kept.length > 0) {
    const [first] = result.kept;
    if (first) result.kept.push({ dataClass: 'authors', count: 1, because: first.because });
  }
  return result;
}

async function recordRequested(
  tx: Transaction,
  dataClass: DataClass,
  things: readonly { id: string; since: Date }[],
  { requestId, at }: Ordered,
): Promise<void> {
  const destructionId = uuidv7();
  await insertDestruction(tx, {
    ...{ destruction_id: destructionId, run_id: destructionId, data_class: dataClass, cause: 'request' },
    ...{ request_id: requestId, begun_at: at },
  });
  await addDestroyed(tx, destructionId, things);
  recordDestruction(tx, await closeDestruction(tx, destructionId, at), at);
}
