// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely';

/** Things whose term ran from before an instant, after an id, at most so many; locked, or only looked at. */
export type ErasureAsked = { before: Date; after: string | null; most: number; lock: boolean };

/** What somebody else holds is passed over: it is erased another time. */
export const locking = ({ lock }: Pick<ErasureAsked, 'lock'>): RawBuilder<unknown> =>
  lock ? sql`for update skip locked` : sql``;
