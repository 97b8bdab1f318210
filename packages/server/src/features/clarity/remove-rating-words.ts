// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import type { Governor } from '../authority/index.ts';
import { removeWords } from './clarity-store.ts';

/** Takes away words that hold personal data; the stars stay. Throws NotFoundError. */
export async function removeRatingWords(tx: Transaction, ratingId: string, by: Governor): Promise<void> {
  const { personId, at, act } = by;
  if (!(await removeWords(tx, ratingId, by))) throw new NotFoundError({ it: 'Questo testo', en: 'This text' });
  recordDeed(tx, {
    at,
    event: 'clarity.words-removed',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'rating', id: ratingId },
    cites: [act],
  });
}
