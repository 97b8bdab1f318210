// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { requireGovernment } from '../authority/index.ts';
import { removeWords } from './clarity-store.ts';

/** Takes away words that hold personal data; the stars stay. Throws RefusedError and NotFoundError. */
export async function removeRatingWords(
  { database, clock }: Context,
  { bodyId, personId }: Pick<Caller, 'bodyId' | 'personId'>,
  ratingId: string,
): Promise<void> {
  const at = clock.now();
  await database.inBody(bodyId, async (tx) => {
    const act = await requireGovernment(tx, personId, at);
    if (!(await removeWords(tx, ratingId, { personId, at })))
      throw new NotFoundError({ it: 'Questo testo', en: 'This text' });
    recordDeed(tx, {
      at,
      event: 'clarity.words-removed',
      actor: { kind: 'person', id: personId },
      subject: { kind: 'rating', id: ratingId },
      cites: [act],
    });
  });
}
