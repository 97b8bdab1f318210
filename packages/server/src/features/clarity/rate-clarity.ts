// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@arengo/policy';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Context } from '../../foundation/context.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import { listVersions } from '../rules/index.ts';
import { insertRating } from './clarity-store.ts';
import type { Rating } from './rating.ts';

/** Keeps what somebody said of a page, once however often it is sent. Who it was is not asked, and not kept. */
export async function rateClarity(
  { database, clock }: Context,
  bodyId: string,
  { rating, language }: { rating: Rating; language: Language },
): Promise<void> {
  const at = clock.now();
  await database.inBody(bodyId, async (tx) => {
    const { page, version, stars, words } = rating;
    if (version !== null && !(await listVersions(tx)).some((one) => one.version === version))
      throw new NotFoundError({ it: 'Questa versione', en: 'This version' });
    if (!(await insertRating(tx, rating, { day: romeDay(at), language }))) return;
    recordDeed(tx, {
      at,
      event: 'clarity.rated',
      actor: { kind: 'automatic' },
      subject: { kind: 'rating', id: rating.id },
      data: { page, version, stars, withWords: words !== null },
    });
  });
}
