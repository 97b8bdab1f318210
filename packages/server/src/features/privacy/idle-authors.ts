// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { authorsWhoAsk, eraseConnections } from '../enquiries/index.ts';
import { authorsWithItems, eraseAuthors } from '../listening/index.ts';
import { authorsJudged } from '../moderation/index.ts';
import { heldAmong } from './privacy-store.ts';

/** Of these authors, those whom nothing that can still be read needs: only a keyed hash of them stays. Answers their ids. */
export async function eraseIdleAuthors(tx: Transaction, authorIds: readonly string[], at: Date): Promise<string[]> {
  const asked = [...new Set(authorIds)];
  if (asked.length === 0) return [];
  const needed = [
    await authorsWithItems(tx, asked),
    await authorsJudged(tx, asked),
    await authorsWhoAsk(tx, asked),
    await heldAmong(tx, asked),
  ];
  const idle = asked.filter((authorId) => !needed.some((set) => set.has(authorId)));
  const erased = await eraseAuthors(tx, idle, at);
  await eraseConnections(tx, erased, at);
  return erased;
}
